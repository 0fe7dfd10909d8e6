package org.parley.archive.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.archive.legacy.LegacyFixtures.refusal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalTests {

    private static final Path FILE = Path.of("page.html");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.html"));

        assertThat(LegacyReader.content(file).refusal()).contains("it is empty");
        assertThat(refusal(LegacyReader.read(new byte[0], FILE))).isEqualTo("it is empty");
    }

    @Test
    void aFileOf200MegabytesIsRefusedByItsSizeAlone() throws IOException {
        Path file = folder.resolve("huge.html");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200L * 1024 * 1024);
        }

        LegacyReader.Content content = LegacyReader.content(file);

        assertThat(content.refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("20 MB", "200 MB"));
        assertThat(content.bytes()).isEmpty();
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        assertThat(LegacyReader.content(folder).refusal()).contains("it is not a regular file");
    }

    @Test
    void binaryFilesAreNamedForWhatTheyAre() {
        assertThat(refusal(LegacyReader.read("%PDF-1.4 x".getBytes(StandardCharsets.US_ASCII), FILE)))
                .contains("PDF");
        assertThat(refusal(LegacyReader.read(new byte[] {1, 2, 0, 4}, FILE))).contains("binary");
        assertThat(refusal(LegacyReader.read(new byte[] {1, 2, 3, 4, 5, 6}, FILE)))
                .contains("binary");
        assertThat(refusal(LegacyReader.read(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, FILE)))
                .contains("PNG");
    }

    @Test
    void aTextOfTooManyLinesIsRefused() {
        byte[] lines = "GLOCOM Platform\n".repeat(60_000).getBytes(StandardCharsets.US_ASCII);

        assertThat(refusal(LegacyReader.read(lines, FILE))).contains("50000 lines");
    }
}
