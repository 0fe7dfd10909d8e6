package org.parley.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.publishing.Caller;
import org.parley.sample.SampleJournal;
import org.springframework.boot.WebApplicationType;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/** {@code parley rehearse}: goes once through what a start and first pages need, so that Java can record it for its cache. */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Go once through a start and the first pages, for the cache with which Java starts faster.",
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {

    private static final List<String> PAGES = List.of(
            "/",
            "/en/",
            "/ja/",
            "/en/sections/debates",
            "/ja/archive",
            "/en/pieces/two-tables-one-alliance",
            "/ja/pieces/two-tables-one-alliance",
            "/en/debates/allied-settlement",
            "/en/people/elena-marsh",
            "/en/summary",
            "/en/search?q=alliance",
            "/ja/search?q=%E5%90%8C%E7%9B%9F",
            "/en/feed.atom",
            "/api/v1/pieces",
            "/nowhere");

    RehearseCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("parley-rehearsal-");
        Installation installation = new Installation(folder);
        try {
            var _ = installation.use(context -> {
                context.getBean(SampleJournal.class).load(new Caller.Operator("parley rehearse"));
                return true;
            });
            try (var context = installation.open(WebApplicationType.SERVLET, java.util.Map.of("server.port", 0))) {
                String port = context.getEnvironment().getProperty("local.server.port", "");
                read("http://127.0.0.1:" + port);
            }
        } finally {
            var _ = FileSystemUtils.deleteRecursively(folder);
        }
        return 0;
    }

    private static void read(String site) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(site + page))
                        .header("Accept-Encoding", "gzip")
                        .build();
                var _ = client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
