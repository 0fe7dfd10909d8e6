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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportCommandTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String... arguments) {
        CommandLine command = Parley.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        return command.execute(arguments);
    }

    @Test
    void aPathThatDoesNotExistIsAMistakeOfTheCaller() {
        int code = run(
                "import",
                folder.resolve("nowhere").toString(),
                "--data",
                folder.resolve("data").toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("There is no file or folder");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void theReportIsJsonWhenAskedForAndSkippedFilesAreNoFailure() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Files.writeString(pages.resolve("a.txt"), """
                GLOCOM Platform
                Home > Debates Last Updated: 14:34 03/09/2007
                Commentary (May 2, 2004)

                Tide Tables

                Aya MORIMOTO (Harbour Institute)

                Two harbours share a tide.

                Copyright © Japanese Institute of Global Communications
                """);
        Files.writeString(pages.resolve("b.txt"), "Another page.");

        int code =
                run("import", pages.toString(), "--data", folder.resolve("data").toString(), "--json");

        assertThat(code).isZero();
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.path("taken").asInt(0)).isEqualTo(1);
        assertThat(report.path("skipped").asInt(0)).isEqualTo(1);
        JsonNode piece = report.path("files").path(0).path("piece");
        assertThat(piece.path("section").asString("")).isEqualTo("DEBATES");
        assertThat(piece.path("date").asString("")).isEqualTo("2004-05-02");
        assertThat(piece.path("authors").path(0).path("name").asString("")).isEqualTo("Aya Morimoto");
        assertThat(piece.path("oldAddress").isNull()).isTrue();
    }
}
