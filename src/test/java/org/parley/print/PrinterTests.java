package org.parley.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrinterTests {

    private static final String TEXT = """
            <!doctype html><html lang="ja"><head><title>同盟は何で測るか</title>
            <meta name="author" content="水野亜希"><meta name="description" content="討論の全文"></head><body>
            <h1>同盟は何で測るか</h1>
            <h2 id="one" data-bookmark>第一の答え</h2>
            <p>「交渉は、席に着く前に始まっている。」<em>Both</em> sides say so—<strong>太字</strong>も。</p>
            <p lang="en">The <em>ministry</em> “answered” <a href="/en/pieces/x">elsewhere</a>, and <a href="#one">above</a>.</p>
            <p>絵文字 \uD83D\uDE42</p>
            </body></html>""";

    private final Printer printer = new Printer();

    @Test
    void japaneseComesOutAsTheTextThatItIs() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print(TEXT))) {
            assertThat(text(pdf))
                    .contains("「交渉は、席に着く前に始まっている。」")
                    .contains("太字も。")
                    .contains("The ministry “answered” elsewhere");
        }
    }

    @Test
    void everyFontIsEmbeddedAndOnlyInPart() throws IOException {
        byte[] bytes = print(TEXT);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<PDFont> fonts = fonts(pdf);
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+(?:Newsreader|BIZUDPMincho).*");
            });
        }
        assertThat(bytes.length).isLessThan(400_000);
    }

    @Test
    void theDocumentSaysWhatItIsAndIsTagged() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print(TEXT))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("同盟は何で測るか");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("水野亜希");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ja");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("第一の答え");
            assertThat(addresses(pdf)).contains("https://journal.example/en/pieces/x");
        }
    }

    @Test
    void nothingOutsideIsReached() throws IOException {
        List<String> asked = new ArrayList<>();
        String hostile = """
                <html lang="en"><head><title>x</title><link rel="stylesheet" href="file:///etc/passwd">
                <style>@import url("http://127.0.0.1:9/x.css"); body { background: url("file:///etc/hostname") }</style></head>
                <body><p style="background: url('http://127.0.0.1:9/y.png')">Words</p>
                <img src="file:///etc/passwd" alt="A picture of words"><iframe src="http://127.0.0.1:9/"></iframe>
                <object data="file:///etc/passwd"></object>&xxe;</body></html>""";
        byte[] bytes = printer.print(hostile, "https://journal.example/en/x", source -> {
            asked.add(source);
            return Optional.empty();
        });
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(text(pdf))
                    .contains("Words")
                    .contains("A picture of words")
                    .doesNotContain("root:");
        }
        assertThat(asked).containsExactly("file:///etc/passwd");
    }

    @Test
    void whatIsTooLongIsRefused() {
        String long_ = "<p>" + "word ".repeat(Printer.LONGEST / 5) + "</p>";
        assertThatThrownBy(() -> print(long_)).isInstanceOf(Printer.TooLong.class);
    }

    @Test
    void theSameIsMadeOnce() {
        assertThat(print(TEXT)).isSameAs(print(TEXT));
    }

    private byte[] print(String html) {
        return printer.print(html, "https://journal.example/ja/debates/x/whole", _ -> Optional.empty());
    }

    /** The text as it stands on the page: words in another face are drawn after the rest of their line. */
    private static String text(PDDocument pdf) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf);
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    private static List<String> addresses(PDDocument pdf) throws IOException {
        List<String> addresses = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            page.getAnnotations().forEach(annotation -> {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri) {
                    addresses.add(uri.getURI());
                }
            });
        }
        return addresses;
    }
}
