import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import javax.net.SocketFactory;
import org.parley.ParleyApplication;
import org.parley.language.Language;
import org.parley.newsletter.delivery.MailingId;
import org.parley.newsletter.delivery.MailingState;
import org.parley.newsletter.delivery.Mailings;
import org.parley.newsletter.delivery.MakeMailing;
import org.parley.newsletter.delivery.MessageMaker;
import org.parley.newsletter.delivery.NewMailing;
import org.parley.newsletter.delivery.Recipient;
import org.parley.newsletter.delivery.Senders;
import org.parley.publishing.Caller;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures the delivery of mailings; see {@code bench/newsletter}. Its argument is an empty folder on the disk that is measured. */
final class NewsletterBench {

    static final Caller OPERATOR = new Caller.Operator("bench");

    private static final int MESSAGES = Integer.getInteger("messages", 50_000);
    private static final int WARM = 20_000;
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        Process sink = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        arguments[1],
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (ConfigurableApplicationContext parley = parley(data, port(sink))) {
            int port = Integer.parseInt(parley.getEnvironment().getRequiredProperty("parley.mail.port"));
            double[] ours = new double[ROUNDS];
            double[] limit = new double[ROUNDS];
            double ownCpu = 0;
            double plainCpu = 0;
            var _ = send(parley, port, WARM);
            for (int round = 0; round < ROUNDS; round++) {
                double[] sent = send(parley, port, MESSAGES);
                ours[round] = MESSAGES / sent[0];
                ownCpu += sent[1];
                limit[round] = MESSAGES / feed(data, port, round == 0);
                plainCpu += plain(port, MESSAGES / 5, round == 0) * 5;
            }
            System.out.printf("messages_per_second: %.0f%n", median(ours));
            System.out.printf("limit_per_second: %.0f%n", median(limit));
            System.out.printf("sink_ratio: %.3f%n", median(ours) / median(limit));
            System.out.printf("cpu_us_per_message: %.1f%n", ownCpu / ROUNDS / MESSAGES * 1e6);
            System.out.printf("plain_cpu_us_per_message: %.1f%n", plainCpu / ROUNDS / MESSAGES * 1e6);
            System.out.printf("cpu_vs_plain: %.3f%n", ownCpu / plainCpu);
        } finally {
            sink.destroy();
        }
    }

    static int port(Process sink) throws IOException {
        return Integer.parseInt(
                new BufferedReader(new InputStreamReader(sink.getInputStream(), StandardCharsets.US_ASCII)).readLine());
    }

    static ConfigurableApplicationContext parley(Path data, int port) {
        Map<String, Object> settings = new java.util.HashMap<>(Map.of(
                "parley.data", data.toString(),
                "parley.public-url", "http://127.0.0.1",
                "parley.mail.host", "127.0.0.1",
                "parley.mail.port", port,
                "parley.mail.encryption", "none",
                "parley.mail.from", "editors@journal.example",
                "parley.mail.bounces", "bounce@journal.example",
                "spring.main.lazy-initialization", "true"));
        String database = System.getProperty("database");
        if (database != null) {
            settings.put("parley.database", database);
        }
        return new SpringApplicationBuilder(ParleyApplication.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(settings)
                .run();
    }

    /** Makes a mailing in two languages. */
    static MailingId mailing(ConfigurableApplicationContext parley, int recipients) {
        NewMailing mailing = new NewMailing(
                "weekly",
                Map.of(
                        Language.ENGLISH,
                        new NewMailing.Content("The weekly", "Consent has a price: this week", english()),
                        Language.JAPANESE,
                        new NewMailing.Content("週刊", "今週の論壇：同意の代価", japanese())),
                null);
        List<Recipient> all = IntStream.range(0, recipients)
                .mapToObj(number -> new Recipient(
                        "s%08d".formatted(number),
                        "reader" + number + "@example" + number % 97 + ".org",
                        number % 2 == 0 ? Language.ENGLISH : Language.JAPANESE,
                        "https://journal.example/en/newsletters/leave?who=" + number + "&sign=0123456789abcdef0123456789abcdef"))
                .toList();
        return parley.getBean(MakeMailing.class).make(OPERATOR, mailing, (_, after, limit) -> {
            int from = after == null ? 0 : Integer.parseInt(after.substring(1)) + 1;
            return all.subList(from, Math.min(all.size(), from + limit));
        });
    }

    /** Sends a mailing of so many, and returns how many seconds it took, and how many of the processor's. */
    private static double[] send(ConfigurableApplicationContext parley, int port, int messages) throws Exception {
        MailingId id = mailing(parley, messages);
        Mailings mailings = parley.getBean(Mailings.class);
        Senders senders = parley.getBean(Senders.class);
        try (Socket control = new Socket("127.0.0.1", port)) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(control.getInputStream(), StandardCharsets.US_ASCII));
            in.readLine();
            int before = count(control, in);
            double cpu = cpu();
            long begun = System.nanoTime();
            senders.start();
            while (count(control, in) < before + messages) {
                Thread.sleep(10);
            }
            while (mailings.recipients(OPERATOR, id, org.parley.newsletter.delivery.RecipientState.LEASED, 0, 1)
                    .size() > 0) {
                Thread.sleep(2);
            }
            double[] took = {(System.nanoTime() - begun) / 1e9, cpu() - cpu};
            while (mailings.progress(OPERATOR, id).orElseThrow().state() != MailingState.DONE) {
                Thread.sleep(50);
            }
            senders.stop();
            return took;
        }
    }

    private static int count(Socket control, BufferedReader in) throws IOException {
        control.getOutputStream().write("NOOP\r\n".getBytes(StandardCharsets.US_ASCII));
        return Integer.parseInt(in.readLine().substring(4));
    }

    /** Feeds prepared octets over one connection as fast as the protocol allows, with nothing to make and nothing to note. */
    private static double feed(Path data, int port, boolean warm) throws IOException {
        if (warm) {
            feed(data, port, WARM);
        }
        return feed(data, port, MESSAGES);
    }

    private static double feed(Path data, int port, int messages) throws IOException {
        byte[] envelope =
                "MAIL FROM:<bounce@journal.example>\r\nRCPT TO:<reader@example.org>\r\nDATA\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[][] turns = new byte[2][];
        for (int i = 0; i < 2; i++) {
            ByteArrayOutputStream turn = new ByteArrayOutputStream();
            turn.write(Files.readAllBytes(data.resolve("message-" + i)));
            turn.write(".\r\n".getBytes(StandardCharsets.US_ASCII));
            turn.write(envelope);
            turns[i] = turn.toByteArray();
        }
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            lines(in, 1);
            out.write("EHLO bench\r\n".getBytes(StandardCharsets.US_ASCII));
            lines(in, 3);
            long begun = System.nanoTime();
            out.write(envelope);
            lines(in, 3);
            for (int number = 0; number < messages; number++) {
                out.write(turns[number % 2]);
                lines(in, 4);
            }
            double took = (System.nanoTime() - begun) / 1e9;
            return took;
        }
    }

    private static void lines(InputStream in, int count) throws IOException {
        int seen = 0;
        while (seen < count) {
            if (in.read() == '\n') {
                seen++;
            }
        }
    }

    /** The usual loop: a message made by JavaMail for each, sent over one connection. Returns the processor's seconds. */
    private static double plain(int port, int messages, boolean warm) throws Exception {
        Properties settings = new Properties();
        settings.put("mail.smtp.socketFactory", new Prompt());
        Session session = Session.getInstance(settings);
        if (warm) {
            loop(session, port, 2_000);
        }
        double before = cpu();
        loop(session, port, messages);
        return cpu() - before;
    }

    /** Makes sockets that send at once: with others each message waits for 40 ms, and the loop takes no more and no less work. */
    private static final class Prompt extends SocketFactory {

        @Override
        public Socket createSocket() throws IOException {
            Socket socket = new Socket();
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return connected(new InetSocketAddress(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return connected(new InetSocketAddress(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return createSocket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return createSocket(host, port);
        }

        private Socket connected(InetSocketAddress address) throws IOException {
            Socket socket = createSocket();
            socket.connect(address);
            return socket;
        }
    }

    private static void loop(Session session, int port, int messages) throws Exception {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", port, null, null);
            for (int number = 0; number < messages; number++) {
                boolean english = number % 2 == 0;
                String way = "https://journal.example/en/newsletters/leave?who=" + number;
                MimeMessage message = new MimeMessage(session);
                message.setFrom(new InternetAddress("editors@journal.example", "The journal", "UTF-8"));
                message.setRecipient(Message.RecipientType.TO, new InternetAddress("reader" + number + "@example.org"));
                message.setSubject(english ? "Consent has a price: this week" : "今週の論壇：同意の代価", "UTF-8");
                message.setSentDate(new Date());
                message.setHeader("List-Id", "<weekly.journal.example>");
                message.setHeader("List-Unsubscribe", "<" + way + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
                String html = (english ? english() : japanese()).replace(MessageMaker.UNSUBSCRIBE, way);
                MimeBodyPart text = new MimeBodyPart();
                text.setText(html.replaceAll("<[^>]*>", ""), "UTF-8");
                MimeBodyPart page = new MimeBodyPart();
                page.setText(html, "UTF-8", "html");
                message.setContent(new MimeMultipart("alternative", text, page));
                message.saveChanges();
                transport.sendMessage(message, message.getAllRecipients());
            }
        }
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                                java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static String english() {
        return page("Consent has a price", "Those who must consent to an agreement can ask for something in return. ");
    }

    private static String japanese() {
        return page("同意には代価がある", "合意に同意しなければならない者は、見返りを求めることができる。");
    }

    /** A letter of ten paragraphs with links, some 6 KB. */
    private static String page(String title, String sentence) {
        StringBuilder html = new StringBuilder("<!doctype html>\n<html><body>\n<h1>" + title + "</h1>\n");
        for (int i = 1; i <= 10; i++) {
            html.append("<h2><a href=\"https://journal.example/en/pieces/")
                    .append(i)
                    .append("\">")
                    .append(title)
                    .append(' ')
                    .append(i)
                    .append("</a></h2>\n<p>")
                    .append(sentence.repeat(4))
                    .append("</p>\n");
        }
        return html + "<p><a href=\"" + MessageMaker.UNSUBSCRIBE + "\">Leave</a></p>\n</body></html>\n";
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
