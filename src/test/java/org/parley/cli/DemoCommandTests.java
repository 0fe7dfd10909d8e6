package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceFixtures;
import org.parley.publishing.RecordPiece;
import org.parley.publishing.Writing;

/** The demonstration as a program of its own, as a newcomer starts it. */
class DemoCommandTests {

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void emptyFolderIsFilledAndServedAndStartedAgainIsLeftAsItIs() throws IOException {
        Path data = folder.resolve("new");
        String pieces;
        try (RunningParley demo = RunningParley.start("demo", "--port", "0", "--data", data.toString())) {
            pieces = demo.visitor().get("/api/v1/pieces").text();
            assertThat(demo.visitor().get("/ja/pieces/two-tables-one-alliance").status())
                    .isEqualTo(200);
            assertThat(demo.said()).containsExactly("Parley is ready at " + demo.address() + "/");
            String desk = demo.sayMore();
            assertThat(desk)
                    .startsWith("The desk: http://localhost:" + demo.address().getPort() + "/en/sign-in/link/");
            assertThat(demo.visitor().get(desk.substring(desk.indexOf("/en/"))).text())
                    .contains("Demo Administrator");
            assertThat(demo.end()).as("the exit code after Ctrl-C").isIn(0, 130, 143);
        }
        try (RunningParley again = RunningParley.start("demo", "--port", "0", "--data", data.toString())) {
            assertThat(withoutAddresses(again.visitor().get("/api/v1/pieces").text()))
                    .isEqualTo(withoutAddresses(pieces));
        }
    }

    @Test
    void endedWithItsTemporaryFolderItSaysNothing() throws IOException {
        try (RunningParley demo = RunningParley.start("demo", "--port", "0")) {
            assertThat(demo.visitor().get("/en/search?q=alliance").status()).isEqualTo(200);

            assertThat(demo.end()).as("the exit code after Ctrl-C").isIn(0, 130, 143);

            assertThat(demo.complaints()).isEmpty();
        }
    }

    @Test
    void folderThatHoldsAJournalIsNotFilled() throws IOException {
        var _ = new Installation(folder)
                .use(context -> context.getBean(Writing.class)
                        .write(
                                new Caller.Operator("test"),
                                transaction -> context.getBean(RecordPiece.class)
                                        .record(
                                                transaction,
                                                PieceFixtures.titled("My own piece")
                                                        .build())));

        try (RunningParley demo = RunningParley.start("demo", "--port", "0", "--data", folder.toString())) {
            assertThat(demo.visitor().get("/api/v1/pieces").text())
                    .contains("\"total\":1")
                    .contains("my-own-piece");
        }
    }

    private static String withoutAddresses(String json) {
        return json.replaceAll("http://127.0.0.1:\\d+", "");
    }
}
