package org.parley.newsletter.delivery;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The plain text of a letter that was written as HTML: paragraphs, headings, lists and quotations as people write them in
 * plain mail, with the addresses of its links as numbered notes at the end.
 */
final class PlainLetter {

    private final FlowedText text;
    private final Map<String, Integer> links = new LinkedHashMap<>();
    private final StringBuilder inline = new StringBuilder();
    private String first = "";
    private String others = "";
    private int quoted;
    private boolean inList;

    private PlainLetter(Locale locale) {
        this.text = new FlowedText(locale);
    }

    /** Makes it. */
    static String of(String html, Locale locale) {
        PlainLetter letter = new PlainLetter(locale);
        letter.children(Jsoup.parse(html).body());
        letter.end();
        letter.notes();
        return letter.text.text();
    }

    private void children(Element parent) {
        parent.childNodes().forEach(this::node);
    }

    private void node(Node node) {
        if (node instanceof TextNode words) {
            inline.append(words.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "));
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void element(Element element) {
        if (hidden(element)) {
            return;
        }
        switch (element.normalName()) {
            case "br" -> inline.append('\n');
            case "hr" -> {
                end();
                inline.append("* * *");
                end();
            }
            case "img" -> inline.append(element.attr("alt"));
            case "a" -> link(element);
            case "blockquote" -> {
                end();
                text.gap(quoted);
                quoted++;
                children(element);
                end();
                quoted--;
            }
            case "ul", "ol" -> list(element);
            case "h1", "h2" -> heading(element);
            case "td", "th" -> {
                children(element);
                inline.append(' ');
                if (element.children().stream().anyMatch(Element::isBlock)) {
                    end();
                }
            }
            case "rt" -> inline.append('（').append(element.text()).append('）');
            case "rp" -> {}
            default -> {
                if (element.isBlock()) {
                    end();
                    children(element);
                    end();
                } else {
                    children(element);
                }
            }
        }
    }

    /** What mail programs do not show either: style, scripts, a line for the list of messages. */
    private static boolean hidden(Element element) {
        return switch (element.normalName()) {
            case "style", "script", "head", "title", "template", "noscript" -> true;
            default ->
                element.hasAttr("hidden")
                        || element.attr("style").replace(" ", "").contains("display:none");
        };
    }

    private void link(Element element) {
        String address = element.attr("href").strip();
        int before = inline.length();
        children(element);
        String words = inline.substring(before).strip();
        if (address.startsWith("#") || address.isEmpty() || words.equals(address)) {
            return;
        }
        if (words.isEmpty()) {
            inline.append(address);
            return;
        }
        if (("mailto:" + words).equals(address)) {
            return;
        }
        inline.append(" [")
                .append(links.computeIfAbsent(address, _ -> links.size() + 1))
                .append(']');
    }

    private void heading(Element element) {
        end();
        children(element);
        String words = words();
        inline.setLength(0);
        if (!words.isEmpty()) {
            text.gap(quoted);
            text.paragraph(words, quoted);
            int longest = words.lines()
                    .mapToInt(line ->
                            line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum())
                    .max()
                    .orElse(0);
            text.paragraph((element.normalName().equals("h1") ? "=" : "-").repeat(Math.min(longest, 70)), quoted);
        }
    }

    private void list(Element list) {
        end();
        String outerFirst = first;
        String outerOthers = others;
        int number = 1;
        if (list.hasAttr("start") && list.attr("start").matches("\\d{1,6}")) {
            number = Integer.parseInt(list.attr("start"));
        }
        for (Element item : list.children()) {
            String bullet = list.normalName().equals("ol") ? number++ + ". " : "- ";
            first = outerOthers + bullet;
            others = outerOthers + " ".repeat(bullet.length());
            children(item);
            end();
        }
        first = outerFirst;
        others = outerOthers;
    }

    private String words() {
        return inline.toString()
                .replaceAll(" *\\n *", "\n")
                .replaceAll(" {2,}", " ")
                .strip();
    }

    /** Ends the paragraph, if one was begun. */
    private void end() {
        String words = words();
        inline.setLength(0);
        if (!words.isEmpty()) {
            if (others.isEmpty() || !first.equals(others)) {
                gapUnlessInList();
            }
            text.paragraph(words, quoted, first, others);
            first = others;
            inList = !others.isEmpty();
        }
    }

    /** Items of a list follow each other closely; all else stands apart. */
    private void gapUnlessInList() {
        if (others.isEmpty() || !inList) {
            text.gap(quoted);
        }
    }

    private void notes() {
        if (links.isEmpty()) {
            return;
        }
        text.gap(0);
        links.forEach((address, number) -> text.paragraph(unbroken(address), 0, "[" + number + "] ", ""));
    }

    /** Addresses are not broken: a blank would cut them in two where a program does not join lines. */
    private static String unbroken(String address) {
        return address.replace(' ', '+');
    }
}
