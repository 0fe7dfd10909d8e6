package org.parley;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.parley.language.Languages;
import org.parley.store.DatabaseAddress;
import org.parley.store.Store;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

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
    static ZoneId journalZone(@Value("${parley.time-zone:UTC}") String zone) {
        return ZoneId.of(zone);
    }

    @Bean
    static Languages languages(@Value("${parley.languages:en,ja}") String tags) {
        return Languages.parse(tags);
    }

    @Bean
    static Store store(
            @Value("${parley.data}") Path data,
            @Value("${parley.database:#{null}}") @Nullable String database,
            Clock clock) {
        return new Store(DatabaseAddress.of(database, data), clock);
    }
}
