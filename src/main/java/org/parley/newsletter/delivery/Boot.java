package org.parley.newsletter.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which start of the machine this is, so that a power cut can be told from the death of a process.
 *
 * @param name what the system calls it; empty where it does not say
 */
record Boot(String name) {

    private static final Path LINUX = Path.of("/proc/sys/kernel/random/boot_id");

    /** The present one. */
    static Boot current() {
        try {
            return new Boot(Files.readString(LINUX).strip());
        } catch (IOException notLinux) {
            return new Boot("");
        }
    }

    /** Whether the system says. Where it does not, journals are synced at every line, which is slow and as safe. */
    boolean isKnown() {
        return !name.isEmpty();
    }

    /** Whether all that was written during the other can still be there. */
    boolean keptWhatWasWritten(Boot other) {
        return name.equals(other.name);
    }
}
