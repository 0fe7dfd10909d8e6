package org.parley.debate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.desk.NotPossible;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.PieceId;
import org.parley.publishing.text.Markdown;
import org.parley.publishing.text.TextException;

/**
 * What a convener says of a debate.
 *
 * @param slug the word in its address; absent to have it follow from the question
 * @param question what is debated
 * @param introduction what a reader should know first
 * @param convener the name of whoever convenes it; may be empty
 * @param theme the name of the theme that joins it to others; may be empty
 * @param opened when it begins
 * @param ends when it is to end
 * @param background what a reader should read first
 * @param sides its sides, in order
 * @param openCall whether readers may send responses while it is open
 * @param balanceShown whether readers see how balanced it is
 */
public record DebateContent(
        @Nullable Slug slug,
        LocalText question,
        LocalText introduction,
        LocalText convener,
        LocalText theme,
        PartialDate opened,
        @Nullable PartialDate ends,
        @Nullable PieceId background,
        List<NamedSide> sides,
        boolean openCall,
        boolean balanceShown) {

    /** The most characters of a question in one language. */
    public static final int LONGEST_QUESTION = 300;

    /** The most characters of an introduction in one language. */
    public static final int LONGEST_INTRODUCTION = 20_000;

    /** The most characters of the name of a side, a person or a theme in one language. */
    public static final int LONGEST_NAME = 200;

    /** The most sides. */
    public static final int MOST_SIDES = 6;

    public DebateContent {
        sides = List.copyOf(sides);
    }

    /**
     * A side with its name.
     *
     * @param id its key; empty where it is new
     */
    public record NamedSide(String id, LocalText name) {}

    /**
     * Lets pass what a debate can be.
     *
     * @throws NotPossible otherwise
     */
    void require() {
        if (question.isEmpty()) {
            throw new NotPossible("convene.cannot.question");
        }
        limit(question, LONGEST_QUESTION, "convene.cannot.long-question");
        limit(introduction, LONGEST_INTRODUCTION, "convene.cannot.long-introduction");
        limit(convener, LONGEST_NAME, "convene.cannot.long-name");
        limit(theme, LONGEST_NAME, "convene.cannot.long-name");
        sides.forEach(side -> limit(side.name(), LONGEST_NAME, "convene.cannot.long-name"));
        if (sides.size() > MOST_SIDES) {
            throw new NotPossible("convene.cannot.many-sides", MOST_SIDES);
        }
        if (ends != null && ends.compareTo(opened) < 0) {
            throw new NotPossible("convene.cannot.ends-before");
        }
        try {
            introduction.byLanguage().values().forEach(Markdown::parse);
        } catch (TextException wrong) {
            throw new NotPossible("convene.cannot.introduction");
        }
    }

    static void limit(LocalText text, int longest, String key) {
        if (text.byLanguage().values().stream().anyMatch(words -> words.length() > longest)) {
            throw new NotPossible(key, longest);
        }
    }
}
