package org.parley.archive.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file's bytes, if it is of a size that a page can have; the size is looked at before anything is read. */
final class PageFile {

    /** The most bytes that a page has. */
    static final int MOST_BYTES = 20 * 1024 * 1024;

    private PageFile() {}

    static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("it is not a regular file");
        }
        refuseSize(Files.size(file));
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            refuseSize(bytes.length);
            return bytes;
        }
    }

    static void refuseSize(long size) {
        if (size == 0) {
            throw new Refusal("it is empty");
        }
        if (size > MOST_BYTES) {
            throw new Refusal("it is larger than the " + MOST_BYTES / (1024 * 1024) + " MB that a page may have"
                    + (size > MOST_BYTES + 1L ? " (" + size / (1024 * 1024) + " MB)" : ""));
        }
    }
}
