package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutlookCommandTests {

    private static final String MAP = Path.of("docs", "map.example.json").toString();

    @TempDir
    private Path folder = Path.of("unset");

    private String out = "";
    private String err = "";

    @Test
    void tellsInWordsAndNumbersWhereTheIssuesCouldBeSettled() {
        assertThat(outlook(MAP, "--draws", "100")).isZero();
        assertThat(out)
                .contains("How far tariffs on farm goods fall")
                .contains("As likely above as below")
                .contains("kalai-smorodinsky")
                .contains("What moves it most")
                .contains("What would tip it")
                .contains("100 draws, seed 1");
    }

    @Test
    void theSameAskedTwiceIsAnsweredAlikeAsJson() {
        assertThat(outlook(MAP, "--draws", "50", "--seed", "9", "--format", "json", "--threads", "1"))
                .isZero();
        String first = out;
        assertThat(outlook(MAP, "--draws", "50", "--seed", "9", "--format", "json", "--threads", "2"))
                .isZero();
        assertThat(out).isEqualTo(first);
        JsonNode root = JsonMapper.shared().readTree(out);
        assertThat(root.get("drawsDone").asInt()).isEqualTo(50);
        assertThat(root.get("issues").size()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "html"})
    void isPrintedInOtherForms(String format) {
        assertThat(outlook(MAP, "--draws", "20", "--model", "compromise,median", "--format", format))
                .isZero();
        assertThat(out).contains("tariffs").contains("median").doesNotContain("condorcet");
    }

    @Test
    void whatIsWrongIsToldWithTheFieldAndNothingIsPrinted() throws IOException {
        assertThat(outlook(MAP, "--draws", "1000000000")).isEqualTo(1);
        assertThat(err).contains("--draws: from 1 to 1000000, not 1000000000");
        assertThat(outlook(MAP, "--model", "oracle")).isEqualTo(1);
        assertThat(err).contains("--model takes some of compromise").contains("not oracle");
        assertThat(outlook(folder.resolve("none.json").toString())).isEqualTo(1);
        assertThat(err).contains("There is no file");
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "{\"actors\": [], \"issues\": []}");
        assertThat(outlook(wrong.toString())).isEqualTo(1);
        assertThat(err).contains("wrong.json: actors: there are none");
        assertThat(outlook()).isEqualTo(2);
        assertThat(err).contains("Name the file of a map");
        assertThat(out).isEmpty();
    }

    @Test
    void aBackTestPrintsATableOfTheModelsOrJson() throws IOException {
        StringBuilder csv = new StringBuilder("proposal,issue,actor,position,salience,reference,outcome\n");
        for (int proposal = 0; proposal < 4; proposal++) {
            for (String actor : new String[] {"com", "de", "fr", "mt"}) {
                csv.append(proposal).append(",i,").append(actor).append(',');
                csv.append(actor.equals("de") ? 80 : 20 * proposal)
                        .append(",50,0,")
                        .append(40)
                        .append('\n');
            }
        }
        Path file = Files.writeString(folder.resolve("decisions.csv"), csv.toString());
        assertThat(outlook("backtest", file.toString())).isZero();
        assertThat(out).contains("4 issues of 4 proposals").contains("ensemble").contains("salience-mean");
        assertThat(outlook("backtest", file.toString(), "--format", "json")).isZero();
        assertThat(JsonMapper.shared().readTree(out).get("models").size()).isGreaterThan(10);
        assertThat(outlook("backtest", file.toString(), "--fit")).isEqualTo(1);
        assertThat(err).contains("decisions.csv: There are 4 proposals");
    }

    private int outlook(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "outlook";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        StringWriter said = new StringWriter();
        StringWriter complained = new StringWriter();
        CommandLine line = Parley.commandLine(all);
        line.setOut(new PrintWriter(said)).setErr(new PrintWriter(complained));
        int code = line.execute(all);
        out = said.toString();
        err = complained.toString();
        return code;
    }
}
