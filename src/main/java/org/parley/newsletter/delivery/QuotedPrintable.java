package org.parley.newsletter.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Text in quoted-printable (RFC 2045, 6.7), which can be put together from pieces, since a line may be broken anywhere. */
final class QuotedPrintable {

    private static final int LONGEST_LINE = 75; // And the sign that the line goes on.
    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream octets;
    private int column;

    private QuotedPrintable(int size) {
        this.octets = new ByteArrayOutputStream(size + size / 4 + 16);
    }

    /** Encodes a text whose lines end as lines do in mail. */
    static byte[] last(String text) {
        return encoded(text).octets.toByteArray();
    }

    /** Encodes a text after which another piece follows on the same line; that begins on a line of its own here. */
    static byte[] piece(String text) {
        QuotedPrintable encoded = encoded(text);
        encoded.goOn();
        return encoded.octets.toByteArray();
    }

    private static QuotedPrintable encoded(String text) {
        byte[] from = text.getBytes(StandardCharsets.UTF_8);
        QuotedPrintable encoded = new QuotedPrintable(from.length);
        for (int i = 0; i < from.length; i++) {
            if (endsLine(from, i)) {
                encoded.octets.write('\r');
                encoded.octets.write('\n');
                encoded.column = 0;
                i++;
            } else {
                encoded.put(from[i], i + 1 == from.length || endsLine(from, i + 1));
            }
        }
        return encoded;
    }

    private static boolean endsLine(byte[] octets, int at) {
        return at + 1 < octets.length && octets[at] == '\r' && octets[at + 1] == '\n';
    }

    private void put(byte octet, boolean lastOfLine) {
        boolean plain = (octet > ' ' && octet < 127 && octet != '=' && (octet != '.' || column > 0))
                || (octet == ' ' && !lastOfLine);
        if (column + (plain ? 1 : 3) > LONGEST_LINE) {
            goOn();
            plain &= octet != '.';
        }
        if (plain) {
            octets.write(octet);
            column++;
        } else {
            octets.write('=');
            octets.write(DIGITS[(octet >> 4) & 15]);
            octets.write(DIGITS[octet & 15]);
            column += 3;
        }
    }

    private void goOn() {
        octets.write('=');
        octets.write('\r');
        octets.write('\n');
        column = 0;
    }
}
