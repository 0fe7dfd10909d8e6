import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.parley.ParleyApplication;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.language.Slug;
import org.parley.positions.ImportMap;
import org.parley.positions.MapFormat;
import org.parley.publishing.Caller;
import org.parley.sample.SampleJournal;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures the page of a large map; see {@code bench/map}. Its argument is an empty folder. */
final class MapBench {

    private static final int WARM = 60;
    private static final int MEASURED = 100;
    private static final double LIMIT_MS = 100;
    private static final Caller OPERATOR = new Caller.Operator("bench");

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest page;

    private MapBench(String port) {
        page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/en/debates/allied-settlement/map"))
                .header("Accept-Encoding", "gzip")
                .build();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (ConfigurableApplicationContext parley = new SpringApplicationBuilder(ParleyApplication.class)
                .web(WebApplicationType.SERVLET)
                .logStartupInfo(false)
                .properties(Map.of(
                        "parley.data", arguments[0],
                        "parley.public-url", "http://127.0.0.1",
                        "server.address", "127.0.0.1",
                        "server.port", "0",
                        "logging.level.root", "warn"))
                .run()) {
            parley.getBean(SampleJournal.class).load(OPERATOR);
            new MapBench(parley.getEnvironment().getProperty("local.server.port")).measure(parley);
        }
    }

    private void measure(ConfigurableApplicationContext parley) throws IOException, InterruptedException {
        DebateView debate = parley.getBean(Debates.class)
                .debate(Slug.of("allied-settlement"))
                .orElseThrow();
        ImportMap imports = parley.getBean(ImportMap.class);
        String file = new String(MapFormat.json.write(LargeMap.make()), StandardCharsets.UTF_8);
        double[] anew = new double[WARM + MEASURED];
        double[] kept = new double[WARM + MEASURED];
        int bytes = 0;
        for (int i = 0; i < anew.length; i++) {
            // Each time another name, so that the page that was kept is of no use.
            byte[] changed = file.replaceFirst("Five sides", "Five sides, " + i).getBytes(StandardCharsets.UTF_8);
            var _ = imports.run(OPERATOR, debate.id(), MapFormat.json, changed);
            long begun = System.nanoTime();
            bytes = get();
            anew[i] = (System.nanoTime() - begun) / 1e6;
            begun = System.nanoTime();
            get();
            kept[i] = (System.nanoTime() - begun) / 1e6;
        }
        anew = sorted(anew);
        kept = sorted(kept);
        System.out.printf("map_page_gzip_bytes: %d%n", bytes);
        System.out.printf("map_anew_p50_ms: %.1f%n", at(anew, 0.5));
        System.out.printf("map_anew_p95_ms: %.1f%n", at(anew, 0.95));
        System.out.printf("map_kept_p50_ms: %.2f%n", at(kept, 0.5));
        System.out.printf("map_anew_p95_of_limit: %.3f%n", at(anew, 0.95) / LIMIT_MS);
    }

    private int get() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(page, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the map was answered with " + answer.statusCode());
        }
        return answer.body().length;
    }

    private static double[] sorted(double[] times) {
        double[] measured = Arrays.copyOfRange(times, WARM, times.length);
        Arrays.sort(measured);
        return measured;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(sorted.length * share) - 1];
    }
}
