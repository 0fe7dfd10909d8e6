package org.parley.newsletter.delivery;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.accounts.InstallationKeys;
import org.parley.accounts.ReturnAddresses;
import org.parley.accounts.SigningKey;
import org.parley.language.Language;
import org.parley.page.JournalSettings;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The delivery of a journal, put together without the rest of it. */
final class Delivery implements AutoCloseable {

    static final Caller OPERATOR = new Caller.Operator("test");

    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();

    Delivery(Store store, Clock clock, Path folder, Map<String, Object> further, Class<?>... more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "parley.data", folder.toString(),
                "parley.mail.host", "127.0.0.1",
                "parley.mail.from", "editors@journal.example",
                "parley.mail.bounces", "bounce@journal.example"));
        settings.putAll(further);
        parts.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        parts.registerBean(Store.class, () -> store);
        parts.registerBean(Clock.class, () -> clock);
        parts.register(
                Writing.class,
                InstallationKeys.class,
                JournalSettings.class,
                MakeMailing.class,
                SteerMailing.class,
                Leases.class,
                Settlement.class,
                Recovery.class,
                MessageMaker.class,
                EnvelopeSender.class,
                SigningKey.class,
                ReturnAddresses.class,
                Senders.class,
                Mailings.class,
                GiveUpSender.class,
                TakeReport.class);
        if (more.length > 0) {
            parts.register(more);
        }
        parts.refresh();
    }

    <T> T part(Class<T> type) {
        return parts.getBean(type);
    }

    Senders senders() {
        return part(Senders.class);
    }

    /** A mailing in two languages to so many: {@code reader1@example.org} in English, the next in Japanese, and so on. */
    MailingId mailing(int recipients) {
        return mailing(IntStream.rangeClosed(1, recipients)
                .mapToObj(number -> recipient(number, "reader" + number + "@example.org"))
                .toList());
    }

    MailingId mailing(List<Recipient> recipients) {
        return part(MakeMailing.class)
                .make(
                        OPERATOR,
                        new NewMailing("weekly", contents(), null),
                        (_, after, limit) -> recipients.stream()
                                .filter(each ->
                                        after == null || each.subscriber().compareTo(after) > 0)
                                .sorted(java.util.Comparator.comparing(Recipient::subscriber))
                                .limit(limit)
                                .toList());
    }

    static Recipient recipient(int number, String address) {
        return new Recipient(
                "subscriber-%07d".formatted(number),
                address,
                number % 2 == 1 ? Language.ENGLISH : Language.JAPANESE,
                "https://journal.example/en/newsletters/leave/" + number + "?s=abc&t=1");
    }

    static Map<Language, NewMailing.Content> contents() {
        return Map.of(
                Language.ENGLISH,
                new NewMailing.Content(
                        "The weekly",
                        "Consent has a price – this week",
                        "<html><body><h1>This week</h1><p>Consent has a <a href=\"https://journal.example/en/1\">price</a>.</p>"
                                + "<p>Café &amp; more.</p>\n<p><a href=\"" + MessageMaker.UNSUBSCRIBE
                                + "\">Leave</a></p></body></html>"),
                Language.JAPANESE,
                new NewMailing.Content(
                        "週刊",
                        "今週の論壇：同意には代価があり、その代価は誰かが支払わなければならないという話",
                        "<html><body><h1>今週</h1><p>同意には<a href=\"https://journal.example/ja/1\">代価</a>がある。誰が払うのか。</p>\n"
                                + "<p><a href=\"" + MessageMaker.UNSUBSCRIBE + "\">配信停止</a></p></body></html>"));
    }

    /** How it stands with a mailing. */
    Progress progress(MailingId mailing) {
        return part(Mailings.class).progress(OPERATOR, mailing).orElseThrow();
    }

    @Override
    public void close() {
        senders().stop();
        parts.getBean(Store.class).close();
        parts.close();
    }
}
