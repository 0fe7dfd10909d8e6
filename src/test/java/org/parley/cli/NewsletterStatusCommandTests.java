package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.newsletter.Pace;
import org.parley.store.DatabaseAddress;
import org.parley.store.Store;
import org.parley.store.StoreKind;
import org.parley.store.UtcInstant;
import picocli.CommandLine;

class NewsletterStatusCommandTests {

    @TempDir
    private Path folder = Path.of("");

    private String status() {
        String[] all = {"newsletter", "status", "--data", folder.toString()};
        StringWriter out = new StringWriter();
        CommandLine command = Parley.commandLine(all);
        command.setOut(new PrintWriter(out));
        assertThat(command.execute(all)).isZero();
        return out.toString();
    }

    @Test
    void tellsWhenTheNextRoundsAreDue() {
        assertThat(status()).contains("There are no mailings yet.").contains("have not begun");
        try (Store store = StoreKind.open(DatabaseAddress.inFolder(folder))) {
            store.run(
                    "test",
                    transaction -> transaction
                            .db()
                            .execute(
                                    "insert into round_checkpoint (pace, reached, made_at) values (?, 0, ?)",
                                    Pace.WEEKLY.name(),
                                    UtcInstant.format(StoreKind.NOW)));
        }

        assertThat(status())
                .contains("one letter a week is due 2006-12-25T07:00:00Z")
                .contains("what is new since 2006-12-20T09:30:00Z");
    }
}
