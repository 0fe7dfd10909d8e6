package org.parley.newsletter.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.parley.ParleyServer;

/** Mail that a mail server brings to us. */
public final class BroughtMail {

    private BroughtMail() {}

    /** The port at which a served journal takes what comes back. */
    public static int port(ParleyServer server) {
        return server.part(LmtpServer.class).port();
    }

    /** A report that a message could not be delivered, or only not yet. */
    public static String bounce(String action, String status) {
        return """
                From: MAILER-DAEMON@mx.example (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                 boundary="=_b"

                --=_b
                Content-Description: Notification

                I am sorry.
                --=_b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example
                Arrival-Date: Wed, 20 Dec 2006 09:30:00 +0000

                Final-Recipient: rfc822; reader@example.org
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 User unknown in virtual
                 mailbox table

                --=_b
                Content-Type: text/rfc822-headers

                Subject: The weekly

                --=_b--
                """.formatted(action, status).replace("\n", "\r\n");
    }

    /** Brings a message as a mail server does, and returns the answers. */
    public static List<String> bring(int port, String recipient, String message) throws IOException {
        List<String> answers = new ArrayList<>();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            answers.add(in.readLine());
            for (String command : List.of("LHLO mx", "MAIL FROM:<>", "RCPT TO:<" + recipient + ">", "DATA")) {
                answers.add(ask(socket, in, command + "\r\n"));
                if (answers.getLast().startsWith("5")) {
                    return answers;
                }
            }
            answers.add(ask(socket, in, message + (message.endsWith("\r\n") ? "" : "\r\n") + ".\r\n"));
            return answers;
        }
    }

    private static String ask(Socket socket, BufferedReader in, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        String line = in.readLine();
        while (line.startsWith("250-")) {
            line = in.readLine();
        }
        return line;
    }
}
