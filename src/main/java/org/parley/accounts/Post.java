package org.parley.accounts;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.page.JournalSettings;
import org.parley.store.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends letters: through the relay that {@code parley.mail.host} names, or, where none is named, into the folder
 * {@code outbox} of the data folder, as files that a mail program opens.
 */
@Component
public class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final String MILLISECONDS = "15000";
    private static final FileAttribute<?>[] OWNER_ALONE =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];

    private final Environment settings;
    private final JournalSettings journal;
    private final Clock clock;

    Post(Environment settings, JournalSettings journal, Clock clock) {
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Sends a letter, and returns when the relay has taken it.
     *
     * @throws MailException if it cannot be sent
     */
    public void send(Letter letter) {
        JavaMailSenderImpl relay = relay();
        try {
            MimeMessage message = message(relay, letter);
            if (relay.getHost() == null) {
                keep(message, letter);
            } else {
                relay.send(message);
            }
        } catch (MessagingException | IOException failed) {
            throw new MailSendException("a letter to " + letter.to() + " cannot be sent", failed);
        }
    }

    /** Sends a letter beside what goes on; where it cannot be sent, the log says so. */
    public void later(Letter letter) {
        var _ = Thread.ofVirtual().name("letter").start(() -> {
            try {
                send(letter);
            } catch (MailException failed) {
                LOG.error("The letter to {} could not be sent: {}", letter.to(), letter.subject(), failed);
            }
        });
    }

    private MimeMessage message(JavaMailSenderImpl relay, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        String charset = StandardCharsets.UTF_8.name();
        MimeMessage message = relay.createMimeMessage();
        message.setFrom(new InternetAddress(
                MailRelay.from(settings), journal.read().title().in(Language.ENGLISH), charset));
        message.setRecipient(
                jakarta.mail.Message.RecipientType.TO,
                new InternetAddress(letter.to().value(), true));
        message.setSubject(letter.subject(), charset);
        message.setText(letter.text(), charset);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private JavaMailSenderImpl relay() {
        JavaMailSenderImpl relay = new JavaMailSenderImpl();
        relay.setProtocol("smtp");
        relay.setDefaultEncoding(StandardCharsets.UTF_8.name());
        MailRelay set = settings();
        if (set == null) {
            return relay;
        }
        relay.setHost(set.host());
        relay.setPort(set.port());
        if (set.user() != null) {
            relay.setUsername(set.user());
            relay.setPassword(set.password());
            relay.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
        }
        switch (set.encryption()) {
            case TLS -> relay.setProtocol("smtps");
            case STARTTLS -> {
                relay.getJavaMailProperties().setProperty("mail.smtp.starttls.enable", "true");
                relay.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "true");
            }
            case IF_OFFERED -> relay.getJavaMailProperties().setProperty("mail.smtp.starttls.enable", "true");
            case NONE -> {}
        }
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            relay.getJavaMailProperties().setProperty("mail." + relay.getProtocol() + "." + wait, MILLISECONDS);
        }
        return relay;
    }

    private @Nullable MailRelay settings() {
        try {
            return MailRelay.of(settings);
        } catch (IllegalArgumentException senseless) {
            throw new MailSendException(String.valueOf(senseless.getMessage()), senseless);
        }
    }

    private void keep(MimeMessage message, Letter letter) throws IOException, MessagingException {
        Path outbox = Path.of(settings.getRequiredProperty("parley.data"), "outbox");
        Files.createDirectories(outbox);
        Path file = Files.createFile(outbox.resolve(Keys.next() + ".eml"), OWNER_ALONE);
        try (OutputStream out = Files.newOutputStream(file)) {
            message.writeTo(out);
        }
        LOG.warn("No relay is set (parley.mail.host): the letter to {} is in {}", letter.to(), file);
    }
}
