package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules and what each may know. The map of them in {@code docs} is made by this test. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(ParleyApplication.class);
    private static final Path MAP = Path.of("docs", "modules.md");

    @Test
    void eachModuleKnowsOnlyWhatItSaysItMayKnow() {
        assertThat(MODULES).hasSizeGreaterThan(7);
        MODULES.verify();
    }

    @Test
    void nothingDependsOnWebOrCommandLine() {
        assertThat(MODULES.stream()
                        .flatMap(module -> module.getDirectDependencies(MODULES).uniqueModules())
                        .map(module -> module.getIdentifier().toString()))
                .contains("publishing")
                .doesNotContain("web", "cli");
    }

    @Test
    void mapOfTheModulesIsUpToDate() throws IOException {
        String now = ModuleMap.of(MODULES);
        String before = Files.exists(MAP) ? Files.readString(MAP) : "";
        if (!now.equals(before)) {
            Files.createDirectories(MAP.getParent());
            Files.writeString(MAP, now);
        }
        assertThat(before)
                .as("%s was out of date. It has been written anew: look at the difference and commit it.", MAP)
                .isEqualTo(now);
    }
}
