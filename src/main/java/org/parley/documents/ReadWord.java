package org.parley.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.parley.documents.WordRefused.Reason;
import org.parley.documents.WordWarning.Kind;
import org.parley.language.PlainText;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.TextException;
import org.springframework.stereotype.Component;
import org.zwobble.mammoth.DocumentConverter;

/** Reads a Word document as a draft. */
@Component
public class ReadWord {

    private static final int LONGEST_TITLE = 300;
    private static final String STYLES = WordStyles.map();

    ReadWord() {}

    /**
     * Reads a document.
     *
     * @param bytes the file
     * @param fileName what it was called, for a document without a title
     * @param pictures keeps its pictures
     * @throws WordRefused if it is no Word document, too large or harmful
     * @throws TextException if its text is more than a body holds
     */
    public WordDraft read(byte[] bytes, String fileName, PictureKeeper pictures) {
        WordPackage word = WordPackage.open(bytes);
        WordAccount account = new WordAccount();
        Element body = convert(word.repack(account), pictures, account);
        WordProperties properties = WordProperties.of(word);
        String summary = taken(body, WordStyles.ABSTRACT);
        String authors = taken(body, WordStyles.AUTHOR);
        String styled = taken(body, WordStyles.TITLE);
        String title = styled.isEmpty() ? title(body, properties, fileName) : styled;
        level(body);
        List<Block> blocks = WordText.read(body, account);
        return new WordDraft(
                cut(title),
                cut(authors.isEmpty() ? properties.creator() : authors),
                summary,
                new Body(blocks),
                account.warnings());
    }

    private static Element convert(byte[] bytes, PictureKeeper pictures, WordAccount account) {
        DocumentConverter converter = new DocumentConverter()
                .disableEmbeddedStyleMap()
                .addStyleMap(STYLES)
                .imageConverter(image -> {
                    String source = pictures.keep(image.getInputStream().readAllBytes());
                    if (source == null) {
                        account.count(Kind.PICTURES);
                    }
                    return Map.of("src", source == null ? "" : source);
                });
        try {
            String html =
                    converter.convertToHtml(new ByteArrayInputStream(bytes)).getValue();
            return Jsoup.parseBodyFragment(html).body();
        } catch (IOException | StackOverflowError broken) {
            throw new WordRefused(Reason.DAMAGED);
        } catch (RuntimeException broken) {
            throw reason(broken);
        }
    }

    /** What the converter stumbles over is a broken document; what it was given to call fails in its own way. */
    private static RuntimeException reason(RuntimeException thrown) {
        boolean converters = thrown.getStackTrace().length > 0
                && (thrown.getStackTrace()[0].getClassName().startsWith("org.zwobble.")
                        || thrown.getStackTrace()[0].getClassName().startsWith("java."));
        return converters ? new WordRefused(Reason.DAMAGED) : thrown;
    }

    /** The text of the paragraphs of a style, which are taken out of the document. */
    private static String taken(Element body, String style) {
        List<Element> found = body.select("> p." + style).asList();
        found.forEach(Element::remove);
        return found.stream()
                .map(paragraph -> paragraph.text().strip())
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    /** A heading of the first level is the title if the text begins with it, or if there is no other. */
    private static String title(Element body, WordProperties properties, String fileName) {
        List<Element> headings = body.select("> h1").asList();
        Optional<Element> opening =
                body.children().stream().filter(Element::hasText).findFirst().filter(first -> first.nameIs("h1"));
        Optional<Element> only = headings.size() == 1 ? Optional.of(headings.getFirst()) : opening;
        if (only.isPresent()) {
            Element heading = only.get();
            heading.select("sup > a[href^=#footnote-], sup > a[href^=#endnote-]")
                    .remove();
            heading.remove();
            return heading.text();
        }
        return properties.title().isEmpty() ? nameOf(fileName) : properties.title();
    }

    private static String nameOf(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return name.replaceFirst("(?i)\\.docx$", "").replace('_', ' ');
    }

    /** Has the highest heading of the text at level 2, wherever the document began to count. */
    private static void level(Element body) {
        List<Element> headings = body.select("h1, h2, h3, h4, h5, h6").asList();
        int highest = headings.stream().mapToInt(ReadWord::levelOf).min().orElse(2);
        for (Element heading : headings) {
            heading.tagName("h" + Math.min(4, levelOf(heading) - highest + 2));
        }
    }

    private static int levelOf(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    private static String cut(String text) {
        String line = PlainText.inner(text.replace('\n', ' ')).strip();
        return line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE) : line;
    }
}
