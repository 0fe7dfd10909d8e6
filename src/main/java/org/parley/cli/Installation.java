package org.parley.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.ParleyApplication;
import org.parley.language.Languages;
import org.springframework.aot.AotDetector;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;
import picocli.CommandLine.Option;

/** The installation that a command works on. */
final class Installation {

    /** Spring would look in dozens of places at each start; the second is the one that the README names. */
    private static final String SETTINGS =
            "classpath:/application.properties,optional:file:./config/application.properties";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "The data folder of the installation; it is created if new.")
    private Path data = Path.of("data");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "A PostgreSQL database to keep the journal in:",
                "jdbc:postgresql://HOST/NAME?user=…&password=…",
                "Default: a SQLite file in the data folder."
            })
    private @Nullable String database;

    @Option(
            names = "--languages",
            paramLabel = "TAGS",
            description = {
                "The languages that the journal is read in, such as en,ja,fr; the first is for readers of none of them.",
                "Words of the screens: messages/parley_fr.properties in the data folder. Default: en,ja."
            })
    private @Nullable String languages;

    Installation() {}

    Installation(Path data) {
        this.data = data;
    }

    /** Does something with the installation and closes it. */
    <T> T use(Function<ConfigurableApplicationContext, T> work) {
        return use(Map.of(), work);
    }

    /** Does something with the installation under further settings and closes it. */
    <T> T use(Map<String, Object> settings, Function<ConfigurableApplicationContext, T> work) {
        try (ConfigurableApplicationContext context = open(WebApplicationType.NONE, settings)) {
            return work.apply(context);
        }
    }

    /** Opens the installation with further settings. */
    ConfigurableApplicationContext open(WebApplicationType type, Map<String, Object> settings) {
        createFolder();
        Map<String, Object> all = new HashMap<>(settings);
        all.put("parley.data", data.toAbsolutePath().toString());
        all.putIfAbsent("parley.public-url", "http://127.0.0.1:8080");
        if (database != null) {
            if (!database.startsWith("jdbc:postgresql:")) {
                throw new CommandFailure(
                        "--database takes jdbc:postgresql://HOST/NAME?user=…&password=…, not " + database);
            }
            all.put("parley.database", database);
        }
        if (languages != null) {
            all.put("parley.languages", checkedLanguages(languages));
        }
        all.put("spring.config.location", SETTINGS);
        all.put("spring.main.lazy-initialization", type == WebApplicationType.NONE);
        usePreparedStart(type);
        return new SpringApplicationBuilder(ParleyApplication.class)
                .main(ParleyApplication.class)
                .web(type)
                .registerShutdownHook(true)
                .logStartupInfo(false)
                .properties(all)
                .run();
    }

    private static String checkedLanguages(String tags) {
        try {
            return Languages.parse(tags).tags();
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure(
                    "--languages takes tags of languages, each once, such as en,ja,fr, not \"" + tags + "\".", wrong);
        }
    }

    /** The build prepares the start of a server, where the packaged program is run; other commands start as they are. */
    private static void usePreparedStart(WebApplicationType type) {
        boolean prepared =
                ClassUtils.isPresent(ParleyApplication.class.getName() + "__ApplicationContextInitializer", null);
        SpringProperties.setProperty(
                AotDetector.AOT_ENABLED, Boolean.toString(prepared && type == WebApplicationType.SERVLET));
    }

    private void createFolder() {
        try {
            Files.createDirectories(data);
        } catch (IOException failed) {
            throw new CommandFailure("The data folder " + data + " cannot be created: " + reason(failed), failed);
        }
        if (!Files.isWritable(data)) {
            throw new CommandFailure("The data folder " + data + " cannot be written to.");
        }
    }

    private static String reason(IOException failed) {
        return switch (failed) {
            case FileAlreadyExistsException taken -> taken.getMessage() + " is a file.";
            case AccessDeniedException refused -> refused.getMessage() + " may not be written to.";
            case NoSuchFileException missing -> missing.getMessage() + " cannot be made there.";
            default -> String.valueOf(failed.getMessage());
        };
    }

    Path data() {
        return data;
    }
}
