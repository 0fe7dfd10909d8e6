package org.parley.debate.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ParleyServer;
import org.parley.Visitor.Answer;

/** The whole of the sample's debate as PDF, read back. */
class WholePdfTests {

    private static final String WHOLE = "/debates/allied-settlement/whole";

    private final ParleyServer server = ParleyServer.sample();

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void itSaysWhatThePageSays(String language) throws IOException {
        Answer page = server.visitor().get("/" + language + WHOLE);
        List<String> paragraphs = page.page()
                .select(".whole-debate :is(.prose p, .voice blockquote, .asked-list li, .citation p)")
                .eachText();

        String text = text("/" + language + WHOLE + ".pdf");

        assertThat(paragraphs).hasSizeGreaterThan(100);
        assertThat(paragraphs.stream().filter(paragraph -> !text.contains(paragraph.replaceAll("\\s", ""))))
                .isEmpty();
    }

    @Test
    void itCarriesItsTypeAndSaysWhatItIs() throws IOException {
        Answer answer = server.visitor().get("/ja" + WHOLE + ".pdf");
        assertThat(answer.header("Content-Type")).startsWith("application/pdf");
        assertThat(server.visitor()
                        .get("/ja" + WHOLE + ".pdf", "If-None-Match", answer.header("ETag"))
                        .status())
                .as("it is kept, and made once")
                .isEqualTo(304);
        try (PDDocument pdf = Loader.loadPDF(answer.bytes())) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("二つの同盟国は");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("岡部朋子");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ja");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(bookmarks(pdf)).hasSizeGreaterThan(9).contains("どちらの卓も問わない問い", "総括");
        }
    }

    private static List<String> bookmarks(PDDocument pdf) {
        List<String> titles = new ArrayList<>();
        PDOutlineItem item = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
        while (item != null) {
            titles.add(item.getTitle());
            item = item.getNextSibling();
        }
        return titles;
    }

    /** The text without white space, and without what stands above and below each page. */
    private String text(String path) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PDDocument pdf = Loader.loadPDF(server.visitor().get(path).bytes())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                text.append(stripper.getText(pdf)
                        .replaceAll("\\s", "")
                        .replaceAll(number + "/" + pdf.getNumberOfPages() + "$", "")
                        .replaceFirst("^(?:太平洋論壇|PacificExchange)", ""));
            }
        }
        return text.toString();
    }
}
