package org.parley.newsletter.delivery;

import java.util.regex.Pattern;

/**
 * What came of handing one message to the relay.
 *
 * @param answer what the relay said last, or what went wrong, in one line
 */
record Outcome(Kind kind, String answer) {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\s]+");

    /** How long an answer is kept at most. */
    static final int LONGEST = 500;

    Outcome {
        answer = oneLine(answer);
    }

    enum Kind {
        /** The relay took it. */
        SENT,
        /** The relay asks to try again later. */
        LATER,
        /** The relay refuses this recipient for good. */
        NO_SUCH_ADDRESS,
        /** The relay refuses this message to this recipient for good. */
        REFUSED,
        /** It was handed over whole, and no answer was seen. */
        UNCONFIRMED,
        /** It was not handed over; it is as if nobody had tried. */
        UNTRIED
    }

    private static boolean isOneLine(String text) {
        int length = text.length();
        char before = ' ';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == 127 || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || length == 0;
    }

    /** A text as one line that may be stored and shown: no control characters, not too long. */
    static String oneLine(String text) {
        String line =
                isOneLine(text) ? text : UNSEEN.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
