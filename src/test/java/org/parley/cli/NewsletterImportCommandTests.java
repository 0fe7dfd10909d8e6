package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NewsletterImportCommandTests {

    private static final String HEAD = "address,language,lists,consented_at,source\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String file, String... options) {
        String[] fixed = {
            "newsletter",
            "import",
            folder.resolve(file).toString(),
            "--data",
            folder.resolve("data").toString()
        };
        String[] all = java.util.Arrays.copyOf(fixed, fixed.length + options.length);
        System.arraycopy(options, 0, all, fixed.length, options.length);
        CommandLine command = Parley.commandLine(all);
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        return command.execute(all);
    }

    @Test
    void fileIsRehearsedThenTakenAndTheLinesThatAreNotTakenAreTold() throws IOException {
        Files.writeString(
                folder.resolve("readers.csv"),
                HEAD + "a@example.org,ja,weekly,2004-05-02,Card\nnobody,en,weekly,2004-05-02,Card\n");

        assertThat(run("readers.csv", "--dry-run")).isZero();
        assertThat(out.toString())
                .contains("line 3: refused: nobody")
                .contains("2 lines: 1 added")
                .contains("Nothing was kept");
        assertThat(run("readers.csv")).isZero();
        assertThat(run("readers.csv", "--all")).isZero();
        assertThat(out.toString()).contains("line 2: unchanged: a@example.org");
    }

    @Test
    void whatIsNoSuchFileIsSaidInASentence() throws IOException {
        assertThat(run("nowhere.csv")).isEqualTo(2);
        Files.writeString(folder.resolve("other.csv"), "email\na@example.org\n");
        assertThat(run("other.csv")).isEqualTo(1);

        assertThat(err.toString()).contains("There is no file").contains("The first line must name the columns");
    }
}
