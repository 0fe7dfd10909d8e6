package org.parley.documents;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a document says of itself.
 *
 * @param title its title; often empty
 * @param creator who made it; often the name of an account
 */
record WordProperties(String title, String creator) {

    private static final int LONGEST = 300;

    static WordProperties of(WordPackage word) {
        byte[] core = word.part("docProps/core.xml");
        if (core == null) {
            return new WordProperties("", "");
        }
        Document properties = Jsoup.parse(new String(core, StandardCharsets.UTF_8), "", Parser.xmlParser());
        return new WordProperties(text(properties, "dc:title"), text(properties, "dc:creator"));
    }

    private static String text(Document properties, String name) {
        Element element = properties.getElementsByTag(name).first();
        String text = element == null ? "" : element.text().strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
