package org.parley.print;

import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes of a page a document for paper: its style, its bookmarks, whole addresses, and pictures within it. */
final class Paper {

    /** The most octets of all the pictures of a document. */
    private static final int PICTURES = 30_000_000;

    private Paper() {}

    static void prepare(Document document, String style, Function<String, Optional<byte[]>> pictures) {
        document.select("script, style, link, iframe, object, embed, form").remove();
        document.head().appendElement("style").text(style);
        bookmarks(document);
        document.select("a[href]").forEach(Paper::link);
        int room = PICTURES;
        for (Element image : document.select("img")) {
            room -= picture(image, pictures, room);
        }
    }

    private static void bookmarks(Document document) {
        Element bookmarks = document.head().appendElement("bookmarks");
        document.select("[id][data-bookmark]")
                .forEach(place -> bookmarks
                        .appendElement("bookmark")
                        .attr("name", place.text())
                        .attr("href", "#" + place.id()));
    }

    private static void link(Element link) {
        if (!link.attr("href").startsWith("#")) {
            link.attr("href", link.absUrl("href"));
        }
    }

    /** Puts a picture into the document, or its words in its place; how many octets it takes. */
    private static int picture(Element image, Function<String, Optional<byte[]>> pictures, int room) {
        String source = image.attr("src");
        String words = image.attr("alt");
        byte[] bytes =
                pictures.apply(source).filter(found -> found.length <= room).orElse(null);
        if (bytes == null) {
            image.replaceWith(new Element("p").addClass("picture-words").text(words));
            return 0;
        }
        String type = source.endsWith(".png") ? "image/png" : "image/jpeg";
        image.clearAttributes()
                .attr("alt", words)
                .attr("src", "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
        return bytes.length;
    }
}
