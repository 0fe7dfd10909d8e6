import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import org.parley.ParleyApplication;
import org.parley.desk.BeginPiece;
import org.parley.desk.DeskText;
import org.parley.desk.EditionKey;
import org.parley.desk.SaveRevision;
import org.parley.desk.SaveWorkingCopy;
import org.parley.desk.WorkQueue;
import org.parley.language.Language;
import org.parley.language.PartialDate;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.NewPiece;
import org.parley.publishing.PieceKind;
import org.parley.publishing.RecordPiece;
import org.parley.publishing.Role;
import org.parley.publishing.Section;
import org.parley.publishing.Writing;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.Markdown;
import org.parley.store.Store;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures the desk; see {@code bench/desk}. Its argument is an empty folder on the disk that is measured. */
final class DeskBench {

    private static final int WORDS = 5_000;
    private static final int PARAGRAPHS = 50;
    private static final int REVISIONS = 50;
    private static final int PIECES = 20_000;
    private static final int WARM = 200;
    private static final int MEASURED = 1_000;
    private static final double LIMIT_MS = 50;

    private static final Caller.Member EDITOR =
            new Caller.Member(AccountId.next(), "An editor", Set.of(Role.EDITOR), null);

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        try (ConfigurableApplicationContext parley = new SpringApplicationBuilder(ParleyApplication.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(Map.of(
                        "parley.data", data.toString(),
                        "parley.public-url", "http://127.0.0.1",
                        "spring.main.lazy-initialization", "true"))
                .run()) {
            saving(parley, data);
            home(parley);
        }
    }

    private static void saving(ConfigurableApplicationContext parley, Path data) throws IOException {
        Random random = new Random(7);
        SaveWorkingCopy save = parley.getBean(SaveWorkingCopy.class);
        EditionKey key = parley.getBean(BeginPiece.class)
                .begin(EDITOR, PieceKind.POSITION_PAPER, Section.DEBATES, Language.ENGLISH, text(random, 0));
        int[] version = {1};
        IntConsumer saving = number -> {
            var outcome = save.save(EDITOR, key, version[0], text(random, number));
            version[0] = ((SaveWorkingCopy.Outcome.Kept) outcome).version();
        };
        for (int revision = 1; revision < REVISIONS; revision++) {
            saving.accept(revision);
            parley.getBean(SaveRevision.class).save(EDITOR, key, null);
        }
        List<DeskText> texts = new ArrayList<>();
        for (int number = 0; number < WARM + MEASURED; number++) {
            texts.add(text(random, number));
        }
        double[] saved = times(number -> {
            var outcome = save.save(EDITOR, key, version[0], texts.get(number));
            version[0] = ((SaveWorkingCopy.Outcome.Kept) outcome).version();
        });
        byte[] bytes = texts.getFirst().body().serial().getBytes(StandardCharsets.UTF_8);
        double[] synced;
        try (FileChannel file = FileChannel.open(
                data.resolve("limit"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            synced = times(number -> {
                try {
                    file.write(ByteBuffer.wrap(bytes), 0);
                    file.force(false);
                } catch (IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                }
            });
        }
        System.out.printf("text_bytes: %d%n", bytes.length);
        System.out.printf("save_p50_ms: %.2f%n", at(saved, 0.5));
        System.out.printf("save_p99_ms: %.2f%n", at(saved, 0.99));
        System.out.printf("sync_p99_ms: %.2f%n", at(synced, 0.99));
        System.out.printf("save_p99_of_limit: %.3f%n", at(saved, 0.99) / LIMIT_MS);
    }

    private static void home(ConfigurableApplicationContext parley) {
        RecordPiece record = parley.getBean(RecordPiece.class);
        Body body = Markdown.parse("Consent has a price, and somebody pays it.");
        var _ = parley.getBean(Writing.class).write(new Caller.Operator("bench"), transaction -> {
            for (int number = 0; number < PIECES; number++) {
                var _ = record.record(
                        transaction,
                        new NewPiece(
                                null,
                                PieceKind.COMMENTARY,
                                Section.values()[number % Section.values().length],
                                PartialDate.parse("2006-%02d".formatted(1 + number % 12)),
                                Language.ENGLISH,
                                null,
                                List.of(),
                                null,
                                null,
                                Map.of(
                                        Language.ENGLISH,
                                        NewPiece.Text.original("Piece " + number, "In short.", body))));
            }
            return true;
        });
        var queues = parley.getBeansOfType(WorkQueue.class).values();
        Store store = parley.getBean(Store.class);
        double[] times = new double[30];
        for (int i = 0; i < times.length; i++) {
            long begun = System.nanoTime();
            queues.forEach(queue -> {
                var _ = store.read(db -> queue.read(db, EDITOR, Language.ENGLISH));
            });
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf("home_20000_p50_ms: %.1f%n", at(times, 0.5));
    }

    private static DeskText text(Random random, int number) {
        StringBuilder markdown = new StringBuilder();
        for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
            for (int word = 0; word < WORDS / PARAGRAPHS; word++) {
                markdown.append("consent").append(random.nextInt(1_000)).append(' ');
            }
            markdown.append(number).append(".\n\n");
        }
        return new DeskText("On consent", "In short.", Markdown.parse(markdown.toString()));
    }

    private static double[] times(IntConsumer work) {
        double[] times = new double[MEASURED];
        for (int number = 0; number < WARM + MEASURED; number++) {
            long begun = System.nanoTime();
            work.accept(number);
            if (number >= WARM) {
                times[number - WARM] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(sorted.length * share) - 1];
    }
}
