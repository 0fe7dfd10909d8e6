package org.parley.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.documents.WordFile.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.documents.WordRefused.Reason;
import org.parley.language.Language;
import org.parley.language.Messages;

/** Files that are no Word documents, or that were made to do harm. */
class HostileWordTests {

    record File(String name, Reason reason, Supplier<byte[]> bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static File file(String name, Reason reason, byte[] bytes) {
        return new File(name, reason, () -> bytes);
    }

    static Stream<File> files() throws IOException {
        byte[] good = new WordFile().paragraph(run("One.")).bytes();
        return Stream.of(
                file("nothing", Reason.EMPTY, new byte[0]),
                file("a text", Reason.NOT_WORD, ascii("Dear editor,")),
                file("a renamed PDF", Reason.PDF, ascii("%PDF-1.7\n")),
                file("a .doc", Reason.OLD_WORD, ole("")),
                file("a protected document", Reason.PROTECTED, ole("EncryptedPackage")),
                file("rich text", Reason.OTHER_PROCESSOR, ascii("{\\rtf1 x}")),
                file(
                        "an OpenDocument text",
                        Reason.OTHER_PROCESSOR,
                        WordFile.zip(Map.of("mimetype", ascii("application/vnd.oasis.opendocument.text")))),
                file("an archive of something else", Reason.NOT_WORD, WordFile.zip(Map.of("x", new byte[1]))),
                file(
                        "a spreadsheet",
                        Reason.NOT_WORD,
                        WordFile.zip(parts("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"))),
                file("half a document", Reason.DAMAGED, Arrays.copyOf(good, good.length / 2)),
                file("more than 20 MB", Reason.TOO_LARGE, Arrays.copyOf(good, WordPackage.MOST_BYTES + 1)),
                file("external entities", Reason.HARMFUL, document("""
                        <?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>\
                        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
                        <w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>""")),
                file("entities that multiply", Reason.HARMFUL, document("""
                        <!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><d>&b;</d>""")),
                file(
                        "external entities in UTF-16",
                        Reason.HARMFUL,
                        new WordFile()
                                .paragraph(run("x"))
                                .bytes(Map.of(
                                        "word/styles.xml",
                                        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>"
                                                .getBytes(StandardCharsets.UTF_16)))),
                file("XML that is not well formed", Reason.DAMAGED, document("<w:document>")),
                file(
                        "elements in elements without end",
                        Reason.HARMFUL,
                        document("<a>".repeat(10_000) + "</a>".repeat(10_000))),
                file(
                        "a part outside of the archive",
                        Reason.HARMFUL,
                        new WordFile().part("../../x.xml", "<x/>").bytes()),
                file(
                        "a part at the root of the disk",
                        Reason.HARMFUL,
                        new WordFile().part("/etc/x.xml", "<x/>").bytes()),
                file(
                        "a part on another disk",
                        Reason.HARMFUL,
                        new WordFile().part("..\\..\\x.xml", "<x/>").bytes()),
                file("a bomb", Reason.HARMFUL, WordFile.bomb("word/media/x.png")),
                file("too many parts", Reason.HARMFUL, many()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedForItsReason(File file) {
        assertThatThrownBy(() -> new ReadWord().read(file.bytes.get(), "x.docx", _ -> null))
                .isInstanceOfSatisfying(
                        WordRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(file.reason));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsSaidInBothLanguages(Reason reason) {
        WordRefused refused = new WordRefused(reason);

        assertThat(refused.in(Messages.in(Language.ENGLISH))).isNotBlank();
        assertThat(refused.in(Messages.in(Language.JAPANESE))).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyWarningIsSaidInBothLanguages(WordWarning.Kind kind) {
        WordWarning warning = new WordWarning(kind, 2);

        assertThat(warning.in(Messages.in(Language.ENGLISH))).contains("2");
        assertThat(warning.in(Messages.in(Language.JAPANESE))).contains("2");
    }

    @Test
    void styleMapThatADocumentBringsAlongIsNotFollowed() {
        WordDraft draft = new ReadWord()
                .read(
                        new WordFile()
                                .paragraph(run("One."))
                                .part("mammoth/style-map", "p => script:fresh")
                                .bytes(),
                        "x.docx",
                        _ -> null);

        assertThat(draft.body().plain().text()).isEqualTo("One.");
    }

    @Test
    void markupInATextIsText() {
        WordDraft draft = new ReadWord()
                .read(
                        new WordFile()
                                .styled("Title", run("&lt;script&gt;alert(1)&lt;/script&gt;"))
                                .paragraph(run("&lt;img src=x onerror=alert(1)&gt;"))
                                .bytes(),
                        "x.docx",
                        _ -> null);

        assertThat(draft.title()).isEqualTo("<script>alert(1)</script>");
        assertThat(draft.body().plain().text()).isEqualTo("<img src=x onerror=alert(1)>");
    }

    @Test
    void pictureElsewhereIsNotFetched() {
        WordDraft draft = new ReadWord()
                .read(
                        new WordFile()
                                .relation("r7", "image", "file:///etc/passwd", true)
                                .paragraph(run("One.")
                                        + WordFile.drawing("r7", "x").replace("r:embed", "r:link"))
                                .bytes(),
                        "x.docx",
                        _ -> "/media/x-1x1.png");

        assertThat(draft.body().plain().text()).isEqualTo("One.");
        assertThat(draft.body().serial()).doesNotContain("figure");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] ole(String name) {
        byte[] bytes = new byte[2048];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        byte[] wide = name.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(wide, 0, bytes, 1024, wide.length);
        return bytes;
    }

    private static Map<String, byte[]> parts(String... names) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Stream.of(names).forEach(name -> parts.put(name, ascii("<x/>")));
        return parts;
    }

    private static byte[] document(String xml) {
        return new WordFile().bytes(Map.of("word/document.xml", xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] many() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 2_100; i++) {
            parts.put("word/" + i + ".xml", ascii("<x/>"));
        }
        return WordFile.zip(parts);
    }
}
