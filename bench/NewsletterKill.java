import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.newsletter.delivery.MailingId;
import org.parley.newsletter.delivery.MailingState;
import org.parley.newsletter.delivery.Mailings;
import org.parley.newsletter.delivery.RecipientState;
import org.springframework.context.ConfigurableApplicationContext;

/** Kills servers in the midst of sending; see {@code bench/newsletter-kill}. Its arguments are an empty folder and the command. */
final class NewsletterKill {

    private static final int RECIPIENTS = Integer.getInteger("recipients", 5_000);
    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final int SERVERS = Integer.getInteger("servers", 1);

    private final Path data;
    private final String command;
    private final NewsletterSink sink;

    private NewsletterKill(Path data, String command) throws IOException {
        this.data = data;
        this.command = command;
        this.sink = new NewsletterSink(data, Duration.ofMillis(Integer.getInteger("delay", 10 * SERVERS * SERVERS)));
    }

    /** Runs it, and ends with 1 if anybody was left out, or was sent it twice, or too little was being sent to tell. */
    public static void main(String[] arguments) throws Exception {
        System.exit(new NewsletterKill(Path.of(arguments[0]), arguments[1]).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        List<Integer> moments = IntStream.range(0, KILLS)
                .map(_ -> random.nextInt(RECIPIENTS * 95 / 100))
                .sorted()
                .boxed()
                .toList();
        try (ConfigurableApplicationContext parley = NewsletterBench.parley(folder(0), sink.port())) {
            Mailings mailings = parley.getBean(Mailings.class);
            MailingId mailing = NewsletterBench.mailing(parley, RECIPIENTS);
            List<Server> servers = new ArrayList<>();
            for (int place = 0; place < SERVERS; place++) {
                servers.add(start(place));
            }
            int whileSending = 0;
            try {
                for (int moment : moments) {
                    Server victim = servers.getFirst();
                    victim.awaitReady();
                    while (sink.count() < moment) {
                        LockSupport.parkNanos(100_000);
                    }
                    victim.process().destroyForcibly().waitFor();
                    whileSending += done(mailings, mailing) ? 0 : 1;
                    var _ = servers.removeFirst();
                    servers.add(start(victim.place()));
                }
                while (!done(mailings, mailing)) {
                    Thread.sleep(200);
                }
                return check(mailings, mailing, seed, whileSending);
            } finally {
                servers.forEach(server -> server.process().destroyForcibly());
            }
        }
    }

    private static boolean done(Mailings mailings, MailingId mailing) {
        return mailings.progress(NewsletterBench.OPERATOR, mailing).orElseThrow().state() == MailingState.DONE;
    }

    private Path folder(int place) throws IOException {
        return Files.createDirectories(data.resolve("server" + place));
    }

    /** A server that was started; it sends already before it says that it is ready. */
    private record Server(Process process, int place, Path errors) {

        void awaitReady() throws IOException {
            String said = process.inputReader().readLine();
            while (said != null && !said.contains("is ready")) {
                said = process.inputReader().readLine();
            }
            if (said == null) {
                throw new IOException("the server did not start: " + Files.readString(errors));
            }
        }
    }

    private Server start(int place) throws IOException {
        List<String> line = new ArrayList<>(
                List.of(command, "serve", "--port", "0", "--data", folder(place).toString()));
        String database = System.getProperty("database");
        if (database != null) {
            line.addAll(List.of("--database", database));
        }
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(Map.of(
                "PARLEY_NO_BUILD", "1",
                "PARLEY_MAIL_HOST", "127.0.0.1",
                "PARLEY_MAIL_PORT", Integer.toString(sink.port()),
                "PARLEY_MAIL_ENCRYPTION", "none",
                "PARLEY_MAIL_FROM", "editors@journal.example",
                "PARLEY_MAIL_BOUNCES", "bounce@journal.example"));
        Path errors = data.resolve("errors" + place);
        return new Server(builder.redirectError(errors.toFile()).start(), place, errors);
    }

    private boolean check(Mailings mailings, MailingId mailing, long seed, int whileSending) {
        Set<String> sent = addresses(mailings, mailing, RecipientState.SENT);
        Set<String> unconfirmed = addresses(mailings, mailing, RecipientState.UNCONFIRMED);
        Set<String> known = new HashSet<>(sent);
        known.addAll(unconfirmed);
        long twice = sink.taken().values().stream().filter(times -> times.get() > 1).count();
        Set<String> got = sink.taken().keySet();
        long missing = sent.stream().filter(address -> !got.contains(address)).count() + RECIPIENTS - known.size();
        System.out.printf("seed: %d%n", seed);
        System.out.printf("kills: %d%n", KILLS);
        System.out.printf("kills_while_sending: %d%n", whileSending);
        System.out.printf("recipients: %d%n", RECIPIENTS);
        System.out.printf("sent: %d%n", sent.size());
        System.out.printf("unconfirmed: %d%n", unconfirmed.size());
        System.out.printf("unconfirmed_that_arrived: %d%n", unconfirmed.stream().filter(got::contains).count());
        System.out.printf("sent_twice: %d%n", twice);
        System.out.printf("left_out: %d%n", missing);
        return twice == 0 && missing == 0 && known.containsAll(got) && whileSending * 2 > KILLS;
    }

    private static Set<String> addresses(Mailings mailings, MailingId mailing, RecipientState state) {
        return mailings.recipients(NewsletterBench.OPERATOR, mailing, state, 0, RECIPIENTS).stream()
                .map(Mailings.Delivered::address)
                .collect(Collectors.toSet());
    }
}
