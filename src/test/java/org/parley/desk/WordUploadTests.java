package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.parley.documents.WordFile.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.DeskVisitor;
import org.parley.Visitor.Answer;
import org.parley.documents.WordFile;
import org.parley.publishing.Role;
import org.parley.store.ChangeLog;

/** Word documents as a browser sends them: what is made of those that are none, or that were made to do harm. */
class WordUploadTests {

    private static final String SECRET = "What only the server may read";
    private static final DeskSite SITE = DeskSite.shared();
    private static final DeskVisitor AUTHOR = SITE.as(Role.AUTHOR);

    record File(String name, int status, String words, String wordsInJapanese, Supplier<byte[]> bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<File> refused() {
        byte[] good = new WordFile().paragraph(run("One.")).bytes();
        return Stream.of(
                new File("nothing", 422, "The file is empty", "ファイルが空です", () -> new byte[0]),
                new File(
                        "no archive", 422, "not a Word document", "Word 文書（.docx）ではありません", () -> ascii("Dear editor,")),
                new File("an old document", 422, "Word 2003 or before", "Word 2003 以前", WordUploadTests::old),
                new File("half a document", 422, "damaged", "壊れています", () -> Arrays.copyOf(good, good.length / 2)),
                new File("an external entity", 422, "might do harm", "害を及ぼす", WordUploadTests::entity),
                new File("laughs", 422, "might do harm", "害を及ぼす", WordUploadTests::laughs),
                new File("a bomb", 422, "might do harm", "害を及ぼす", () -> WordFile.bomb("word/document.xml")),
                new File("a deep nest", 422, "", "", () -> nested(20_000)),
                new File("a path that leads out", 422, "might do harm", "害を及ぼす", () -> with("../../etc/cron.d/x")),
                new File("a path from the root", 422, "might do harm", "害を及ぼす", () -> with("/etc/cron.d/x")),
                new File("a path of Windows", 422, "might do harm", "害を及ぼす", () -> with("..\\x.dll")),
                new File(
                        "22 MB",
                        413,
                        "larger than 20 MB",
                        "20 MB を超えています",
                        () -> Arrays.copyOf(good, 22 * 1024 * 1024)),
                new File(
                        "100 MB",
                        413,
                        "More was sent than is taken at once",
                        "受け付けられる量を超えています",
                        () -> Arrays.copyOf(good, 100 * 1024 * 1024)));
    }

    @ParameterizedTest
    @MethodSource
    void refused(File file) {
        long before = SITE.server().part(ChangeLog.class).newest();
        Set<String> leftBefore = left();

        Answer english = send("en", "article.docx", file.bytes.get());
        Answer japanese = send("ja", "article.docx", file.bytes.get());

        assertThat(english.status()).isEqualTo(file.status);
        assertThat(english.page().select("main").text()).contains(file.words);
        assertThat(english.page().select("input[type=file]").isEmpty())
                .as("the way to another")
                .isEqualTo(file.name.equals("100 MB"));
        assertThat(english.text()).doesNotContain(SECRET);
        assertThat(japanese.status()).isEqualTo(file.status);
        assertThat(japanese.page().select("main").text()).contains(file.wordsInJapanese);
        assertThat(SITE.server().part(ChangeLog.class).newest())
                .as("no draft half made")
                .isEqualTo(before);
        nothingLeftBut(leftBefore);
    }

    @Test
    void nothingIsLeftBehindByADocumentThatIsTaken() {
        Set<String> before = left();
        byte[] large = new WordFile().paragraph(run("Long. ".repeat(200_000))).bytes();

        assertThat(send("en", "long.docx", large).status()).isEqualTo(303);

        nothingLeftBut(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../../etc/passwd", "a\0.docx", "<script>alert(1)</script>.docx", "..\\x.docx", "NUL", ""})
    void whatItIsCalledDoesNoHarm(String name) {
        Answer answer = send("en", name, new WordFile().paragraph(run("One.")).bytes());

        assertThat(answer.status()).isIn(303, 400, 422);
        if (answer.status() == 303) {
            Answer page = AUTHOR.get(answer.header("Location"));
            assertThat(page.page().select("#edition-title").val())
                    .doesNotContain("/")
                    .doesNotContain("\\")
                    .doesNotContain("\0");
            assertThat(page.page().select("main script:not([src])")).isEmpty();
        } else {
            assertThat(answer.isPage()).isTrue();
        }
    }

    @Test
    void nameOfThreeHundredCharactersIsCut() {
        Answer answer = send(
                "en",
                "長い名".repeat(110) + ".docx",
                new WordFile().paragraph(run("One.")).bytes());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(AUTHOR.get(answer.header("Location"))
                        .page()
                        .select("#edition-title")
                        .val())
                .startsWith("長い名")
                .hasSizeLessThanOrEqualTo(300);
    }

    private static Answer send(String language, String name, byte[] bytes) {
        return AUTHOR.postFile(
                "/" + language + "/desk/pieces/word",
                name,
                bytes,
                "kind",
                "COMMENTARY",
                "section",
                "OPINIONS",
                "in",
                "en");
    }

    /** The server tidies up once it has answered, so that the answer may come first. */
    private static void nothingLeftBut(Set<String> before) {
        await().untilAsserted(() -> assertThat(left()).as("left behind").isSubsetOf(before));
    }

    /** The files that parts of a request are put into while they are read. */
    private static Set<String> left() {
        Set<String> found = new TreeSet<>();
        try (DirectoryStream<Path> servers =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "tomcat.*")) {
            for (Path server : servers) {
                try (Stream<Path> files = Files.walk(server)) {
                    files.map(Path::toString)
                            .filter(path -> path.endsWith(".tmp"))
                            .forEach(found::add);
                }
            }
        } catch (IOException | UncheckedIOException vanished) {
            return left();
        }
        return found;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] old() {
        byte[] bytes = new byte[2048];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        return bytes;
    }

    private static byte[] entity() {
        try {
            Path secret = Files.createTempFile("parley-secret", ".txt");
            Files.writeString(secret, SECRET);
            secret.toFile().deleteOnExit();
            return document("<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>", "&x;");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        return document(entities + "]>", "&a11;");
    }

    private static byte[] document(String type, String text) {
        String xml = "<?xml version=\"1.0\"?>" + type
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                + text + "</w:t></w:r></w:p></w:body></w:document>";
        return new WordFile().bytes(Map.of("word/document.xml", xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] nested(int deep) {
        return new WordFile()
                .raw("<w:tbl><w:tr><w:tc>".repeat(deep) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(deep))
                .bytes();
    }

    private static byte[] with(String name) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(name, ascii("<x/>"));
        return new WordFile().part(name, "<x/>").bytes(parts);
    }
}
