package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parley.DeskVisitor;
import org.parley.Visitor.Answer;
import org.parley.documents.WordFile;
import org.parley.publishing.Role;
import org.parley.store.StoreKind;
import org.parley.store.Tailing;

/** A journal in which somebody has typed scripts into every field of the forms of the desk, and published it all. */
final class HostileJournal {

    /** What is typed. The characters at its beginning and near its end cannot stand in XML. */
    static final String PAYLOAD = "\b<script>steal()</script>\"'><img src=x onerror=steal()><stolen onclick=steal()>"
            + "]]></title></textarea>\uFFFE javascript:steal()";

    /** The same where Markdown is typed, which takes no HTML: as its author would have to write it. */
    private static final String IN_MARKDOWN = "\b\\<script>steal()\\</script> &lt;stolen onclick=steal()&gt;"
            + " \\<img src=x onerror=steal()>]]>\uFFFE [L](https://example.org/?a=javascript:steal())";

    static final UnaryOperator<String> WORDS = name -> name.startsWith("introduction-") ? IN_MARKDOWN : PAYLOAD;

    /** Text as the editor sends it, in which the same stands wherever text can. */
    static final String BLOCKS = """
            [{"id":"para2222","type":"paragraph","text":["P",{"text":"L","link":"https://example.org/?a=javascript:steal()"},\
            {"note":"note2222"}]},
            {"id":"head2222","type":"heading","level":2,"text":["P"]},
            {"id":"quot2222","type":"quotation","paragraphs":[["P"]]},
            {"id":"list2222","type":"list","ordered":false,"items":[["P"]]},
            {"id":"tabl2222","type":"table","caption":["P"],"header":[["P"]],"rows":[[["P"]]]},
            {"id":"figu2222","type":"figure","source":"/media/x.png","alternative":"P","caption":["P"]},
            {"id":"note2222","type":"footnote","text":["P"]}]
            """.replace(
                    "\"P\"",
                    "\"\\u0008\\ud800<script>steal()</script>\\u0000\\\"'><img src=x onerror=steal()><stolen>]]>javascript:steal()\"");

    private static final Set<String> OF_A_FORM = Set.of(
            "date",
            "slug",
            "isbn",
            "issn",
            "pages",
            "ends",
            "at",
            "email",
            "person",
            "q",
            "number",
            "author-1-person-find");

    private final DeskSite site;
    private final DeskVisitor writer;
    private final Set<String> filled = new TreeSet<>();
    private final String translation;

    HostileJournal(StoreKind kind) {
        site = DeskSite.of(kind);
        writer = site.as(Role.ADMINISTRATOR);
        String piece = begin("COMMENTARY", "DEBATES");
        write(piece + "/en");
        press(piece + "/en", "remark");
        String remark = page(piece + "/en")
                .select("textarea[name^=answer-]")
                .attr("name")
                .replace("answer-", "");
        press(piece + "/en", "answer:" + remark);
        facts(piece);
        post(piece + "/permission", "/permission", "save");
        press(piece + "/en", "publish");
        post(piece + "/en", piece + "/en", "correct", "blocks", BLOCKS.replace("\"level\":2", "\"level\":3"));
        translate(piece);
        translation = piece + "/ja";
        String returned = begin("COMMENTARY", "OPINIONS");
        write(returned + "/en");
        press(returned + "/en", "submit");
        press(returned + "/en", "return");
        press(returned + "/en", "publish");
        press(returned + "/en", "retract");
        contain(begin("TOPIC", "SPECIAL_TOPICS"), piece);
        contain(begin("BOOK", "BOOKS_JOURNALS"), piece);
        contain(begin("JOURNAL_ISSUE", "BOOKS_JOURNALS"), piece);
        summary(piece);
        names();
        post("/en/desk/accounts/new", "/desk/accounts", "", "email", "hostile@example.org", "role", "AUTHOR");
        post("/en/account", "/account", "");
        word();
        site.server().part(Tailing.class).catchUp();
    }

    DeskSite site() {
        return site;
    }

    DeskVisitor writer() {
        return writer;
    }

    /** The address at the desk of the translation of its first piece. */
    String translation() {
        return translation;
    }

    /** The names of all fields that were filled in. */
    Set<String> filled() {
        return filled;
    }

    private Document page(String address) {
        Answer answer = writer.get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.page();
    }

