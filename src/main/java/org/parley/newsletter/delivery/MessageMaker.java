package org.parley.newsletter.delivery;

import static org.parley.store.schema.Tables.MAILING;
import static org.parley.store.schema.Tables.MAILING_CONTENT;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.MailRelay;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.JournalSettings;
import org.parley.store.Store;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes messages: multipart, with plain text made from the HTML, all in octets that every relay carries unharmed, so that a
 * signature holds; with the headers of a list that one can leave with one click (RFC 8058). Nothing in them tells who read
 * them.
 */
@Component
public class MessageMaker {

    /** What stands for each reader's way out in the HTML of a mailing. */
    public static final String UNSUBSCRIBE = "https://unsubscribe.invalid/";

    private final Store store;
    private final JournalSettings journal;
    private final Environment settings;

    MessageMaker(Store store, JournalSettings journal, Environment settings) {
        this.store = store;
        this.journal = journal;
        this.settings = settings;
    }

    /** A mailing's messages, by language; recipients of another language get the first. */
    record Prepared(Map<Language, PreparedMessage> messages) {

        PreparedMessage in(Language language) {
            PreparedMessage message = messages.get(language);
            return message == null ? messages.values().iterator().next() : message;
        }
    }

    /** Prepares the messages of a mailing, to be signed if there is something to sign them with. */
    Prepared prepare(MailingId mailing, @Nullable Dkim signing) {
        Map<Language, PreparedMessage> messages = new LinkedHashMap<>();
        store.read(db -> db.select(MAILING_CONTENT.fields())
                        .select(MAILING.LIST_NAME)
                        .from(MAILING_CONTENT)
                        .join(MAILING)
                        .on(MAILING.ID.eq(MAILING_CONTENT.MAILING_ID))
                        .where(MAILING_CONTENT.MAILING_ID.eq(mailing.toString()))
                        .orderBy(MAILING_CONTENT.LANGUAGE)
                        .fetch())
                .forEach(row -> {
                    Language language = Language.of(row.get(MAILING_CONTENT.LANGUAGE));
                    messages.put(
                            language,
                            prepare(
                                    mailing,
                                    row.get(MAILING.LIST_NAME),
                                    language,
                                    new NewMailing.Content(
                                            row.get(MAILING_CONTENT.LIST_TITLE),
                                            row.get(MAILING_CONTENT.SUBJECT),
                                            row.get(MAILING_CONTENT.HTML)),
                                    signing));
                });
        if (messages.isEmpty()) {
            throw new IllegalStateException("the mailing " + mailing + " says nothing");
        }
        return new Prepared(messages);
    }

    /** The message in one language. */
    PreparedMessage prepare(
            MailingId mailing, String list, Language language, NewMailing.Content content, @Nullable Dkim signing) {
        String from = MailRelay.from(settings);
        String domain = from.substring(from.lastIndexOf('@') + 1);
        String boundary = "=_" + mailing; // No encoded line has these two characters side by side.
        Headers head = new Headers()
                .add("From", Headers.mailbox(from, journal.read().title().in(language)))
                .words("Subject", content.subject())
                .add("List-Id", Headers.listId(list + "." + domain, content.listTitle()))
                .add("Precedence", "list")
                .add("Auto-Submitted", "auto-generated")
                .add("Content-Language", language.tag())
                .add("MIME-Version", "1.0")
                .add("Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"");
        String html = complete(content.html(), language);
        EncodedPart plainPart = EncodedPart.of(plain(html, language), UNSUBSCRIBE);
        EncodedPart htmlPart = EncodedPart.of(html.replaceAll("\r?\n", "\r\n"), UNSUBSCRIBE);
        String next = "\r\n--" + boundary;
        return new PreparedMessage(
                mailing,
                domain,
                head.toString(),
                next + "\r\n" + part("text/plain; charset=utf-8; format=flowed; delsp=yes", plainPart),
                plainPart,
                next + "\r\n" + part("text/html; charset=utf-8", htmlPart),
                htmlPart,
                next + "--\r\n",
                signing);
    }

    /** The plain text of a message, made from its HTML. */
    public static String plain(String html, Language language) {
        return PlainLetter.of(complete(html, language), language.locale());
    }

    private static String part(String type, EncodedPart part) {
        return new Headers().add("Content-Type", type).add("Content-Transfer-Encoding", part.encoding()) + "\r\n";
    }

    /** A message always says how to leave. */
    private static String complete(String html, Language language) {
        if (html.contains(UNSUBSCRIBE)) {
            return html;
        }
        String way = "<p><a href=\"" + UNSUBSCRIBE + "\">"
                + Entities.escape(Messages.in(language).get("delivery.unsubscribe"))
                + "</a></p>\n";
        int end = html.lastIndexOf("</body>");
        return end < 0 ? html + way : html.substring(0, end) + way + html.substring(end);
    }
}
