package org.parley;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.parley.store.schema.Tables;

/** Rules that the compiler cannot hold. Each is shown to bite by code that breaks it. */
class ArchitectureTests {

    private static final JavaClasses PARLEY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("__")) // What the build generates for the start.
            .importPackages("org.parley");

    private static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .doNotBelongToAnyOf(ParleyApplication.class)
            .should()
            .callCodeUnitWhere(
                    DescribedPredicate.describe("reads the time of the machine", ArchitectureTests::readsTime));

    private static final ArchRule WRITING_PASSES_THE_POLICY = noClasses()
            .that()
            .doNotBelongToAnyOf(Writing.class)
            .and()
            .resideOutsideOfPackage("org.parley.store..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "writes to the store",
                    call -> call.getTargetOwner().isEquivalentTo(Store.class)
                            && (call.getName().equals("write") || call.getName().equals("run"))));

    private static final ArchRule EDITIONS_ARE_READ_THROUGH_THE_CATALOGUE = noClasses()
            .that()
            .resideOutsideOfPackages("org.parley.publishing..", "org.parley.desk..", "org.parley.store.schema..")
            .should()
            .accessFieldWhere(DescribedPredicate.describe(
                    "reads the table of editions or of revisions",
                    access -> access.getTargetOwner().isEquivalentTo(Tables.class)
                            && (access.getName().equals("EDITION")
                                    || access.getName().equals("REVISION"))));

    private static final ArchRule LANGUAGE_TEXT_AND_OUTLOOK_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAnyPackage("org.parley.language..", "org.parley.publishing.text..", "org.parley.outlook..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework..", "org.jooq..", "jakarta.."));

    private static final ArchRule NOTHING_KNOWS_WEB_OR_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackages("org.parley.web..", "org.parley.cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.parley.web..", "org.parley.cli.."));

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule("time comes from the clock", TIME_COMES_FROM_THE_CLOCK, Violations.ReadsTheTime.class),
                new Rule("writing passes the policy", WRITING_PASSES_THE_POLICY, Violations.WritesUnasked.class),
                new Rule(
                        "editions are read through the catalogue",
                        EDITIONS_ARE_READ_THROUGH_THE_CATALOGUE,
                        Violations.ReadsEditionsUnasked.class),
                new Rule(
                        "language, text and outlook know no framework",
                        LANGUAGE_TEXT_AND_OUTLOOK_KNOW_NO_FRAMEWORK,
                        org.parley.language.FrameworkViolation.class),
                new Rule(
                        "nothing knows web or command line",
                        NOTHING_KNOWS_WEB_OR_COMMAND_LINE,
                        Violations.KnowsTheCommandLine.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(Rule rule) {
        rule.rule.check(PARLEY);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isBrokenByCodeThatBreaksIt(Rule rule) {
        assertThat(rule.rule
                        .evaluate(new ClassFileImporter().importClasses(rule.violation))
                        .hasViolation())
                .isTrue();
    }

    record Rule(String name, ArchRule rule, Class<?> violation) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static boolean readsTime(JavaCall<?> call) {
        boolean withoutArguments = call.getTarget().getRawParameterTypes().isEmpty();
        if (call.getTargetOwner().isEquivalentTo(Clock.class)) {
            return call.getName().startsWith("system") || call.getName().startsWith("tick");
        }
        return switch (call.getName()) {
            case "now" ->
                call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> call.getTargetOwner().isEquivalentTo(System.class);
            case "<init>" -> withoutArguments && call.getTargetOwner().isEquivalentTo(Date.class);
            default -> false;
        };
    }
}
