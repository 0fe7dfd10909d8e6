package org.parley.documents;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the styles of a document mean. Word names its own styles in English inside the file; others do as their screens say. */
final class WordStyles {

    static final String TITLE = "word-title";
    static final String AUTHOR = "word-author";
    static final String ABSTRACT = "word-abstract";
    static final String CAPTION = "word-caption";

    private static final List<String> QUOTES =
            List.of("Quote", "Intense Quote", "Quotations", "Block Text", "引用文", "引用文 2", "引用", "強調引用");
    private static final List<String> LEFT_OUT = List.of("TOC Heading", "Contents Heading", "目次の見出し");

    private WordStyles() {}

    /** The style map, in the words of the converter. */
    static String map() {
        Stream<String> headings = IntStream.rangeClosed(1, 6)
                .boxed()
                .flatMap(level ->
                        Stream.of("heading ", "見出し ", "見出し").map(name -> style(name + level, "h" + level + ":fresh")));
        return Stream.of(
                        styles(List.of("Title", "表題", "標題", "タイトル"), "p." + TITLE + ":fresh"),
                        styles(
                                List.of("Author", "Authors", "Author Name", "Byline", "著者", "著者名", "執筆者"),
                                "p." + AUTHOR + ":fresh"),
                        styles(List.of("Abstract", "Summary", "要旨", "要約", "概要", "抄録"), "p." + ABSTRACT + ":fresh"),
                        styles(List.of("caption", "図表番号", "キャプション"), "p." + CAPTION + ":fresh"),
                        styles(QUOTES, "blockquote > p:fresh"),
                        styles(LEFT_OUT, "!"),
                        Stream.of("p[style-name^='toc '] => !", "p[style-name^='目次 '] => !"),
                        headings)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> styles(List<String> names, String path) {
        return names.stream().map(name -> style(name, path));
    }

    private static String style(String name, String path) {
        return "p[style-name='" + name + "'] => " + path;
    }
}
