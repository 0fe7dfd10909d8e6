package org.parley.search.dictionary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dictionaries of a folder, read once into an index of their own, since they hold a million entries that nobody has room
 * for in memory.
 *
 * <p>The index is made where it is missing or the files have changed, in some ten seconds. Whoever asks meanwhile is told
 * nothing, and does not wait.
 */
public final class Dictionaries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dictionaries.class);
    private static final List<String> FILES = List.of("edict", "enamdict");
    private static final Charset WRITTEN_IN = Charset.forName("EUC-JP");
    private static final String STATE = "state";
    private static final String FORM = "1";
    private static final String JAPANESE = "ja";
    private static final String ENGLISH = "en";
    private static final int LONGEST_MEANING = 4;
    private static final int MOST_ENTRIES = 60;
    private static final int REMEMBERED = 20_000;
    private static final float NAME = 0.8f;
    private static final float RARE = 0.6f;
    private static final float LATER = 0.15f;

    private final Path files;
    private final Path folder;
    private final Function<String, List<String>> stems;
    private final List<Runnable> tasks = new CopyOnWriteArrayList<>();
    private final AtomicBoolean preparing = new AtomicBoolean();
    private final Cache<String, List<Sense>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private volatile @Nullable IndexSearcher searcher;
    private volatile boolean closed;

    /**
     * The dictionaries of a folder.
     *
     * @param files the folder that holds the files {@code edict} and {@code enamdict}, or one of them
     * @param folder where their index is kept
     * @param stems makes of English words their telling stems
     */
    public Dictionaries(Path files, Path folder, Function<String, List<String>> stems) {
        this.files = files;
        this.folder = folder;
        this.stems = stems;
    }

    /** Whether there is a dictionary at all. */
    public boolean areThere() {
        return FILES.stream().anyMatch(file -> Files.isReadable(files.resolve(file)));
    }

    /** The names of those that are there, as they are to be credited. */
    public List<String> names() {
        return FILES.stream()
                .filter(file -> Files.isReadable(files.resolve(file)))
                .map(file -> file.toUpperCase(Locale.ROOT))
                .toList();
    }

    /** The Japanese words for English stems that stand together, likeliest first. */
    public List<Sense> japanese(String english) {
        return senses(ENGLISH, english, JAPANESE);
    }

    /** The stems of the English words for a Japanese word, likeliest first. */
    public List<Sense> english(String japanese) {
        return senses(JAPANESE, japanese, ENGLISH);
    }

    private List<Sense> senses(String from, String word, String into) {
        try {
            IndexSearcher open = open();
            return open == null ? List.of() : known.get(from + ' ' + word, _ -> senses(open, from, word, into));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Sense> senses(IndexSearcher open, String from, String word, String into) {
        try {
            Map<String, Float> senses = new LinkedHashMap<>();
            for (ScoreDoc found : open.search(new TermQuery(new Term(from, word)), MOST_ENTRIES).scoreDocs) {
                Document entry = open.storedFields().document(found.doc);
                float weight = Float.parseFloat(entry.get("weight"));
                String[] meanings = entry.getValues(ENGLISH);
                String[] others = entry.getValues(into);
                for (int at = 0; at < others.length; at++) {
                    int place = into.equals(ENGLISH) ? at : List.of(meanings).indexOf(word);
                    senses.merge(others[at], weight / (1 + LATER * Math.max(0, place)), Math::max);
                }
            }
            return senses.entrySet().stream()
                    .map(sense -> new Sense(sense.getKey(), sense.getValue()))
                    .sorted(Comparator.comparingDouble(sense -> -sense.weight()))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private @Nullable IndexSearcher open() throws IOException {
        IndexSearcher open = searcher;
        if (open == null && !closed && areThere()) {
            if (isMade()) {
                prepare();
                return searcher;
            }
            if (!preparing.getAndSet(true)) {
                Thread.ofPlatform().daemon().name("dictionaries").start(this::prepareQuietly);
            }
        }
        return open;
    }

    private boolean isMade() throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        return DirectoryReader.indexExists(directory)
                && state().equals(DirectoryReader.listCommits(directory)
                        .getLast()
                        .getUserData()
                        .get(STATE));
    }

    /** Makes the index where it is not made yet, nor being made by another process. */
    public synchronized void prepare() throws IOException {
        if (searcher == null && !closed && areThere()) {
            FSDirectory directory = FSDirectory.open(folder);
            if (isMade() || write(directory)) {
                searcher = new IndexSearcher(DirectoryReader.open(directory));
            }
        }
    }

    /** Has something done once the index has been made by this process. */
    public void whenMade(Runnable task) {
        tasks.add(task);
    }

    private void prepareQuietly() {
        try {
            prepare();
            if (!closed) {
                tasks.forEach(Runnable::run);
            }
        } catch (IOException | RuntimeException failed) {
            if (!closed) {
                LOG.warn("The dictionaries in {} cannot be read: {}", files, failed.toString());
            }
        }
    }

    private String state() throws IOException {
        StringBuilder state = new StringBuilder(FORM);
        for (String file : FILES) {
            Path path = files.resolve(file);
            if (Files.isReadable(path)) {
                state.append(' ').append(Files.size(path)).append(' ').append(Files.getLastModifiedTime(path));
            }
        }
        return state.toString();
    }

    /** Writes the index, unless it is closed before it is complete; says whether it did. */
    private boolean write(FSDirectory directory) throws IOException {
        LOG.info("The dictionaries in {} are being read", files);
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setCommitOnClose(false);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (String file : FILES) {
                if (Files.isReadable(files.resolve(file))) {
                    write(writer, files.resolve(file), file.equals("enamdict") ? NAME : 1);
                }
            }
            if (!closed) {
                writer.setLiveCommitData(Map.of(STATE, state()).entrySet());
                writer.commit();
            }
            return !closed;
        } catch (LockObtainFailedException _) {
            return false;
        }
    }

    private void write(IndexWriter writer, Path file, float worth) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                WRITTEN_IN
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)))) {
            for (String line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
                Entry entry = Entry.of(line).orElse(null);
                Document document = entry == null ? null : document(entry, worth);
                if (document != null) {
                    writer.addDocument(document);
                }
            }
        }
    }

    private @Nullable Document document(Entry entry, float worth) {
        List<String> keys = new ArrayList<>();
        for (String meaning : entry.meanings()) {
            List<String> telling = stems.apply(meaning);
            if (!telling.isEmpty() && telling.size() <= LONGEST_MEANING) {
                keys.add(String.join(" ", telling));
            }
        }
        if (keys.isEmpty()) {
            return null;
        }
        Document document = new Document();
        keys.stream().distinct().forEach(key -> document.add(new StringField(ENGLISH, key, Field.Store.YES)));
        entry.words().forEach(word -> document.add(new StringField(JAPANESE, word, Field.Store.YES)));
        document.add(new StoredField("weight", Float.toString(worth * (entry.common() ? 1 : RARE))));
        return document;
    }

    /** Closes the index, and so ends its being made. */
    @Override
    public void close() throws IOException {
        closed = true;
        synchronized (this) {
            IndexSearcher open = searcher;
            searcher = null;
            if (open != null) {
                open.getIndexReader().close();
            }
        }
    }
}
