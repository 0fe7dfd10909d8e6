package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.positions.MapFile;
import org.parley.positions.MapFormat;
import org.parley.positions.MapRefused;
import org.parley.publishing.Caller;

/** The files of maps as commands read them, and the debates that they name. */
final class MapFiles {

    static final Caller OPERATOR = new Caller.Operator("parley map");

    static final String FORMAT =
            "Read it as ${COMPLETION-CANDIDATES}. Default: as the ending of its name tells, else json.";

    private MapFiles() {}

    /** The form of a file: as asked for, or as its name tells; JSON where it tells none. */
    static MapFormat format(@Nullable MapFormat asked, Path file) {
        return asked == null ? MapFormat.of(file.toString()).orElse(MapFormat.json) : asked;
    }

    /** The bytes of a file that is small enough to be a map. */
    static byte[] read(Path file) {
        try {
            if (Files.size(file) > MapFile.MOST_BYTES) {
                throw new CommandFailure(file + " is larger than " + MapFile.MOST_BYTES / 1024 / 1024
                        + " MB, which is the most that a map may be.");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new CommandFailure("There is no file " + file + ".", missing);
        } catch (IOException failed) {
            throw new CommandFailure(file + " cannot be read: " + failed.getMessage(), failed);
        }
    }

    /**
     * What is wrong with a file.
     *
     * @param first a line that is said before; nothing, if empty
     */
    static CommandFailure refused(String first, Path file, MapRefused refused) {
        Messages words = Messages.in(Language.ENGLISH);
        return new CommandFailure(
                refused.problems().stream()
                        .map(problem -> file + ": " + problem.in(words))
                        .collect(Collectors.joining("\n", first, "")),
                refused);
    }

    /** The debate with this word in its address, or with this key. */
    static DebateView debate(Debates debates, String slug) {
        return debates.named(slug)
                .orElseThrow(() -> new CommandFailure("There is no debate " + slug + "; there are: "
                        + debates.questions().stream()
                                .map(debate -> debate.slug().value())
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
