package org.parley.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file cannot be read. */
final class Unreadable {

    private Unreadable() {}

    static String because(IOException failed) {
        return "it cannot be read: "
                + switch (failed) {
                    case NoSuchFileException _ -> "it is not there, or is a link that leads nowhere";
                    case AccessDeniedException _ -> "whoever imports may not read it";
                    case FileSystemLoopException _ -> "it is a link that leads to itself";
                    default -> String.valueOf(failed.getMessage());
                };
    }
}
