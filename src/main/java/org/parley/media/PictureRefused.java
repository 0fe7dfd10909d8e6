package org.parley.media;

import java.util.Locale;
import org.parley.language.Messages;

/** Says why a file is not kept as a picture. */
public final class PictureRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why a file is not kept. */
    public enum Reason {
        /** There is nothing in it. */
        EMPTY,
        /** It has more bytes than are taken. */
        TOO_LARGE,
        /** It has more pixels than are taken. */
        TOO_MANY_PIXELS,
        /** It is a drawing in SVG, which can hold scripts. */
        SVG,
        /** It is not a picture, or of a kind that is not known. */
        NO_PICTURE,
        /** It is cut off or broken. */
        DAMAGED
    }

    PictureRefused(Reason reason) {
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
                "picture.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
