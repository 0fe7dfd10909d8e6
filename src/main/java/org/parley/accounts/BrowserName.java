package org.parley.accounts;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.language.Messages;

/**
 * What a browser calls itself, and what people call it where that is one of the common ones.
 *
 * @param raw what it calls itself; may be empty
 */
public record BrowserName(String raw) {

    /** A name, and the word by which what has it is known. */
    private record Mark(String name, Pattern word) {

        static Mark of(String name, String word) {
            return new Mark(name, Pattern.compile("(?<![A-Za-z])(?:" + word + ")(?![A-Za-z])"));
        }
    }

    /** Browsers that call themselves by the name of another too, and that we have no name for. */
    private static final Mark OTHERS = Mark.of(
            "",
            "SamsungBrowser|Vivaldi|YaBrowser|UCBrowser|DuckDuckGo|Brave|Seamonkey|PaleMoon|[A-Za-z]*[Bb]ot|Trident");

    /** Each before those whose names it bears as well. */
    private static final List<Mark> BROWSERS = List.of(
            Mark.of("Edge", "Edge?|EdgA|EdgiOS"),
            Mark.of("Opera", "OPR|OPT|Opera"),
            Mark.of("Firefox", "Firefox|FxiOS"),
            Mark.of("Chrome", "Chrome|CriOS|HeadlessChrome"),
            Mark.of("Safari", "Version/[0-9.]+ (?:Mobile/\\w+ )?Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            Mark.of("iOS", "iPhone|iPad|iPod"),
            Mark.of("Android", "Android"),
            Mark.of("Windows", "Windows NT"),
            Mark.of("macOS", "Macintosh|Mac OS X"),
            Mark.of("ChromeOS", "CrOS"),
            Mark.of("Linux", "Linux"));

    /** What it is called on a screen: the browser and the system, or, where either is not known, what it calls itself. */
    public String in(Messages words) {
        if (raw.isBlank()) {
            return words.get("session.unknown");
        }
        String browser = OTHERS.word.matcher(raw).find() ? null : find(BROWSERS);
        String system = find(SYSTEMS);
        return browser == null || system == null ? raw : words.get("session.browser", browser, system);
    }

    private @Nullable String find(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.word.matcher(raw).find())
                .map(Mark::name)
                .findFirst()
                .orElse(null);
    }
}
