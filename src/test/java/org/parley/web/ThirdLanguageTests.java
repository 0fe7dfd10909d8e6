package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.Visitor;
import org.parley.publishing.Caller;
import org.parley.publishing.Role;
import org.parley.sample.SampleJournal;
import org.parley.store.Tailing;

/** A journal that is read in French too, by configuration alone. */
class ThirdLanguageTests {

    private static final String WORDS = """
            home=Accueil
            piece.also-in=Aussi en {0}, l'édition :
            translation.HUMAN=Traduit de l'original ({0}).
            """;

    @TempDir
    private static Path folder;

    private static ParleyServer server;
    private static Visitor reader;

    @BeforeAll
    static void serve() throws IOException {
        Files.createDirectories(folder.resolve("messages"));
        Files.writeString(folder.resolve("messages/parley_fr.properties"), WORDS);
        server = ParleyServer.empty(Map.of("parley.languages", "en, ja, fr", "parley.data", folder.toString()));
        reader = server.visitor();
        server.part(SampleJournal.class).load(new Caller.Operator("test"));
        translate();
        server.part(Tailing.class).catchUp();
    }

    /** A translator translates the title, the abstract and the first paragraph; an editor publishes it. */
    private static void translate() {
        DeskVisitor editor = DeskVisitor.signedIn(server, "editor", Role.EDITOR);
        String piece = piece();
        String desk = "/en/desk/pieces/" + piece;
        assertThat(editor.post(desk + "/translations", "into", "fr", "status", "HUMAN", "translator", "")
                        .status())
                .isEqualTo(303);
        Document page = editor.get(desk + "/fr/translate").page();
        List<String> fields = new ArrayList<>(List.of("do", "save"));
        page.select("input[name=source], input[name^=b.]")
                .forEach(known -> fields.addAll(List.of(known.attr("name"), known.val())));
        page.select("[name^=t.]")
                .forEach(passage -> fields.addAll(List.of(
                        passage.attr("name"),
                        switch (passage.attr("name")) {
                            case "t.TITLE.0", "t.title.0" -> "Deux tables, une alliance";
                            case "t.ABSTRACT.0", "t.abstract.0" -> "Ce que coûte l'accord d'un allié.";
                            default ->
                                passage.equals(page.select("textarea").get(1))
                                        ? "Les alliances vieillissent comme les **ponts**."
                                        : "";
                        })));
        assertThat(editor.post(desk + "/fr/translate", fields.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
        assertThat(editor.post(desk + "/fr", "do", "publish").status()).isEqualTo(303);
    }

    private static String piece() {
        var found = java.util.regex.Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(server.visitor()
                        .get("/api/v1/pieces/two-tables-one-alliance")
                        .text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void everyPageIsThereInFrenchWithWordsThatTheInstallationBringsAndEnglishOnesWhereItBringsNone() {
        for (String path : List.of("/", "/archive", "/summary", "/debates", "/about", "/search", "/newsletters")) {
            Visitor.Answer answer = reader.get("/fr" + path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.page().select("html").attr("lang")).isEqualTo("fr");
        }
        Document page = reader.get("/fr/archive").page();
        assertThat(page.text()).contains("Accueil").contains("About");
        assertThat(page.select("link[hreflang=fr]")).hasSize(1);
        assertThat(page.select("meta[property=og:locale]")).isEmpty();
        assertThat(reader.get("/de/").status()).isEqualTo(404);
    }

    @Test
    void pieceThatWasTranslatedIsReadInFrench() {
        Document page = reader.get("/fr/pieces/two-tables-one-alliance").page();

        assertThat(page.select("h1").text()).isEqualTo("Deux tables, une alliance");
        assertThat(page.select(".prose strong").text()).isEqualTo("ponts");
        assertThat(page.text())
                .contains("Traduit de l'original (anglais).")
                .contains("Aussi en japonais, l'édition :")
                .contains("27 février 2006");
        assertThat(reader.get("/en/pieces/two-tables-one-alliance").page().select("a[hreflang=fr]"))
                .isNotEmpty();
    }

    @Test
    void translationIsInTheFeedTheSiteMapTheSearchAndTheApi() {
        assertThat(reader.get("/fr/feed.atom").text()).contains("Deux tables, une alliance");
        assertThat(reader.get("/sitemap.xml").text())
                .contains(ParleyServer.PUBLIC + "/fr/pieces/two-tables-one-alliance");
        assertThat(reader.get("/fr/search?q=tables+alliance")
                        .page()
                        .select(".hit, li")
                        .text())
                .contains("Deux tables, une alliance");
        assertThat(reader.get("/api/v1/search?q=vieillissent&lang=fr").text()).contains("two-tables-one-alliance");
        assertThat(reader.get("/api/v1/pieces?lang=fr").text()).contains("\"total\":1");
        assertThat(reader.get("/api/v1/pieces/two-tables-one-alliance").text()).contains("Deux tables, une alliance");
    }

    @Test
    void readerWhoAsksForFrenchIsLedToIt() {
        assertThat(reader.get("/", "Accept-Language", "fr-CA, en;q=0.5").header("Location"))
                .isEqualTo("/fr/");
    }
}
