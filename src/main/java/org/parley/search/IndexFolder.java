package org.parley.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder that holds the index. One process at a time writes to it; what cannot be read in it is thrown away. */
final class IndexFolder {

    /** To be raised with each change of what documents hold or how text is analysed: an index of another form is made anew. */
    static final String FORM = "3";

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String FORM_KEY = "form";
    private static final String REACHED_KEY = "reached";
    private static final long CHECKED_IN_FULL = 256L << 20;

    private final Path path;

    IndexFolder(Path path) {
        this.path = path;
    }

    /**
     * Opens the index for writing, as it is or, where it cannot be read, is of another form, or has followed another
     * store's log, empty.
     *
     * @param newest the place of the newest change in the log
     * @return nothing while another process writes to it
     */
    Optional<IndexWriter> write(long newest) throws IOException {
        Directory directory = FSDirectory.open(path);
        try {
            if (DirectoryReader.indexExists(directory)) {
                check(directory, newest);
            }
            return Optional.of(writer(directory));
        } catch (LockObtainFailedException _) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException | IllegalStateException unusable) {
            return rewrite(directory, unusable);
        }
    }

    /** Opens the index as it was last committed; nothing where there is none that can be read. */
    Optional<DirectoryReader> read() throws IOException {
        Directory directory = FSDirectory.open(path);
        try {
            return DirectoryReader.indexExists(directory)
                            && isOfThisForm(
                                    SegmentInfos.readLatestCommit(directory).getUserData())
                    ? Optional.of(DirectoryReader.open(directory))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException unusable) {
            LOG.warn("The search index in {} cannot be read: {}", path, unusable.toString());
            return Optional.empty();
        }
    }

    /** What a commit is to say of itself. */
    static Map<String, String> commitData(long reached) {
        return Map.of(FORM_KEY, FORM, REACHED_KEY, Long.toString(reached));
    }

    /** The place in the log that an index has reached. */
    static long reached(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(REACHED_KEY)) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return 0;
    }

    /** The place that an index had reached when what is read was committed. */
    static long reached(DirectoryReader committed) throws IOException {
        return Long.parseLong(committed.getIndexCommit().getUserData().getOrDefault(REACHED_KEY, "0"));
    }

    private static boolean isOfThisForm(Map<String, String> data) {
        return FORM.equals(data.get(FORM_KEY));
    }

    private static void check(Directory directory, long newest) throws IOException {
        SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
        Map<String, String> data = commit.getUserData();
        if (!isOfThisForm(data)) {
            throw new IllegalStateException("it is of form " + data.get(FORM_KEY) + ", not " + FORM);
        }
        if (Long.parseLong(data.getOrDefault(REACHED_KEY, "0")) > newest) {
            throw new IllegalStateException("it has followed the log of another store");
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            long bytes = 0;
            for (String file : commit.files(true)) {
                bytes += directory.fileLength(file);
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                if (bytes <= CHECKED_IN_FULL && leaf.reader() instanceof CodecReader segment) {
                    segment.checkIntegrity();
                }
            }
        }
    }

    private Optional<IndexWriter> rewrite(Directory directory, Exception reason) throws IOException {
        try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            LOG.warn("The search index in {} is made anew: {}", path, reason.toString());
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        } catch (LockObtainFailedException _) {
            return Optional.empty();
        }
        return Optional.of(writer(directory));
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new PartAnalyzer());
        config.setSimilarity(Weighing.SIMILARITY);
        config.setRAMBufferSizeMB(64);
        config.setCommitOnClose(false);
        IndexWriter writer = new IndexWriter(directory, config);
        if (IndexFolder.reached(writer) == 0) {
            writer.setLiveCommitData(commitData(0).entrySet());
        }
        return writer;
    }
}
