package org.parley.newsletter.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * What one sender writes down about the messages that it has in hand: before the final dot of each, that it is about to be
 * handed over, and after it, what the relay answered.
 *
 * <p>It is written to the system and not synced to the disk: what a killed process wrote is there. After a power cut the
 * last lines may be missing; {@link Boot} tells that from a kill. The file is locked for as long as its sender lives, so
 * that anybody can see whether it does.
 */
final class Journal implements AutoCloseable {

    static final String SUFFIX = ".journal";
    static final char WINDOW = 'W';
    static final char HANDING = 'H';
    static final char ANSWERED = 'A';

    private static final int BUFFER = 4096;

    private final String lease;
    private final Path file;
    private final FileChannel channel;
    private final boolean sync;
    private final long begins;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    private Journal(String lease, Path file, FileChannel channel, boolean sync) throws IOException {
        this.lease = lease;
        this.file = file;
        this.channel = channel;
        this.sync = sync;
        this.begins = channel.position();
    }

    /** Begins a journal in the folder; it is on the disk, locked and empty when this returns. */
    static Journal begin(Path folder, String lease, Boot boot) throws IOException {
        Files.createDirectories(folder);
        Path fresh = folder.resolve(lease + ".new");
        Path file = folder.resolve(lease + SUFFIX);
        FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            throw new IOException(fresh + " is locked by another");
        }
        channel.write(ByteBuffer.wrap((boot.name() + "\n").getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
        // Only a file that is locked already gets the name by which others look for abandoned ones.
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(folder);
        return new Journal(lease, file, channel, !boot.isKnown());
    }

    private static void syncFolder(Path folder) {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException unsupported) {
            // Not every system can; those that cannot keep names in order by themselves.
        }
    }

    /** Under which name its sender holds recipients. */
    String lease() {
        return lease;
    }

    /** Says of which mailing the following recipients are. */
    void window(MailingId mailing) {
        line(WINDOW + " " + mailing);
    }

    /** Notes what came of a message; it is written with whatever comes next. */
    void answered(int number, Outcome outcome) {
        line(ANSWERED + " " + number + " " + outcome.kind() + " " + outcome.answer());
    }

    /** Writes down that a message is about to be handed over. When this returns, a kill cannot undo it. */
    void handing(int number) {
        line(HANDING + " " + number);
        write();
    }

    /** Writes what was noted. */
    void write() {
        buffer.flip();
        try {
            while (buffer.hasRemaining()) {
                var _ = channel.write(buffer);
            }
            if (sync) {
                channel.force(false);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the journal " + file + " cannot be written", failed);
        } finally {
            buffer.compact();
        }
    }

    /** Forgets all, since the store has it. */
    void clear() throws IOException {
        buffer.clear();
        channel.truncate(begins).position(begins);
    }

    private void line(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        if (bytes.length > buffer.remaining()) {
            write();
        }
        buffer.put(bytes);
    }

    /** Ends it as a kill would, without forgetting anything. */
    void abandon() throws IOException {
        channel.close();
    }

    /** Ends it, when its sender has nothing in hand any more. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}