    private String begin(String kind, String section) {
        Answer begun = post("/en/desk/pieces/new", "/desk/pieces", "", "kind", kind, "section", section, "in", "en");
        return begun.header("Location").replaceFirst("/en$", "");
    }

    private void write(String edition) {
        press(edition, "save");
    }

    private void press(String edition, String button) {
        post(edition, edition, button, "blocks", BLOCKS);
    }

    /** Fills in a form of a page and presses a button; what has a form of its own is left as it was. */
    private Answer post(String page, String action, String button, String... fields) {
        return post(page(page), action, button, fields);
    }

    private Answer post(Document page, String action, String button, String... fields) {
        PageForm form = PageForm.to(page, action).fill(WORDS, OF_A_FORM);
        filled.addAll(form.typed());
        for (int at = 0; at < fields.length; at += 2) {
            form.set(fields[at], fields[at + 1]);
        }
        Answer answer = form.send(writer, button);
        SafePages.judge(action, answer);
        assertThat(answer.status())
                .as("%s at %s: %s", button, action, complaints(answer))
                .isEqualTo(303);
        return answer;
    }

    private static String complaints(Answer answer) {
        return answer.isPage()
                ? answer.page().select(".wrong, [aria-invalid=true]").stream()
                        .map(Element::outerHtml)
                        .reduce("", String::concat)
                : "";
    }

    private void facts(String piece) {
        Document page = page(piece + "/facts");
        if (page.select("[name=author-1]").isEmpty()) {
            page = press(page, "author");
        }
        page = press(page, "new:author-1-person");
        page = press(page, "institution:1");
        page = press(page, "new:author-1-institution-1");
        post(page, "/facts", "save", "number", "\"><i onclick=x>");
    }

    private Document press(Document page, String button) {
        Answer answer = PageForm.to(page, "/facts").fill(WORDS, OF_A_FORM).send(writer, button);
        assertThat(answer.status()).as(button).isEqualTo(200);
        return answer.page();
    }

    private void translate(String piece) {
        post(piece + "/translations", "/translations", "", "into", "ja", "status", "HUMAN");
        PageForm form = PageForm.to(page(piece + "/ja/translate"), "/translate")
                .fill(
                        name -> name.startsWith("t.") ? PAYLOAD.replaceAll("[<>\\]\\[*_\\\\]", "") + "＜訳＞" : PAYLOAD,
                        Set.of());
        Answer answer = form.send(writer, "save");
        SafePages.judge("translate", answer);
        assertThat(answer.status()).as(complaints(answer)).isEqualTo(303);
        post(piece + "/ja", "/ja", "save", "blocks", BLOCKS);
        press(piece + "/ja", "publish");
    }

    private void contain(String holder, String piece) {
        String key = piece.replaceAll(".*/", "");
        write(holder + "/en");
        PageForm.to(page(holder + "/contents"), "/contents").set("piece", key).send(writer, "save");
        post(holder + "/contents", "/contents", "save", "number", "\"><i onclick=x>");
        press(holder + "/en", "publish");
    }

    private void summary(String piece) {
        String begun = writer.post("/en/desk/summaries", "date", "2006-12-20").header("Location");
        String address = begun.replaceAll("[?#].*", "");
        PageForm.to(page(address), address)
                .set("piece", piece.replaceAll(".*/", ""))
                .send(writer, "save");
        post(address, address, "publish");
    }

    private void names() {
        for (String list : new String[] {"people", "institutions"}) {
            for (String address : page("/en/desk/" + list)
                    .select("main a[href*=/desk/" + list + "/]")
                    .eachAttr("href")) {
                if (!address.contains("/merge")) {
                    post(address, address, "");
                }
            }
        }
    }

    private void word() {
        String escaped = "&lt;script&gt;steal()&lt;/script&gt;\"'&gt;&lt;img src=x onerror=steal()&gt;&lt;stolen&gt;";
        byte[] file = new WordFile()
                .relation("r7", "hyperlink", "javascript:steal()", true)
                .styled("Title", WordFile.run(escaped))
                .paragraph("<w:hyperlink r:id=\"r7\">" + WordFile.run(escaped) + "</w:hyperlink>")
                .bytes();
        Answer taken = writer.postFile(
                "/en/desk/pieces/word", "<script>.docx", file, "kind", "COMMENTARY", "section", "OPINIONS", "in", "en");
        assertThat(taken.status()).isEqualTo(303);
        press(taken.header("Location"), "publish");
    }
}
