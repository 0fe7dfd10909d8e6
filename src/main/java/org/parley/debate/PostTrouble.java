package org.parley.debate;

import jakarta.mail.SendFailedException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Tells why a letter could not be sent: because of its address, or because the relay could not be talked to. */
public final class PostTrouble {

    private static final int DEEPEST = 20;

    private PostTrouble() {}

    /** Whether the relay took no letter to this address, so that trying again is of no use. */
    public static boolean isOfAddress(MailException failed) {
        Deque<Throwable> causes = causes(failed);
        return causes.stream()
                .anyMatch(cause -> cause instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
    }

    /** Why, in the words of the relay where it said any. */
    public static String reason(MailException failed, int longest) {
        String said = "";
        for (Throwable cause : causes(failed)) {
            String message = cause.getMessage();
            if (message != null && !message.isBlank()) {
                said = message.strip();
            }
        }
        return said.length() > longest ? said.substring(0, longest) : said;
    }

    /** All that caused it, the innermost last. */
    private static Deque<Throwable> causes(MailException failed) {
        Deque<Throwable> causes = new ArrayDeque<>();
        @Nullable Throwable at = failed;
        while (at != null && causes.size() < DEEPEST) {
            causes.add(at);
            Throwable next = at.getCause();
            if (at instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
                next = sending.getMessageExceptions()[0];
            } else if (at instanceof jakarta.mail.MessagingException message && message.getNextException() != null) {
                next = message.getNextException();
            }
            at = next;
        }
        return causes;
    }
}
