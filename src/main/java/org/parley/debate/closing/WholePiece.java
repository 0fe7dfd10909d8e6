package org.parley.debate.closing;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.parley.debate.DebateThread;
import org.parley.debate.Quotation;
import org.parley.publishing.Edition;

/**
 * A piece within the whole of a debate.
 *
 * @param node its place in the thread
 * @param edition what is shown of it
 * @param quotes the passages that it answers and does not quote itself
 * @param html its text, its headings below that of the piece
 * @param notes its notes
 */
public record WholePiece(DebateThread.Node node, Edition edition, List<Quotation> quotes, String html, String notes) {

    /** The same HTML under anchors that are its own among those of other pieces, its headings one step lower. */
    static String apart(String html, int number) {
        String prefix = "no-" + number + "-";
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.select("[id]").forEach(element -> element.attr("id", prefix + element.id()));
        document.select("[aria-labelledby]")
                .forEach(element -> element.attr("aria-labelledby", prefix + element.attr("aria-labelledby")));
        document.select("a[href^=#]")
                .forEach(link ->
                        link.attr("href", "#" + prefix + link.attr("href").substring(1)));
        for (int level = 5; level > 0; level--) {
            document.select("h" + level).tagName("h" + (level + 1));
        }
        return document.body().html();
    }
}
