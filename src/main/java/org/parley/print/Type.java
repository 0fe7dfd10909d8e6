package org.parley.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/**
 * The type that documents are set in: Newsreader for the Latin script, BIZ UDPMincho for the Japanese. Of each, a document holds
 * the characters that it shows.
 */
enum Type {
    LATIN("Newsreader", "400Regular", 400, FontStyle.NORMAL),
    LATIN_ITALIC("Newsreader", "400Regular_Italic", 400, FontStyle.ITALIC),
    LATIN_BOLD("Newsreader", "700Bold", 700, FontStyle.NORMAL),
    LATIN_BOLD_ITALIC("Newsreader", "700Bold_Italic", 700, FontStyle.ITALIC),
    JAPANESE("BIZUDPMincho", "400Regular", 400, FontStyle.NORMAL),
    JAPANESE_BOLD("BIZUDPMincho", "700Bold", 700, FontStyle.NORMAL);

    private final String family;
    private final String file;
    private final int weight;
    private final FontStyle style;

    Type(String family, String cut, int weight, FontStyle style) {
        this.family = family;
        this.file = "type/" + family + "_" + cut + ".ttf";
        this.weight = weight;
        this.style = style;
    }

    /** Offers all of it to a document that is being made; what the document uses is read. */
    static void offer(PdfRendererBuilder builder, PDDocument pdf) {
        for (Type type : values()) {
            builder.useFont(type.in(pdf), type.family, type.weight, type.style, true);
        }
    }

    private PDFontSupplier in(PDDocument pdf) {
        return new PDFontSupplier(null) {
            @Override
            public PDFont supply() {
                try {
                    return load(pdf);
                } catch (IOException missing) {
                    throw new UncheckedIOException("the type " + file + " cannot be read", missing);
                }
            }
        };
    }

    /** Without ligatures: in what a reader copies or looks for, they would stand as letters of their own. */
    private PDFont load(PDDocument pdf) throws IOException {
        TrueTypeFont font = new TTFParser(true)
                .parse(new RandomAccessReadBuffer(new ClassPathResource(file).getContentAsByteArray()));
        font.setEnableGsub(false);
        pdf.registerTrueTypeFontForClosing(font);
        return PDType0Font.load(pdf, font, true);
    }
}
