package org.parley.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the screens: each is there in each language, and each that is asked for is there. */
class MessagesTests {

    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern ASKED = Pattern.compile("(?:\\bsay|words\\.get)\\(\"([^\"]+)\"\\s*(\\+)?");

    @Test
    void bundlesHaveTheSameKeys() {
        assertThat(bundle("parley_ja").stringPropertyNames())
                .isEqualTo(bundle("parley").stringPropertyNames());
    }

    @Test
    void everyKeyThatIsAskedForIsThere() {
        Set<String> keys = bundle("parley").stringPropertyNames();
        List<MatchResult> asked =
                sources().flatMap(text -> ASKED.matcher(text).results()).toList();

        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(asked.stream()
                        .filter(match -> match.group(2) == null
                                ? !keys.contains(match.group(1))
                                : keys.stream().noneMatch(key -> key.startsWith(match.group(1))))
                        .map(match -> match.group(1)))
                .isEmpty();
    }

    @Test
    void everyConstantThatIsShownHasWords() {
        Set<String> keys = bundle("parley").stringPropertyNames();

        assertThat(keys)
                .containsAll(constants("section.", org.parley.publishing.Section.values(), ""))
                .containsAll(constants("section.", org.parley.publishing.Section.values(), ".about"))
                .containsAll(constants("kind.", org.parley.publishing.PieceKind.values(), ""))
                .containsAll(constants("translation.", org.parley.publishing.TranslationStatus.values(), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"parley", "parley_ja"})
    void everyMessageWithArgumentsCanBeFormatted(String name) {
        Properties bundle = bundle(name);
        assertThat(bundle.stringPropertyNames()).allSatisfy(key -> {
            String message = bundle.getProperty(key);
            assertThat(message).as(key).isNotEmpty();
            if (message.contains("{")) {
                assertThatCode(() -> new MessageFormat(message)).as(key).doesNotThrowAnyException();
                assertThat(message).as("%s: an apostrophe stands double", key).doesNotContainPattern("(?<!')'(?!')");
            }
        });
    }

    @Test
    void messageTakesTheSameArgumentsInEachLanguage() {
        Properties english = bundle("parley");
        Properties japanese = bundle("parley_ja");
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(japanese.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @Test
    void languageWithoutWordsOfItsOwnIsShownEnglish() {
        assertThat(Messages.in(Language.of("fr")).get("home")).isEqualTo("Home");
    }

    @Test
    void argumentsArePutIn() {
        assertThat(Messages.in(Language.ENGLISH).get("back-to", "Debates")).isEqualTo("Back to Debates");
        assertThat(Messages.in(Language.ENGLISH).get("debate.pieces", 1)).isEqualTo("One piece");
        assertThat(Messages.in(Language.ENGLISH).get("debate.pieces", 2)).isEqualTo("2 pieces");
    }

    private static Set<String> arguments(String message) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(message)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> constants(String prefix, Enum<?>[] constants, String suffix) {
        return Arrays.stream(constants)
                .map(constant -> prefix + constant.name() + suffix)
                .toList();
    }

    private static Properties bundle(String name) {
        try (Reader reader =
                Files.newBufferedReader(MAIN.resolve("resources/messages").resolve(name + ".properties"))) {
            Properties bundle = new Properties();
            bundle.load(reader);
            return bundle;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> sources() {
        try (Stream<Path> java = Files.walk(MAIN.resolve("java"));
                Stream<Path> templates = Files.walk(MAIN.resolve("jte"))) {
            return Stream.concat(java, templates)
                    .filter(Files::isRegularFile)
                    .map(MessagesTests::text)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
