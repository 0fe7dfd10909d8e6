package org.parley.documents;

import java.util.Locale;
import org.parley.language.Messages;

/** Says why a file is not read as a Word document. */
public final class WordRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why a file is not read. */
    public enum Reason {
        /** There is nothing in it. */
        EMPTY,
        /** It is larger than is taken. */
        TOO_LARGE,
        /** It is something else. */
        NOT_WORD,
        /** It is a document of Word 2003 or before. */
        OLD_WORD,
        /** It is protected by a password. */
        PROTECTED,
        /** It is a PDF. */
        PDF,
        /** It is a document of another word processor, which can save it as one of Word. */
        OTHER_PROCESSOR,
        /** It unpacks to more than any text is, or is made so that it does harm. */
        HARMFUL,
        /** It is cut off or broken. */
        DAMAGED
    }

    WordRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What whoever sent the file is told. */
    public String in(Messages words) {
        return words.get(
                "word.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
