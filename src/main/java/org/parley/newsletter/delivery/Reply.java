package org.parley.newsletter.delivery;

import java.util.List;

/**
 * What a mail server answered.
 *
 * @param code its three digits
 * @param lines the text of each of its lines
 */
record Reply(int code, List<String> lines) {

    boolean good() {
        return code / 100 == 2;
    }

    boolean temporary() {
        return code / 100 == 4;
    }

    /** Whether the server ends the conversation by it. */
    boolean closing() {
        return code == 421;
    }

    /** Whether its enhanced status (RFC 3463) is of this subject, such as {@code 1} for addresses. */
    boolean isAbout(int subject) {
        return lines.getFirst().matches("[245]\\." + subject + "\\.\\d{1,3}(?: .*)?");
    }

    /** Whether it has an enhanced status. */
    boolean isEnhanced() {
        return lines.getFirst().matches("[245]\\.\\d{1,3}\\.\\d{1,3}(?: .*)?");
    }

    @Override
    public String toString() {
        return Outcome.oneLine(code + " " + String.join(" ", lines));
    }
}
