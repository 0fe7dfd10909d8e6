package org.parley.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.DeskVisitor;
import org.parley.Visitor.Answer;
import org.parley.desk.DeskSite;
import org.parley.desk.EditionKey;
import org.parley.publishing.Role;
import org.parley.publishing.text.PictureSource;
import org.parley.store.Tailing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pictures as the editor of the desk sends them, and who may see them from then on. */
class PictureUploadTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECRET = "Taken at 35.6N 139.7E by E. Marsh";
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";
    private static final DeskSite SITE = DeskSite.shared();
    private static final DeskVisitor EDITOR = SITE.as(Role.EDITOR);
    private static final EditionKey PIECE = SITE.draft("Where pictures go", "Text.");

    record File(String name, int status, String words, String wordsInJapanese, Supplier<byte[]> bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<File> refused() {
        byte[] photograph = PictureFiles.jpeg(400, 300);
        return Stream.of(
                new File("nothing", 422, "The file is empty", "空です", () -> new byte[0]),
                new File(
                        "a drawing with a script",
                        422,
                        "SVG can hold scripts",
                        "SVG の図",
                        () -> text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")),
                new File(
                        "a page",
                        422,
                        "not a picture",
                        "表示できる画像ではありません",
                        () -> text("<!doctype html><script>alert(1)</script>")),
                new File("a bomb", 422, "40 million pixels", "4,000 万画素", () -> PictureFiles.claims(60_000, 60_000)),
                new File(
                        "half a picture",
                        422,
                        "damaged",
                        "壊れている",
                        () -> Arrays.copyOf(photograph, photograph.length / 2)),
                new File(
                        "more than 15 MB",
                        413,
                        "larger than 15 MB",
                        "15 MB を超えています",
                        () -> Arrays.copyOf(photograph, 16 * 1024 * 1024)),
                new File(
                        "more than 21 MB",
                        413,
                        "larger than 15 MB",
                        "15 MB を超えています",
                        () -> Arrays.copyOf(photograph, 22 * 1024 * 1024)),
                new File(
                        "100 MB",
                        413,
                        "More was sent than is taken at once",
                        "受け付けられる量を超えています",
                        () -> Arrays.copyOf(photograph, 100 * 1024 * 1024)));
    }

    @ParameterizedTest
    @MethodSource
    void refused(File file) {
        Answer english = EDITOR.postFile(upload("en"), "harmless.png", file.bytes.get());
        assertThat(english.status()).isEqualTo(file.status);
        assertThat(message(english)).contains(file.words);
        Answer japanese = EDITOR.postFile(upload("ja"), "harmless.png", file.bytes.get());
        assertThat(japanese.status()).isEqualTo(file.status);
        assertThat(message(japanese)).contains(file.wordsInJapanese);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd",
                "..\\..\\windows\\win.ini",
                "a\0.html",
                "<script>alert(1)</script>.png",
                "a.png\"; filename=\"b.html",
                "%00%2e%2e%2f.png",
                ""
            })
    void whatItIsCalledDoesNotMatter(String name) {
        Answer answer = EDITOR.postFile(upload("en"), name, PictureFiles.jpeg(30, 20));

        // A name with a NUL may also be refused, in words.
        assertThat(answer.status()).as(answer.text()).isIn(201, 400, 422);
        assertThat(answer.header("Content-Type")).startsWith("application/");
        assertThat(answer.text()).doesNotContain("passwd", "win.ini", "<script", "Exception");
        assertThat(message(answer)).isNotBlank();
    }

    @Test
    void nameOfThreeHundredCharactersDoesNotMatter() {
        Answer answer = EDITOR.postFile(upload("en"), "長い名".repeat(100) + ".png", PictureFiles.jpeg(30, 20));

        assertThat(answer.status()).isEqualTo(201);
    }

    static Stream<Map.Entry<String, byte[]>> taken() {
        return Stream.of(
                Map.entry("jpg", PictureFiles.held(PictureFiles.jpeg(1000, 600), 1, SECRET)),
                Map.entry("png", withText(PictureFiles.file(chart(), "png"))),
                Map.entry("png", Base64.getDecoder().decode(WEBP)));
    }

    @ParameterizedTest
    @MethodSource
    void taken(Map.Entry<String, byte[]> file) {
        Answer answer = EDITOR.postFile(upload("en"), "a.html", file.getValue());
        assertThat(answer.status()).isEqualTo(201);
        PictureSource source = source(answer);

        assertThat(new String(file.getValue(), StandardCharsets.ISO_8859_1).contains(SECRET))
                .isEqualTo(file.getValue().length > 100);
        assertThat(source.format()).isEqualTo(file.getKey());
        source.renditions().forEach(rendition -> {
            Answer served = EDITOR.get("/en/desk" + rendition.path());
            assertThat(served.status()).isEqualTo(200);
            assertThat(served.header("Content-Type"))
                    .isEqualTo(file.getKey().equals("png") ? "image/png" : "image/jpeg");
            assertThat(served.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(served.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(served.header("Cache-Control")).contains("private").doesNotContain("public");
            assertThat(new String(served.bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(SECRET)
                    .doesNotContain("Exif");
            assertThat(PictureFiles.decoded(served.bytes()).getWidth()).isEqualTo(rendition.width());
        });
    }

    @Test
    void pictureIsSeenByThoseWhoSeeThePieceAndByNobodyOnceItIsTakenBack() {
        EditionKey piece = SITE.draft("A picture taken back", "Text.");
        PictureSource source = source(EDITOR.postFile(upload("en", piece), "map.jpg", PictureFiles.jpeg(1000, 600)));
        String narrow = source.renditions().findFirst().orElseThrow().path();
        String page = "/en/desk/pieces/" + piece.piece() + "/en";
        save(
                piece,
                "[{\"id\":\"figure22\",\"type\":\"figure\",\"source\":\"%s\",\"alternative\":\"A map\",\"caption\":[]}]"
                        .formatted(source.path()));

        assertSeen(source.path(), false);
        assertThat(SITE.nobody().get("/en/desk" + source.path()).status()).isEqualTo(303);
        assertThat(SITE.as(Role.AUTHOR).get("/en/desk" + source.path()).status())
                .as("it is hers")
                .isEqualTo(200);

        assertThat(EDITOR.post(page, "do", "publish").status()).isEqualTo(303);
        SITE.server().part(Tailing.class).catchUp();
        assertSeen(source.path(), true);
        assertSeen(narrow, true);

        assertThat(EDITOR.post(page, "do", "retract", "reason-en", "Taken back.", "reason-ja", "撤回。")
                        .status())
                .isEqualTo(303);
        SITE.server().part(Tailing.class).catchUp();
        assertSeen(source.path(), false);
        assertSeen(narrow, false);
        assertThat(EDITOR.get("/en/desk" + source.path()).status())
                .as("the desk keeps it")
                .isEqualTo(200);
    }

    @Test
    void pictureOfAnotherPieceIsNotSeenThroughOnesOwn() {
        EditionKey other = SITE.draft("Whose picture it is", "Text.");
        PictureSource source = source(EDITOR.postFile(upload("en", other), "map.jpg", PictureFiles.jpeg(30, 20)));
        EditionKey piece = SITE.draft("Whose picture it is not", "Text.");
        save(
                piece,
                "[{\"id\":\"figure22\",\"type\":\"figure\",\"source\":\"%s\",\"alternative\":\"A map\",\"caption\":[]}]"
                        .formatted(source.path()));
        var _ = EDITOR.post("/en/desk/pieces/" + piece.piece() + "/en", "do", "publish");
        SITE.server().part(Tailing.class).catchUp();

        assertSeen(source.path(), false);
    }

    /** No copy that a browser or a cache has is shown without asking whether it may still be. */
    private static void assertSeen(String path, boolean seen) {
        Answer answer = SITE.server().visitor().get(path);
        assertThat(answer.status()).isEqualTo(seen ? 200 : 404);
        assertThat(answer.header("Cache-Control")).doesNotContain("immutable");
        if (seen) {
            String tag = answer.header("ETag");
            assertThat(tag).isNotEmpty();
            assertThat(answer.header("Cache-Control")).contains("no-cache");
            Answer again = SITE.server().visitor().get(path, "If-None-Match", tag);
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.bytes()).isEmpty();
        } else {
            assertThat(SITE.server().visitor().get(path, "If-None-Match", "*").status())
                    .isEqualTo(404);
        }
    }

    private static void save(EditionKey piece, String blocks) {
        String page = "/en/desk/pieces/" + piece.piece() + "/en";
        String version =
                EDITOR.get(page).page().select("#write input[name=version]").val();
        assertThat(EDITOR.postJson(
                                page + "/working-copy",
                                "{\"version\":%s,\"title\":\"A picture\",\"summary\":\"\",\"blocks\":%s}"
                                        .formatted(version, blocks))
                        .status())
                .isEqualTo(200);
    }

    private static String upload(String language) {
        return upload(language, PIECE);
    }

    private static String upload(String language, EditionKey piece) {
        return "/" + language + "/desk/pieces/" + piece.piece() + "/pictures";
    }

    private static PictureSource source(Answer answer) {
        return PictureSource.parse(message(answer)).orElseThrow().source();
    }

    /** Where the picture is, or why it was not taken. */
    private static String message(Answer answer) {
        JsonNode body = JSON.readTree(answer.text());
        return Stream.of("source", "message", "detail")
                .map(name -> body.path(name).asString(""))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static BufferedImage chart() {
        return PictureFiles.chart(600, 300, BufferedImage.TYPE_INT_RGB);
    }

    /** A PNG with a block of text behind its header, as cameras and programs write them. */
    private static byte[] withText(byte[] png) {
        byte[] words = ("Comment\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update("tEXt".getBytes(StandardCharsets.ISO_8859_1));
        sum.update(words);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        out.writeBytes(java.nio.ByteBuffer.allocate(4).putInt(words.length).array());
        out.writeBytes("tEXt".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(words);
        out.writeBytes(
                java.nio.ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }
}
