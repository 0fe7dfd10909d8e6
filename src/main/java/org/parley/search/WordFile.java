package org.parley.search;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of words that editors keep, read again when it has changed. A line that begins with # is a remark.
 *
 * @param <T> what is made of its lines
 */
final class WordFile<T> {

    private static final Logger LOG = LoggerFactory.getLogger(WordFile.class);
    private static final long LARGEST = 4L << 20;

    private final Path file;
    private final Function<List<String>, T> making;
    private volatile Read<T> read;

    private record Read<T>(@Nullable FileTime changed, T made) {}

    WordFile(Path file, Function<List<String>, T> making) {
        this.file = file;
        this.making = making;
        this.read = new Read<>(null, making.apply(List.of()));
    }

    /** What the file holds now; nothing where there is none. */
    T current() {
        FileTime changed = changed();
        Read<T> known = read;
        if (changed == null ? known.changed != null : !changed.equals(known.changed)) {
            known = new Read<>(changed, making.apply(changed == null ? List.of() : lines()));
            read = known;
        }
        return known.made;
    }

    private @Nullable FileTime changed() {
        try {
            return Files.isReadable(file) ? Files.getLastModifiedTime(file) : null;
        } catch (IOException _) {
            return null;
        }
    }

    private List<String> lines() {
        try {
            if (Files.size(file) > LARGEST) {
                LOG.warn("{} is larger than 4 MB and is not read", file);
                return List.of();
            }
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (MalformedInputException _) {
            LOG.warn("{} is not written in UTF-8 and is not read", file);
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read: {}", file, unreadable.toString());
        }
        return List.of();
    }
}
