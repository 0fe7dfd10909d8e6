package org.parley.positions;

import java.util.Optional;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.PlainForm;

/**
 * Where a quoted sentence stands in a text.
 *
 * @param start its first code point
 * @param end the code point after its last
 * @param block the block in which it begins
 */
public record Anchor(int start, int end, BlockId block) {

    /**
     * Finds a quotation: where the sentence stands more than once, the place whose surroundings are most like those that
     * were quoted with it, and of such places the one nearest to where it stood.
     */
    public static Optional<Anchor> find(Quotation quotation, PlainForm text) {
        String plain = text.text();
        String exact = quotation.exact();
        int best = -1;
        long bestScore = Long.MIN_VALUE;
        for (int at = plain.indexOf(exact); at >= 0; at = plain.indexOf(exact, at + 1)) {
            long alike = (long) alikeBefore(plain, at, quotation.prefix())
                    + alikeAfter(plain, at + exact.length(), quotation.suffix());
            Integer stood = quotation.start();
            long away = stood == null ? 0 : Math.abs(plain.codePointCount(0, at) - stood);
            long score = alike * Integer.MAX_VALUE - away;
            if (score > bestScore) {
                best = at;
                bestScore = score;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        int start = plain.codePointCount(0, best);
        int end = start + exact.codePointCount(0, exact.length());
        return text.spans().stream()
                .filter(span -> span.start() <= start && start < span.end())
                .findFirst()
                .map(span -> new Anchor(start, end, span.block()));
    }

    private static int alikeBefore(String text, int end, String prefix) {
        int alike = 0;
        while (alike < prefix.length()
                && alike < end
                && text.charAt(end - 1 - alike) == prefix.charAt(prefix.length() - 1 - alike)) {
            alike++;
        }
        return alike;
    }

    private static int alikeAfter(String text, int start, String suffix) {
        int alike = 0;
        while (alike < suffix.length()
                && start + alike < text.length()
                && text.charAt(start + alike) == suffix.charAt(alike)) {
            alike++;
        }
        return alike;
    }
}
