package org.parley.newsletter.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be read in the journal of a sender that is no more.
 *
 * @param lease the name under which it held recipients
 * @param boot the start of the machine during which it was written
 * @param mailing of which mailing it had recipients in hand; absent if it had none
 * @param outcomes what became of those that it handed over, by their numbers
 */
record JournalRecord(String lease, Boot boot, @Nullable MailingId mailing, Map<Integer, Outcome> outcomes) {

    /** Reads it. A last line without its end was never acted upon, and is passed over. */
    static JournalRecord read(Path file) throws IOException {
        String name = file.getFileName().toString();
        String content = Files.readString(file, StandardCharsets.UTF_8);
        String whole = content.substring(0, content.lastIndexOf('\n') + 1);
        Boot boot = new Boot("");
        MailingId mailing = null;
        Map<Integer, Outcome> outcomes = new HashMap<>();
        boolean first = true;
        for (String line : whole.split("\n", -1)) {
            if (first) {
                boot = new Boot(line);
                first = false;
            } else if (!line.isEmpty()) {
                String[] fields = line.split(" ", 4);
                switch (line.charAt(0)) {
                    case Journal.WINDOW -> mailing = MailingId.of(fields[1]);
                    case Journal.HANDING ->
                        outcomes.put(
                                Integer.valueOf(fields[1]),
                                new Outcome(Outcome.Kind.UNCONFIRMED, "The sender ended before it saw an answer."));
                    case Journal.ANSWERED ->
                        outcomes.put(
                                Integer.valueOf(fields[1]),
                                new Outcome(Outcome.Kind.valueOf(fields[2]), fields.length > 3 ? fields[3] : ""));
                    default -> throw new IOException(file + " is not a journal: " + line);
                }
            }
        }
        return new JournalRecord(name.substring(0, name.length() - Journal.SUFFIX.length()), boot, mailing, outcomes);
    }
}
