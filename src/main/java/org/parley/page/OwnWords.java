package org.parley.page;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The words that an installation brings for its screens: {@code messages/parley_LANGUAGE.properties} in its data folder, in
 * UTF-8, with the keys of Parley's own. A message that cannot be read is left out and said in the log.
 */
@Component
class OwnWords {

    private static final Logger LOG = LoggerFactory.getLogger(OwnWords.class);
    private static final long LARGEST = 2_000_000;
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    OwnWords(@Value("${parley.data}") Path data, Languages languages) {
        languages.all().forEach(language -> bring(data.resolve("messages"), language));
    }

    @PreDestroy
    void leave() {
        Messages.leaveBrought();
    }

    private static void bring(Path folder, Language language) {
        Path file = folder.resolve("parley_" + language + ".properties");
        if (!Files.isRegularFile(file)) {
            return;
        }
        Properties read = new Properties();
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("it is larger than " + LARGEST + " bytes");
            }
            try (Reader reader = Files.newBufferedReader(file)) {
                read.load(reader);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("the words in {} were not read: {}", file, unreadable.getMessage());
            return;
        }
        Messages english = Messages.in(Language.ENGLISH);
        Map<String, String> words = new HashMap<>();
        for (String key : read.stringPropertyNames()) {
            if (!isKnown(english, key)) {
                LOG.warn("{} has words for {}, which no screen asks for", file, key);
                continue;
            }
            String message = evened(english.get(key), read.getProperty(key));
            try {
                var _ = new MessageFormat(message, language.locale());
                words.put(key, message);
            } catch (IllegalArgumentException malformed) {
                LOG.warn("the words for {} in {} were left out: {}", key, file, malformed.getMessage());
            }
        }
        Messages.bring(language, words);
    }

    private static boolean isKnown(Messages english, String key) {
        return english.under(key).containsKey("");
    }

    /** In a message with arguments an apostrophe is written twice; nobody who translates should have to know. */
    private static String evened(String english, String message) {
        return english.contains("{") ? LONE_APOSTROPHE.matcher(message).replaceAll("''") : message;
    }
}
