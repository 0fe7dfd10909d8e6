package org.parley.newsletter.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** A mailing's message in one language, made as far as it is the same for all. */
final class PreparedMessage {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final MailingId mailing;
    private final String domain;
    private final byte[] head;
    private final byte[] beforePlain;
    private final EncodedPart plain;
    private final byte[] beforeHtml;
    private final EncodedPart html;
    private final byte[] end;
    private final @Nullable Dkim dkim;

    /**
     * A message.
     *
     * @param domain the domain of message identifiers
     * @param head the headers that are the same for all
     * @param beforePlain what stands before the plain text: the boundary, and the headers of the part
     * @param end the last boundary
     */
    PreparedMessage(
            MailingId mailing,
            String domain,
            String head,
            String beforePlain,
            EncodedPart plain,
            String beforeHtml,
            EncodedPart html,
            String end,
            @Nullable Dkim dkim) {
        this.mailing = mailing;
        this.domain = domain;
        this.head = ascii(head);
        this.beforePlain = ascii(beforePlain);
        this.plain = plain;
        this.beforeHtml = ascii(beforeHtml);
        this.html = html;
        this.end = ascii(end);
        this.dkim = dkim;
    }

    /** The identifier of the message to one recipient: the same whenever it is made. */
    static String messageId(MailingId mailing, int number, String domain) {
        return "<" + mailing + "." + number + "@" + domain + ">";
    }

    /** Makes the message to one recipient. */
    void write(int number, String address, String unsubscribe, Instant now, Octets to) {
        to.add(head)
                .add("To: <" + address + ">\r\nMessage-ID: "
                        + messageId(mailing, number, domain)
                        + "\r\nDate: "
                        + DATE.format(now)
                        + "\r\nList-Unsubscribe: <"
                        + unsubscribe
                        + ">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")
                .add(beforePlain);
        plain.write(unsubscribe, to);
        to.add(beforeHtml);
        html.write(Entities.escape(unsubscribe), to);
        to.add(end);
        if (dkim != null) {
            byte[] signed = dkim.sign(to.copy());
            to.clear();
            to.add(signed);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
