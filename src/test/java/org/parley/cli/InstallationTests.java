package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.SmartLifecycle;

class InstallationTests {

    @TempDir
    private Path folder;

    /** It has not the settings of the server, such as its relay, and would take for impossible what is not. */
    @Test
    void commandDoesNotDoWhatTheServerDoesByItself() {
        List<String> running = new Installation(folder)
                .use(context -> context.getBeansOfType(SmartLifecycle.class).values().stream()
                        .filter(SmartLifecycle::isRunning)
                        .map(bean -> bean.getClass().getName())
                        .filter(name -> name.startsWith("org.parley.desk") || name.startsWith("org.parley.newsletter"))
                        .toList());

        assertThat(running).isEmpty();
    }
}
