package org.parley.newsletter.delivery;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A report on a message of ours: that it could not be delivered (RFC 3464), or that its reader complained (RFC 5965).
 *
 * @param detail what the receiving side said
 * @param marks addresses in it that may say which message it is about
 */
record DeliveryReport(AddressTrouble.Kind kind, String detail, List<String> marks) {

    private static final int FIELDS = 16 * 1024;

    /** Reads one; empty if the message is none, or says that nothing is wrong, or only that something takes longer. */
    static Optional<DeliveryReport> read(byte[] message) {
        try {
            MimeMessage mail =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
            if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
                return Optional.empty();
            }
            String type = new ContentType(mail.getContentType()).getParameter("report-type");
            return switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
                case "delivery-status" -> undelivered(parts);
                case "feedback-report" -> complaint(parts);
                default -> Optional.empty();
            };
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            // What anybody may send is not worth more than this: it is no report.
            return Optional.empty();
        }
    }

    private static Optional<DeliveryReport> undelivered(Multipart parts) throws MessagingException, IOException {
        BodyPart status = part(parts, "message/delivery-status");
        if (status == null) {
            return Optional.empty();
        }
        for (InternetHeaders fields : groups(status)) {
            String action = field(fields, "Action").toLowerCase(Locale.ROOT);
            if (action.equals("failed")) {
                String code = field(fields, "Status");
                String said = field(fields, "Diagnostic-Code");
                return Optional.of(new DeliveryReport(
                        kind(code), Outcome.oneLine(said.isEmpty() ? code : code + " " + said), original(parts)));
            }
        }
        return Optional.empty();
    }

    /** An address that is wrong (5.1), disabled (5.2.1) or has moved: gone. Full, too large, forbidden by a rule: it may pass. */
    private static AddressTrouble.Kind kind(String status) {
        return status.matches("5\\.(?:1\\.\\d+|2\\.1|4\\.4)(?:\\D.*)?")
                ? AddressTrouble.Kind.GONE
                : AddressTrouble.Kind.UNDELIVERED;
    }

    private static Optional<DeliveryReport> complaint(Multipart parts) throws MessagingException, IOException {
        BodyPart feedback = part(parts, "message/feedback-report");
        if (feedback == null) {
            return Optional.empty();
        }
        InternetHeaders fields = new InternetHeaders(feedback.getInputStream());
        String type = field(fields, "Feedback-Type").toLowerCase(Locale.ROOT);
        if (type.equals("not-spam") || type.equals("auth-failure")) {
            return Optional.empty();
        }
        List<String> marks = new ArrayList<>(original(parts));
        marks.addFirst(bare(field(fields, "Original-Mail-From")));
        return Optional.of(new DeliveryReport(
                AddressTrouble.Kind.COMPLAINT,
                Outcome.oneLine(type + " " + field(fields, "User-Agent")),
                List.copyOf(marks)));
    }

    /** The addresses at which the message itself, or its head, says whose bounces are: reports carry it as their last part. */
    private static List<String> original(Multipart parts) throws MessagingException, IOException {
        List<String> marks = new ArrayList<>();
        for (int i = 0; i < parts.getCount(); i++) {
            Part part = parts.getBodyPart(i);
            if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                try (InputStream head = part.getInputStream()) {
                    InternetHeaders headers = new InternetHeaders(head);
                    marks.add(bare(field(headers, "Return-Path")));
                }
            }
        }
        return marks;
    }

    private static @Nullable BodyPart part(Multipart parts, String type) throws MessagingException {
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType(type)) {
                return parts.getBodyPart(i);
            }
        }
        return null;
    }

    /** The groups of fields of a status: one of the message, one of each recipient. */
    private static List<InternetHeaders> groups(BodyPart status) throws MessagingException, IOException {
        List<InternetHeaders> groups = new ArrayList<>();
        try (InputStream in = new ByteArrayInputStream(status.getInputStream().readNBytes(FIELDS))) {
            while (in.available() > 0 && groups.size() < 10) {
                groups.add(new InternetHeaders(in));
            }
        }
        return groups;
    }

    private static String field(InternetHeaders fields, String name) {
        String value = fields.getHeader(name, null);
        return value == null ? "" : value.strip();
    }

    private static String bare(String address) {
        return address.replaceAll("^.*<|>.*$", "");
    }
}
