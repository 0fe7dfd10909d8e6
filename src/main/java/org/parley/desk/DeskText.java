package org.parley.desk;

import org.parley.language.PlainText;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.TextException;

/**
 * What is written in an edition.
 *
 * @param title its title; may be empty until it is published
 * @param summary its abstract; may be empty
 * @param body its text
 */
public record DeskText(String title, String summary, Body body) {

    /** The most characters of a title. */
    public static final int LONGEST_TITLE = 500;

    /** The most characters of an abstract. */
    public static final int LONGEST_SUMMARY = 5_000;

    /** Nothing yet. */
    public static final DeskText EMPTY = new DeskText("", "", Body.EMPTY);

    public DeskText {
        title = PlainText.visible(title).strip().replaceAll("\\s+", " ");
        summary = PlainText.visible(summary).strip();
        if (title.length() > LONGEST_TITLE) {
            throw new TextException("title", LONGEST_TITLE, title.length());
        }
        if (summary.length() > LONGEST_SUMMARY) {
            throw new TextException("abstract", LONGEST_SUMMARY, summary.length());
        }
    }

    /** How many characters its text has. */
    public int characters() {
        return body.blocks().stream()
                .mapToInt(block -> block.plainText().length())
                .sum();
    }
}
