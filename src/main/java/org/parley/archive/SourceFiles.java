package org.parley.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the files to import: those named, and those below the folders named, in the order of their names. */
final class SourceFiles {

    private final List<Source> found = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    private SourceFiles() {}

    /**
     * A file that was found.
     *
     * @param file its path
     * @param problem why it cannot be read, if that is known already
     */
    record Source(Path file, Optional<String> problem) {}

    static List<Source> in(List<Path> paths) {
        SourceFiles files = new SourceFiles();
        paths.forEach(files::add);
        return files.found;
    }

    /** Hidden files and folders are passed over unless named; a folder that links lead to twice is walked once. */
    private void add(Path path) {
        try {
            if (!seen.add(path.toRealPath())) {
                return;
            }
            if (Files.isDirectory(path)) {
                list(path).forEach(this::add);
            } else {
                found.add(new Source(path, Optional.empty()));
            }
        } catch (IOException unreadable) {
            found.add(new Source(path, Optional.of(Unreadable.because(unreadable))));
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
