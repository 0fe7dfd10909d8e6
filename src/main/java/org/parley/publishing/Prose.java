package org.parley.publishing;

import java.util.function.UnaryOperator;
import org.parley.language.Messages;
import org.parley.publishing.text.Markdown;

/** Makes the HTML of short texts that the store keeps as Markdown: an introduction, a summary, what a journal says of itself. */
public final class Prose {

    private Prose() {}

    /** The words of a text alone, as where it is described in a line. */
    public static String plain(String markdown) {
        return Markdown.parse(markdown).plain().text();
    }

    /** The HTML of a text, for a page whose screen has these words. */
    public static String html(String markdown, Messages words) {
        return BodyHtml.of(Markdown.parse(markdown), words).text();
    }

    /** The same for what is read elsewhere: {@code internal} makes the addresses of this site's paths. */
    public static String html(String markdown, Messages words, UnaryOperator<String> internal) {
        return BodyHtml.of(Markdown.parse(markdown), words, internal).text();
    }
}
