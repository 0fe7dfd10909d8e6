import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.parley.ParleyApplication;
import org.parley.language.Language;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.NewPiece;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.PieceView;
import org.parley.publishing.RecordPiece;
import org.parley.publishing.Section;
import org.parley.publishing.Writing;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.Line;
import org.parley.search.Answers;
import org.parley.search.Search;
import org.parley.search.SearchRequest;
import org.parley.store.Tailing;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures how well search ranks; see {@code bench/relevance}. Its arguments are an empty folder, that of the texts, a size. */
final class RelevanceBench {

    private static final int DEEP = 100;

    /** A text that may be found. */
    record Text(String id, Language language, String title, String body) {}

    /** A text to find another by, which is the answer; the text itself, where it is one, is not to be found. */
    record Asked(String id, String text, String answer) {}

    /** What was measured of a ranking. */
    record Figures(double ndcg, double first, double hundred, double mrr) {}

    private final Path data;
    private final Path texts;
    private final int sample;

    private RelevanceBench(Path data, Path texts, int sample) {
        this.data = data;
        this.texts = texts;
        this.sample = sample;
    }

    public static void main(String[] arguments) throws IOException {
        new RelevanceBench(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2])).run();
    }

    private void run() throws IOException {
        System.out.printf(
                "%-34s %9s %8s %8s %8s %8s%n", "task", "", "nDCG@10", "R@1", "R@100", "MRR@10");
        Map<String, Double> last = new LinkedHashMap<>();
        Figures[] counter = counter();
        last.put("counter_ndcg10", counter[1].ndcg);
        last.put("counter_ndcg10_bm25", counter[0].ndcg);
        Figures[] jsquad = jsquad();
        last.put("jsquad_r1", jsquad[1].first);
        last.put("jsquad_r1_bm25", jsquad[0].first);
        Map<String, Figures[]> cross = cross();
        last.put("cross_en_ja_mrr10", cross.get("en-ja")[1].mrr);
        last.put("cross_ja_en_mrr10", cross.get("ja-en")[1].mrr);
        last.forEach((name, value) -> System.out.printf(Locale.ROOT, "%s: %.4f%n", name, value));
    }

    private Figures[] counter() throws IOException {
        Map<String, Text> corpus = new LinkedHashMap<>();
        for (JsonNode line : lines("counterarguments.corpus.jsonl")) {
            String id = line.get("id").asString();
            corpus.put(id, new Text(id, Language.ENGLISH, "Argument", line.get("text").asString()));
        }
        List<Asked> asked = new ArrayList<>();
        for (String line : Files.readAllLines(texts.resolve("counterarguments.queries.tsv"))) {
            String[] pair = line.strip().split("\t");
            if (pair.length == 2 && corpus.containsKey(pair[0])) {
                asked.add(new Asked(pair[0], corpus.get(pair[0]).body, pair[1]));
            }
        }
        return measured("counter-argument", List.copyOf(corpus.values()), asked, new EnglishAnalyzer(), null);
    }

    private Figures[] jsquad() throws IOException {
        List<Text> corpus = new ArrayList<>();
        for (JsonNode line : lines("jsquad.valid.corpus.jsonl")) {
            corpus.add(new Text(
                    line.get("_id").asString(),
                    Language.JAPANESE,
                    line.path("title").asString("無題"),
                    line.get("text").asString()));
        }
        List<Asked> asked = new ArrayList<>();
        for (JsonNode line : lines("jsquad.valid.queries.jsonl")) {
            asked.add(new Asked("", line.get("text").asString(), line.get("rel").asString()));
        }
        return measured("question to paragraph (Japanese)", corpus, asked, new JapaneseAnalyzer(), null);
    }

    /** The headline finds the article, which has its own headline in its own language; and again the bare article. */
    private Map<String, Figures[]> cross() throws IOException {
        Map<String, Figures[]> figures = new HashMap<>();
        for (boolean bare : new boolean[] {true, false}) {
            for (String[] way : new String[][] {{"en", "ja"}, {"ja", "en"}}) {
                Language found = Language.of(way[1]);
                List<Text> corpus = new ArrayList<>();
                List<Asked> asked = new ArrayList<>();
                for (JsonNode line : lines("ntrex.en-ja.jsonl")) {
                    String id = line.get("id").asString();
                    String title = bare ? id : line.get("title_" + way[1]).asString();
                    corpus.add(new Text(id, found, title, line.get(way[1]).asString()));
                    asked.add(new Asked("", line.get("title_" + way[0]).asString(), id));
                }
                String name = "headline " + way[0] + " to " + (bare ? "body " : "article ") + way[1];
                Analyzer analyzer = way[1].equals("ja") ? new JapaneseAnalyzer() : new EnglishAnalyzer();
                figures.put(way[0] + "-" + way[1], measured(name, corpus, asked, analyzer, found));
            }
        }
        return figures;
    }

    private Figures[] measured(String name, List<Text> corpus, List<Asked> all, Analyzer plain, Language only)
            throws IOException {
        int step = sample == 0 ? 1 : Math.max(1, all.size() / sample);
        List<Asked> asked = new ArrayList<>();
        for (int at = 0; at < all.size(); at += step) {
            asked.add(all.get(at));
        }
        Figures bm25 = bm25(corpus, asked, plain);
        print(name, "BM25", bm25);
        Figures parley = parley(name, corpus, asked, only);
        print("", "Parley", parley);
        return new Figures[] {bm25, parley};
    }

    private static void print(String task, String by, Figures figures) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %9s %8.4f %8.4f %8.4f %8.4f%n",
                task,
                by,
                figures.ndcg,
                figures.first,
                figures.hundred,
                figures.mrr);
    }

    private static Figures bm25(List<Text> corpus, List<Asked> asked, Analyzer analyzer) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Text text : corpus) {
                Document document = new Document();
                document.add(new StoredField("id", text.id));
                String title = text.title.equals(text.id) || text.title.equals("Argument") ? "" : text.title + "\n";
                document.add(new TextField("text", title + text.body, Field.Store.NO));
                writer.addDocument(document);
            }
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            IndexSearcher.setMaxClauseCount(100_000);
            return figures(asked, one -> {
                try {
                    Query query = new QueryBuilder(analyzer).createBooleanQuery("text", one.text);
                    List<String> found = new ArrayList<>();
                    if (query != null) {
                        for (ScoreDoc hit : searcher.search(query, DEEP + 1).scoreDocs) {
                            found.add(searcher.storedFields().document(hit.doc).get("id"));
                        }
                    }
                    return found;
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
    }

    private Figures parley(String name, List<Text> corpus, List<Asked> asked, Language only) throws IOException {
        Path folder = Files.createDirectory(data.resolve(name.replaceAll("\\W+", "-")));
        try (ConfigurableApplicationContext parley = new SpringApplicationBuilder(ParleyApplication.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(Map.of(
                        "parley.data", folder.toString(),
                        "parley.public-url", "http://127.0.0.1",
                        "spring.main.lazy-initialization", "true"))
                .run()) {
            Map<PieceId, String> ids = record(parley, corpus);
            Map<String, PieceId> pieces = new HashMap<>();
            ids.forEach((piece, id) -> pieces.put(id, piece));
            Files.createDirectories(data.resolve("dictionaries"));
            Files.createSymbolicLink(folder.resolve("dictionaries"), data.resolve("dictionaries").toAbsolutePath());
            parley.getBean(Search.class).prepare();
            parley.getBean(Tailing.class).catchUp();
            if (name.equals("counter-argument")) {
                Answers answers = parley.getBean(Answers.class);
                answers.prepare();
                Catalogue catalogue = parley.getBean(Catalogue.class);
                return figures(asked, one -> {
                    PieceView piece = catalogue.piece(Caller.READER, pieces.get(one.id)).orElseThrow();
                    return answers.of(Caller.READER, piece).answering().stream()
                            .map(ids::get)
                            .toList();
                });
            }
            Search search = parley.getBean(Search.class);
            return figures(asked, one -> {
                SearchRequest request = new SearchRequest(
                        one.text, Language.ENGLISH, null, null, null, null, null, only, 1, DEEP, true);
                return search.rank(Caller.READER, request).stream().map(ids::get).toList();
            });
        }
    }

    private static Map<PieceId, String> record(ConfigurableApplicationContext parley, List<Text> corpus) {
        RecordPiece record = parley.getBean(RecordPiece.class);
        Map<PieceId, String> ids = new HashMap<>();
        var _ = parley.getBean(Writing.class).write(new Caller.Operator("bench"), transaction -> {
            for (Text text : corpus) {
                var recorded = record.record(
                        transaction,
                        new NewPiece(
                                Slug.of(text.id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")),
                                PieceKind.COMMENTARY,
                                Section.OPINIONS,
                                PartialDate.parse("2006"),
                                text.language,
                                null,
                                List.of(),
                                null,
                                null,
                                Map.of(text.language, NewPiece.Text.original(text.title, "", body(text.body)))));
                ids.put(recorded.id(), text.id);
            }
            return true;
        });
        return ids;
    }

    private static Body body(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                blocks.add(new Block.Paragraph(BlockId.next(), Line.of(line.strip())));
            }
        }
        return new Body(blocks);
    }

    private static Figures figures(List<Asked> asked, Function<Asked, List<String>> ranking) {
        double ndcg = 0;
        double first = 0;
        double hundred = 0;
        double mrr = 0;
        for (Asked one : asked) {
            List<String> found = new ArrayList<>(ranking.apply(one));
            found.remove(one.id);
            int rank = found.indexOf(one.answer) + 1;
            if (rank > 0) {
                ndcg += rank <= 10 ? Math.log(2) / Math.log(rank + 1) : 0;
                mrr += rank <= 10 ? 1.0 / rank : 0;
                first += rank == 1 ? 1 : 0;
                hundred += rank <= DEEP ? 1 : 0;
            }
        }
        int all = Math.max(1, asked.size());
        return new Figures(ndcg / all, first / all, hundred / all, mrr / all);
    }

    /** The lines of a file of texts, packed or not. */
    private List<JsonNode> lines(String name) throws IOException {
        Path packed = texts.resolve(name + ".gz");
        List<JsonNode> lines = new ArrayList<>();
        try (InputStream file = Files.exists(packed)
                        ? new GZIPInputStream(Files.newInputStream(packed))
                        : Files.newInputStream(texts.resolve(name));
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    lines.add(JsonMapper.shared().readTree(line));
                }
            }
        }
        return lines;
    }
}
