package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.publishing.Caller;
import org.parley.sample.SampleJournal;
import picocli.CommandLine;

class MapCommandTests {

    @TempDir
    private Path folder = Path.of("unset");

    private String out = "";
    private String err = "";

    @Test
    void mapIsExportedCheckedAndImportedAndExportedInTheSameBytes() throws IOException {
        Path data = folder.resolve("data");
        new Installation(data).use(context -> {
            context.getBean(SampleJournal.class).load(new Caller.Operator("test"));
            return true;
        });
        Path first = folder.resolve("first.json");
        assertThat(map("export", "--data", data.toString(), "allied-settlement", "--to", first.toString()))
                .as(err)
                .isZero();
        assertThat(map("check", "--data", data.toString(), first.toString()))
                .as(err)
                .isZero();
        assertThat(out).contains("is in order: 24 actors, 10 issues");
        Path changed = folder.resolve("changed.json");
        Files.writeString(changed, Files.readString(first).replaceFirst("\"salience\" : 0.95", "\"salience\" : 0.9"));
        assertThat(map("import", "--data", data.toString(), "allied-settlement", changed.toString()))
                .as(err)
                .isZero();
        assertThat(out).contains("1 of its parts are new or gone");
        assertThat(map("import", "--data", data.toString(), "allied-settlement", first.toString()))
                .isZero();
        Path again = folder.resolve("again.json");
        assertThat(map("export", "--data", data.toString(), "allied-settlement", "--to", again.toString()))
                .isZero();
        assertThat(again).hasSameBinaryContentAs(first);

        Path lying = folder.resolve("lying.json");
        Files.writeString(lying, Files.readString(first).replaceFirst("rice is the one line", "rice is a line"));
        assertThat(map("import", "--data", data.toString(), "allied-settlement", lying.toString()))
                .isOne();
        assertThat(err).contains("Nothing was imported.").contains("This sentence is not in the text");
        assertThat(map("export", "--data", data.toString(), "no-debate")).isOne();
        assertThat(err).contains("There is no debate no-debate; there are: allied-settlement.");

        assertThat(command(
                        "outlook", "--data", data.toString(), "allied-settlement", "--draws", "5", "--format", "json"))
                .as(err)
                .isZero();
        String ofDebate = out;
        assertThat(command("outlook", first.toString(), "--draws", "5", "--format", "json"))
                .isZero();
        assertThat(out).isEqualTo(ofDebate);
    }

    @Test
    void whatIsWrongWithAFileIsSaidLineByLine() throws IOException {
        Path file = folder.resolve("map.json");
        Files.writeString(file, """
                { "actors": [{ "id": "a" }, { "id": "b" }],
                  "issues": [{ "id": "x", "positions": [
                    { "actor": "a", "value": 101, "salience": 1 }] }] }
                """);
        assertThat(map("check", file.toString())).isOne();
        assertThat(err)
                .contains("map.json: line 3: issues[0].positions[0].value: It must lie from 0 to 100, not at 101.");
    }

    @Test
    void fileThatIsMissingOrFarTooLargeIsRefusedWithoutBeingRead() throws IOException {
        assertThat(map("check", folder.resolve("none.json").toString())).isOne();
        assertThat(err).contains("There is no file");
        Path large = folder.resolve("large.json");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100L * 1024 * 1024);
        }
        assertThat(map("check", large.toString())).isOne();
        assertThat(err).contains("larger than 16 MB");
    }

    @Test
    void withoutACommandItSaysWhatThereIs() {
        assertThat(map()).isEqualTo(2);
        assertThat(err).contains("export, import or check");
    }

    private int map(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "map";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return command(all);
    }

    private int command(String... all) {
        StringWriter printed = new StringWriter();
        StringWriter complained = new StringWriter();
        CommandLine line = Parley.commandLine(all);
        int code = line.setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(complained))
                .execute(all);
        out = printed.toString();
        err = complained.toString();
        return code;
    }
}
