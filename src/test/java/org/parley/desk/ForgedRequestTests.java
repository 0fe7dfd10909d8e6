package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.DeskVisitor;
import org.parley.Visitor.Answer;
import org.parley.publishing.Role;
import org.parley.store.ChangeLog;
import org.parley.store.Store;
import org.parley.store.schema.DefaultSchema;

/**
 * What a page elsewhere has the browser of an administrator send is refused, at every address of the application that
 * changes anything, and nothing changes; and no address changes anything by being read.
 */
class ForgedRequestTests {

    private static final DeskSite SITE = DeskRoutes.SHARED.site;

    /** Those that are no controllers of ours. */
    private static final List<String> FILTERS =
            List.of("POST /webauthn/register/options", "POST /webauthn/register", "POST /login/webauthn");

    static Stream<String> changing() {
        return Stream.concat(DeskRoutes.SHARED.mapped().stream(), FILTERS.stream())
                .filter(route -> !DeskRoutes.reads(route))
                .filter(route -> !isOfReaders(route) && !route.contains("/api/"));
    }

    static Stream<String> ofPrograms() {
        return DeskRoutes.SHARED.mapped().stream().filter(route -> !DeskRoutes.reads(route) && route.contains("/api/"));
    }

    /**
     * Readers have no session to ride on: their forms have a stamp of the journal, or a signed address, and no token; or they
     * change nothing.
     */
    private static boolean isOfReaders(String route) {
        return !route.contains("/desk/")
                && (route.endsWith("/{language}/answers")
                        || Stream.of("/newsletters/", "/replies/", "/responses/", "/respond", "/closing/")
                                .anyMatch(route::contains));
    }

    static Stream<String> ofReaders() {
        return DeskRoutes.SHARED.mapped().stream()
                .filter(route -> !DeskRoutes.reads(route))
                .filter(ForgedRequestTests::isOfReaders);
    }

    static Stream<String> reading() {
        return DeskRoutes.SHARED.mapped().stream()
                .filter(DeskRoutes::reads)
                .filter(route -> route.contains("/desk") || route.contains("/account") || route.contains("/sign-in"));
    }

    @Test
    void everyAddressSaysByWhichMethodsItIsAsked() {
        assertThat(DeskRoutes.SHARED.mapped()).noneMatch(route -> route.startsWith("ANY"));
    }

    @ParameterizedTest
    @MethodSource("changing")
    void formWithoutItsTokenIsRefusedAndChangesNothing(String route) {
        DeskVisitor administrator = SITE.as(Role.ADMINISTRATOR);
        String path = DeskRoutes.SHARED.path(route);
        Map<String, Long> before = state();

        for (String token : new String[] {"", "guessed", "x".repeat(200)}) {
            Answer answer = administrator.postAsIs(path, "do", "save", "title", "Forged", "_csrf", token);
            assertThat(answer.status()).as("%s with %s", route, token).isEqualTo(403);
        }
        assertThat(administrator.postAsIs(path).status()).isEqualTo(403);

        assertThat(state()).isEqualTo(before);
        assertThat(administrator.get("/en/account").status())
                .as("still signed in")
                .isEqualTo(200);
    }

    /** No cookie is believed there, so that a browser can be made to send nothing that counts. */
    @ParameterizedTest
    @MethodSource("ofPrograms")
    void cookieIsNotBelievedWhereProgramsAsk(String route) {
        Map<String, Long> before = state();

        assertThat(SITE.as(Role.ADMINISTRATOR)
                        .postAsIs(DeskRoutes.SHARED.path(route))
                        .status())
                .isEqualTo(401);

        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("ofReaders")
    void formOfReadersWithoutStampOrSignatureChangesNothing(String route) {
        Map<String, Long> before = state();

        Answer answer = SITE.as(Role.ADMINISTRATOR)
                .postAsIs(
                        DeskRoutes.SHARED.path(route),
                        "email",
                        "reader@example.org",
                        "list",
                        "weekly",
                        "stamp",
                        "guessed",
                        "do",
                        "save");

        assertThat(answer.status()).isIn(400, 404, 422);
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("changing")
    void tokenOfSomebodyElseIsRefused(String route) {
        DeskVisitor stranger = SITE.nobody();
        String theirs = stranger.get("/en/sign-in?why=again")
                .page()
                .select("input[name=_csrf]")
                .val();
        String path = DeskRoutes.SHARED.path(route);
        Map<String, Long> before = state();

        Answer answer = SITE.as(Role.ADMINISTRATOR).postAsIs(path, "do", "save", "_csrf", theirs);

        assertThat(theirs).isNotEmpty();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("reading")
    void readingChangesNothing(String route) {
        Map<String, Long> before = state();

        var _ = SITE.as(Role.ADMINISTRATOR).get(DeskRoutes.SHARED.path(route));

        assertThat(state()).isEqualTo(before);
    }

    /** How much is in each table, and the place of the newest change. */
    private static Map<String, Long> state() {
        Map<String, Long> state = new TreeMap<>();
        state.put("newest", SITE.server().part(ChangeLog.class).newest());
        SITE.server().part(Store.class).read(db -> {
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                state.put(table.getName(), (long) db.fetchCount(table));
            }
            return state;
        });
        return state;
    }
}
