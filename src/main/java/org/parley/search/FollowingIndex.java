package org.parley.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.PieceId;
import org.parley.store.Change;
import org.parley.store.ChangeLog;
import org.parley.store.Tailer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index of all editions. It follows the change log, and each of its commits says how far.
 *
 * <p>It is opened when first used. While another process writes to its folder it is read as that process has last committed
 * it, and does not follow the log itself; once the other has ended it does.
 */
abstract class FollowingIndex implements Tailer, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingIndex.class);

    private final String name;
    private final IndexFolder folder;
    private final ChangeLog log;
    private final Indexing indexing;

    private volatile @Nullable Opened opened;
    private volatile boolean closed;
    private long reached;

    FollowingIndex(String name, Path folder, ChangeLog log, Indexing indexing) {
        this.name = name;
        this.folder = new IndexFolder(folder);
        this.log = log;
        this.indexing = indexing;
    }

    /** The index as this process has it open: without a writer where another process has that. */
    private record Opened(@Nullable IndexWriter writer, SearcherManager searchers) {

        boolean isWritable() {
            return writer != null && writer.isOpen();
        }
    }

    /** Something that is found out by a searcher. */
    interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    @Override
    public String name() {
        return name;
    }

    /** The place in the log that the index has reached; the end of all logs while another process writes to it. */
    @Override
    public synchronized long reached() {
        try {
            return writer() == null ? Long.MAX_VALUE : reached;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether all changes up to a place in the log can be found, whichever process writes the index. */
    synchronized boolean shows(long place) throws IOException {
        if (writer() != null) {
            return reached >= place;
        }
        return read(searcher -> searcher.getIndexReader() instanceof DirectoryReader committed
                && IndexFolder.reached(committed) >= place);
    }

    @Override
    public synchronized void apply(List<Change> changes) {
        try {
            IndexWriter writer = write(changes);
            if (writer != null) {
                writer.setLiveCommitData(IndexFolder.commitData(reached).entrySet());
                writer.commit();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Applies changes so that they are found, without making them last. */
    synchronized @Nullable IndexWriter write(List<Change> changes) throws IOException {
        IndexWriter writer = writer();
        if (writer != null) {
            Touched touched = Touched.by(changes);
            if (touched.everything()) {
                indexing.writeAll(writer);
            } else {
                Set<PieceId> pieces = new LinkedHashSet<>(touched.pieces());
                pieces.addAll(read(searcher -> Naming.pieces(searcher, touched)));
                indexing.write(writer, pieces);
            }
            reached = changes.getLast().seq();
            refresh();
        }
        return writer;
    }

    /** Makes the documents of the pieces that match anew, since something else that they are made of has changed. */
    synchronized void writeAgain(Query query) {
        try {
            IndexWriter writer = writer();
            if (writer != null) {
                Set<PieceId> pieces = new LinkedHashSet<>();
                read(searcher -> searcher.search(query, PieceCollector.all()))
                        .matches()
                        .forEach(match -> pieces.add(match.piece()));
                indexing.write(writer, pieces);
                writer.commit();
                refresh();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Finds something out in the index as it is now; where there is none yet, in an empty one. */
    <T> T read(Reading<T> reading) throws IOException {
        SearcherManager searchers = searchers();
        if (searchers == null) {
            return reading.read(new IndexSearcher(new MultiReader()));
        }
        IndexSearcher searcher;
        try {
            searcher = searchers.acquire();
        } catch (AlreadyClosedException _) {
            return read(reading);
        }
        try {
            return reading.read(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Takes the index for damaged: it is opened, and checked, anew when next used. */
    void distrust() {
        letGo();
    }

    /** The searchers, found without waiting for changes that are being applied. */
    private @Nullable SearcherManager searchers() throws IOException {
        Opened now = opened;
        if (now == null) {
            return open();
        }
        if (now.writer == null) {
            try {
                now.searchers.maybeRefreshBlocking();
            } catch (IOException | AlreadyClosedException _) {
                letGo();
                return open();
            }
        }
        return now.searchers;
    }

    private synchronized @Nullable SearcherManager open() throws IOException {
        Opened now = opened;
        if (now == null && !closed && writer() == null) {
            Optional<DirectoryReader> committed = folder.read();
            if (committed.isPresent()) {
                opened = new Opened(null, new SearcherManager(committed.get(), Weighing.SEARCHERS));
            }
        }
        now = opened;
        return now == null ? null : now.searchers;
    }

    /** The writer, opened where it can be. */
    private @Nullable IndexWriter writer() throws IOException {
        Opened now = opened;
        if (closed || (now != null && now.isWritable())) {
            return now == null ? null : now.writer;
        }
        Optional<IndexWriter> writer = folder.write(log.newest());
        if (writer.isPresent()) {
            letGo();
            reached = IndexFolder.reached(writer.get());
            opened = new Opened(writer.get(), new SearcherManager(writer.get(), Weighing.SEARCHERS));
        }
        return writer.orElse(null);
    }

    private void refresh() throws IOException {
        Opened now = opened;
        if (now != null) {
            now.searchers.maybeRefreshBlocking();
        }
    }

    private synchronized void letGo() {
        Opened now = opened;
        opened = null;
        close(now);
    }

    private static void close(@Nullable Opened now) {
        if (now != null) {
            try (SearcherManager _ = now.searchers) {
                if (now.writer != null) {
                    now.writer.rollback();
                }
            } catch (IOException | RuntimeException lost) {
                LOG.warn("The search index was not closed well", lost);
            }
        }
    }

    /**
     * Closes the index, and so ends what is being applied. What was applied is lasting already; what was only written is
     * lost, as it is to a killed process.
     */
    @Override
    public void close() {
        closed = true;
        close(opened);
        letGo();
    }
}
