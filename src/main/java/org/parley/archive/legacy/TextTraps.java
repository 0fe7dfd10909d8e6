package org.parley.archive.legacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.language.PlainText;
import org.parley.publishing.text.Inline;
import org.parley.publishing.text.Line;

/** Knows what capturing does to text. The source's own spelling, mistakes included, stays as it is. */
final class TextTraps {

    private static final Pattern DOTS = Pattern.compile("\\.{5,}|(?:\\. ){4,}\\.?|…{2,}\\.*|・{4,}");
    private static final Pattern PICTURE = Pattern.compile(
            "^(?:photo|picture|image|spacer|figure|logo|icon|banner|bullet|portrait)(?=[A-Z][a-z]+\\b|[A-Z]\\s|[\\u3040-\\u30ff\\u4e00-\\u9fff])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CAMEL = Pattern.compile("^(?<first>\\p{Lu}?\\p{Ll}{2,}\\p{Lu}\\p{Ll}+)\\b");
    private static final Set<String> PREFIXES = Set.of("Mc", "Mac", "De", "Di", "La", "Le", "Van");
    private static final Pattern NO_ADDRESS = Pattern.compile(
            "\\b(?:posted|available|found|published|accessed|located)\\s+(?:at|on)\\s*:\\s*(?:[.,;)]|$)",
            Pattern.CASE_INSENSITIVE);

    private TextTraps() {}

    /** A line in which long runs of dots are ellipses and known words of pictures are not glued to the first word. */
    static Line mended(Line line, boolean first, List<String> doubts) {
        Line.Builder mended = new Line.Builder();
        boolean start = first;
        for (Inline inline : line.inlines()) {
            if (inline instanceof Inline.Run(var text, var marks, var link)) {
                String plain = start ? withoutPicture(text, doubts) : text;
                start = false;
                mended.text(DOTS.matcher(plain).replaceAll("…"), marks, link);
            }
        }
        return mended.build();
    }

    /** Text in which long runs of dots are ellipses. */
    static String mended(String text) {
        return DOTS.matcher(text).replaceAll("…");
    }

    private static String withoutPicture(String text, List<String> doubts) {
        Matcher picture = PICTURE.matcher(text);
        if (picture.find()) {
            doubts.add(
                    "the word \"" + picture.group() + "\" of a picture was glued to the first word and is left out: \""
                            + PlainText.shorten(text, 40) + "\"");
            return text.substring(picture.end());
        }
        return text;
    }

    /** What is doubtful about the words of a paragraph. */
    static Optional<String> doubt(String text, boolean first) {
        Matcher camel = CAMEL.matcher(text);
        if (first && camel.find() && PREFIXES.stream().noneMatch(camel.group("first")::startsWith)) {
            return Optional.of("the first word looks as though a picture's text were glued to it: \""
                    + camel.group("first") + "\"");
        }
        return NO_ADDRESS.matcher(text).find()
                ? Optional.of("an address is missing after \"" + PlainText.shorten(tail(text), 80) + "\"")
                : Optional.empty();
    }

    private static String tail(String text) {
        Matcher missing = NO_ADDRESS.matcher(text);
        return missing.find()
                ? text.substring(Math.max(0, missing.start() - 40), missing.end())
                        .strip()
                : text;
    }
}
