package org.parley.newsletter.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A text in a form that every relay carries unharmed, encoded once for all recipients but for what differs among them.
 *
 * <p>Quoted-printable where it is mostly ASCII: its pieces can be encoded one by one, since a line may be broken anywhere.
 * Base64 elsewhere: there what follows the first difference is encoded anew for each.
 */
sealed interface EncodedPart {

    /** The name of the encoding, as a header has it. */
    String encoding();

    /** Puts the text into the octets, with this in place of what differs. */
    void write(String own, Octets to);

    /** Encodes a text, whose lines end as lines do in mail, and in which {@code place} stands for what differs. */
    static EncodedPart of(String text, String place) {
        long foreign = text.chars().filter(c -> c > 126).count();
        return foreign * 6 > text.length() ? AsBase64.of(text, place) : AsQuoted.of(text, place);
    }

    /** Quoted-printable. */
    record AsQuoted(List<byte[]> pieces) implements EncodedPart {

        static AsQuoted of(String text, String place) {
            List<byte[]> pieces = new ArrayList<>();
            int from = 0;
            int found = text.indexOf(place);
            while (found >= 0) {
                pieces.add(QuotedPrintable.piece(text.substring(from, found)));
                from = found + place.length();
                found = text.indexOf(place, from);
            }
            pieces.add(QuotedPrintable.last(text.substring(from)));
            return new AsQuoted(List.copyOf(pieces));
        }

        @Override
        public String encoding() {
            return "quoted-printable";
        }

        @Override
        public void write(String own, Octets to) {
            to.add(pieces.getFirst());
            if (pieces.size() > 1) {
                byte[] quoted = QuotedPrintable.piece(own);
                for (int i = 1; i < pieces.size(); i++) {
                    to.add(quoted).add(pieces.get(i));
                }
            }
        }
    }

    /** Base64: whole lines of what comes before the first difference, and the text of the rest. */
    final class AsBase64 implements EncodedPart {

        private static final int LINE = 57; // Octets, which are 76 characters of Base64.
        private static final byte[] END = {'\r', '\n'};

        private final byte[] head;
        private final byte[] rest;
        private final String tail;
        private final String place;

        private AsBase64(byte[] head, byte[] rest, String tail, String place) {
            this.head = head;
            this.rest = rest;
            this.tail = tail;
            this.place = place;
        }

        static AsBase64 of(String text, String place) {
            int first = text.indexOf(place);
            byte[] before = text.substring(0, first < 0 ? text.length() : first).getBytes(StandardCharsets.UTF_8);
            int whole = before.length / LINE * LINE;
            byte[] head = Base64.getMimeEncoder().encode(java.util.Arrays.copyOf(before, whole));
            return new AsBase64(
                    head,
                    java.util.Arrays.copyOfRange(before, whole, before.length),
                    first < 0 ? "" : text.substring(first),
                    place);
        }

        @Override
        public String encoding() {
            return "base64";
        }

        @Override
        public void write(String own, Octets to) {
            to.add(head);
            if (head.length > 0) {
                to.add(END);
            }
            byte[] own8 = tail.replace(place, own).getBytes(StandardCharsets.UTF_8);
            byte[] all = java.util.Arrays.copyOf(rest, rest.length + own8.length);
            System.arraycopy(own8, 0, all, rest.length, own8.length);
            to.add(Base64.getMimeEncoder().encode(all)).add(END);
        }
    }
}
