package org.parley;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.parley.language.Languages;
import org.parley.settings.Settings;
import org.parley.store.DatabaseAddress;
import org.parley.store.Store;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Puts the modules together into one program. */
@SpringBootApplication(proxyBeanMethods = false)
public class ParleyApplication {

    /** Starts the application with the settings of its environment; the build calls it to prepare the start. */
    public static void main(String... arguments) {
        var _ = SpringApplication.run(ParleyApplication.class, arguments);
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    /** The time zone whose days the journal keeps: on which day a piece is published, or a permission ends. */
    @Bean
    static ZoneId journalZone(Environment settings) {
        return Settings.read(settings, "parley.time-zone", "UTC", "a time zone such as Asia/Tokyo", ZoneId::of);
    }

    @Bean
    static Languages languages(Environment settings) {
        return Settings.read(
                settings,
                "parley.languages",
                "en,ja",
                "tags of languages, each once, such as en,ja,fr",
                Languages::parse);
    }

    @Bean
    static Store store(
            @Value("${parley.data}") Path data,
            @Value("${parley.database:#{null}}") @Nullable String database,
            Clock clock) {
        return new Store(DatabaseAddress.of(database, data), clock);
    }
}
