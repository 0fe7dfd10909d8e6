package org.parley.desk.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.Visitor.Answer;
import org.parley.desk.BeginPiece;
import org.parley.desk.DeskText;
import org.parley.desk.EditionKey;
import org.parley.desk.PublishPiece;
import org.parley.desk.SaveWorkingCopy;
import org.parley.language.Language;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Role;
import org.parley.publishing.Section;
import org.parley.publishing.TranslationStatus;
import org.parley.publishing.text.Markdown;
import org.parley.store.Tailing;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The pages of translation over HTTP: who comes to which, and what becomes of what is typed there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranslationPagesTests {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final Set<Role> TRANSLATES = Set.of(Role.ADMINISTRATOR, Role.EDITOR, Role.TRANSLATOR);

    /** Every address of this package: who may come to it. */
    private static final Map<String, Set<Role>> WHO = new LinkedHashMap<>();

    static {
        WHO.put("GET /{language}/desk/translations", TRANSLATES);
        WHO.put("GET /{language}/desk/translations/stale", TRANSLATES);
        WHO.put("GET /{language}/desk/pieces/{piece}/translations", TRANSLATES);
        WHO.put("POST /{language}/desk/pieces/{piece}/translations", TRANSLATES);
        WHO.put("GET /{language}/desk/pieces/{piece}/{edition}/translate", TRANSLATES);
        WHO.put("POST /{language}/desk/pieces/{piece}/{edition}/translate", TRANSLATES);
        WHO.put("POST /{language}/desk/pieces/{piece}/{edition}/translate/passage", TRANSLATES);
        WHO.put("POST /{language}/desk/pieces/{piece}/{edition}/translation", TRANSLATES);
    }

    private final ParleyServer server = ParleyServer.empty();
    private final DeskVisitor nobody = DeskVisitor.unknown(server);
    private final Map<Role, DeskVisitor> members = new EnumMap<>(Role.class);
    private final Caller.Member editor = new Caller.Member(AccountId.next(), "Erin", Set.of(Role.EDITOR), null);

    TranslationPagesTests() {
        for (Role role : Role.values()) {
            members.put(
                    role,
                    DeskVisitor.signedIn(server, "translation-" + role.name().toLowerCase(Locale.ROOT), role));
        }
    }

    @AfterAll
    void close() {
        server.close();
    }

    static Stream<String> addresses() {
        return WHO.keySet().stream();
    }

    private DeskVisitor as(Role role) {
        return Objects.requireNonNull(members.get(role));
    }

    private EditionKey published(String markdown) {
        EditionKey key = server.part(BeginPiece.class)
                .begin(
                        editor,
                        PieceKind.COMMENTARY,
                        Section.OPINIONS,
                        Language.ENGLISH,
                        new DeskText("The price of consent", "In short.", Markdown.parse(markdown)));
        server.part(PublishPiece.class).now(editor, key);
        return key;
    }

    /** A translation of two paragraphs, translated and published. */
    private EditionKey translated(EditionKey original) {
        EditionKey key = begun(original);
        Document page = as(Role.TRANSLATOR).get(at(key)).page();
        assertThat(save(key, page, "save", "題", "要旨", "一。", "二。").status()).isEqualTo(303);
        server.part(PublishPiece.class).now(editor, key);
        return key;
    }

    private EditionKey begun(EditionKey original) {
        return server.part(BeginTranslation.class)
                .begin(
                        editor,
                        original.piece(),
                        Language.JAPANESE,
                        new BeginTranslation.Making(TranslationStatus.HUMAN, null));
    }

    private static String at(EditionKey key) {
        return "/en" + key.path() + "/translate";
    }

    /** Sends all fields of the page, as a browser without scripts does. */
    private Answer save(EditionKey key, Document page, String button, String... texts) {
        var fields = page.select("form.facing [name^=t.]");
        var marks = page.select("form.facing [name^=b.]");
        String[] form = new String[4 + 2 * fields.size() + 2 * marks.size()];
        form[0] = "source";
        form[1] = page.select("form.facing [name=source]").val();
        form[2] = "do";
        form[3] = button;
        for (int i = 0; i < fields.size(); i++) {
            form[4 + 2 * i] = fields.get(i).attr("name");
            form[5 + 2 * i] = i < texts.length ? texts[i] : fields.get(i).val();
        }
        for (int i = 0; i < marks.size(); i++) {
            form[4 + 2 * fields.size() + 2 * i] = marks.get(i).attr("name");
            form[5 + 2 * fields.size() + 2 * i] = marks.get(i).val();
        }
        return as(Role.TRANSLATOR).post(at(key), form);
    }

    private void correct(EditionKey original, String from, String to) {
        DeskText text = server.part(org.parley.desk.Editions.class)
                .get(editor, original)
                .text();
        String markdown = text.body().plain().text().replace(from, to);
        var _ = server.part(SaveWorkingCopy.class)
                .save(
                        editor,
                        original,
                        server.part(org.parley.desk.Editions.class)
                                .get(editor, original)
                                .version(),
                        new DeskText(
                                text.title(),
                                text.summary(),
                                Markdown.parse(markdown).keepingIdentitiesOf(text.body())));
        server.part(PublishPiece.class).correct(editor, original, "Said it better.");
    }

    @Test
    void everyAddressOfThisPackageIsInTheTable() {
        Set<String> there = server.part(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().equals("org.parley.desk.translation"))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                entry.getKey().getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(there).isEqualTo(new TreeSet<>(WHO.keySet()));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void onlyThoseWhoTranslateComeThere(String address) {
        EditionKey key = begun(published("One.\n\nTwo."));
        assertThat(ask(nobody, address, key).status()).isIn(303, 401, 403);
        for (Role role : Role.values()) {
            int status = ask(as(role), address, key).status();
            if (Objects.requireNonNull(WHO.get(address)).contains(role)) {
                assertThat(status).as("%s as %s", address, role).isIn(200, 303, 422);
            } else {
                assertThat(status).as("%s as %s", address, role).isEqualTo(404);
            }
        }
    }

    private Answer ask(DeskVisitor visitor, String address, EditionKey key) {
        String path = address.substring(address.indexOf(' ') + 1)
                .replace("{language}", "en")
                .replace("{piece}", key.piece().toString())
                .replace("{edition}", "ja");
        if (address.startsWith("GET")) {
            return visitor.get(path);
        }
        String source =
                as(Role.EDITOR).get(at(key)).page().select("[name=source]").val();
        return address.endsWith("/passage")
                ? visitor.postJson(
                        path, "{\"passage\":\"TITLE\",\"source\":\"" + source + "\",\"base\":\"-\",\"texts\":[\"\"]}")
                : visitor.post(path, "into", "ja", "status", "HUMAN", "source", source);
    }

    @Test
    void translationIsBegunTypedAndReadInBothScreens() {
        EditionKey original = published("One, [see](https://example.org).\n\nTwo.");
        String translations = "/en/desk/pieces/" + original.piece() + "/translations";
        assertThat(as(Role.TRANSLATOR)
                        .get(translations)
                        .page()
                        .select("input[name=into]")
                        .val())
                .isEqualTo("ja");

        Answer begun = as(Role.TRANSLATOR).post(translations, "into", "ja", "status", "HUMAN");

        EditionKey key = new EditionKey(original.piece(), Language.JAPANESE);
        assertThat(begun.header("Location")).isEqualTo(at(key) + "?done=begun");
        Document page = as(Role.TRANSLATOR).get(at(key)).page();
        assertThat(page.select(".facing-row.MISSING")).hasSize(4);
        assertThat(page.select(".pair-from a").attr("href")).isEqualTo("https://example.org");
        save(key, page, "save", "題", "要旨", "一、[参照](https://example.org)。", SCRIPT);
        Document japanese =
                as(Role.TRANSLATOR).get(at(key).replace("/en/", "/ja/")).page();
        assertThat(japanese.select(".facing-row.CURRENT")).hasSize(4);
        assertThat(Objects.requireNonNull(japanese.select("textarea").last()).val())
                .isEqualTo(SCRIPT);
        assertThat(japanese.select("script:not([src])")).isEmpty();
        server.part(PublishPiece.class).now(editor, key);
        String shown = server.visitor()
                .get("/ja/pieces/"
                        + server.part(org.parley.desk.Editions.class)
                                .get(editor, key)
                                .slug())
                .text();
        assertThat(shown).contains("&lt;script&gt;alert(1)").doesNotContain(SCRIPT);
    }

    @Test
    void readersAreToldThatATranslationIsOlderThanItsOriginalUntilItNoLongerIs() {
        EditionKey original = published("One.\n\nTwo.");
        EditionKey key = translated(original);
        String piece = "/ja/pieces/"
                + server.part(org.parley.desk.Editions.class).get(editor, key).slug();
        assertThat(server.visitor().get(piece).page().select(".older")).isEmpty();

        correct(original, "Two.", "Two, or three.");
        server.part(Tailing.class).catchUp();

        assertThat(server.visitor().get(piece).page().select(".older").text()).contains("原文の1か所が変わっています");
        assertThat(server.visitor().get(piece).page().select(".older a").attr("href"))
                .isEqualTo(piece.replace("/ja/", "/en/"));
        assertThat(server.visitor().get("/api/v1/pieces/" + original.piece()).text())
                .contains("\"stale\":1");
        Document page = as(Role.TRANSLATOR).get(at(key)).page();
        assertThat(page.select(".facing-row.CHANGED ins").text()).contains("or three");
        assertThat(as(Role.TRANSLATOR).get("/en/desk").page().select("a[href=" + at(key) + "]"))
                .hasSize(1);
        String still = page.select("button[data-still]").val();
        assertThat(save(key, page, still).header("Location")).contains("?done=still#p-");
        assertThat(as(Role.TRANSLATOR).get(at(key)).page().select(".facing-row.CHANGED"))
                .isEmpty();
        server.part(org.parley.desk.SaveRevision.class).save(editor, key, null);
    }

    @Test
    void whatCannotBeKeptIsShownAgainAsItWasTypedWithWhatIsWrong() {
        EditionKey key = begun(published("One.\n\nTwo."));
        Document page = as(Role.TRANSLATOR).get(at(key)).page();

        Answer answer = save(key, page, "save", "題", "", "一[^3]", "[二](ftp://x)");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("textarea").eachText()).contains("一[^3]", "[二](ftp://x)");
        assertThat(answer.page().select(".told.wrong").text())
                .contains("There is no footnote “3” here")
                .contains("The link to “ftp://x” leads nowhere");
        assertThat(answer.page().select(".of-title input").val()).isEqualTo("題");
    }

    @Test
    void passageThatSomebodyElseChangedMeanwhileIsShownBesideOnesOwn() {
        EditionKey key = begun(published("One.\n\nTwo."));
        Document page = as(Role.TRANSLATOR).get(at(key)).page();
        save(key, page, "save", "題", "", "相手の訳。");

        Answer answer = save(key, page, "save", "題", "", "自分の訳。", "二。");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".told.wrong pre").text()).isEqualTo("相手の訳。");
        assertThat(answer.page().select("textarea").eachText()).contains("自分の訳。", "二。");
        save(key, answer.page(), "save");
        assertThat(as(Role.TRANSLATOR).get(at(key)).page().select("textarea").eachText())
                .contains("自分の訳。", "二。");
    }

    @Test
    void wrongLanguageOfATranslationIsAskedForAgain() {
        EditionKey original = published("One.");
        String translations = "/ja/desk/pieces/" + original.piece() + "/translations";

        for (String into : new String[] {"", "xx", "en"}) {
            Answer answer = as(Role.TRANSLATOR).post(translations, "into", into, "status", "MACHINE_REVIEWED");

            assertThat(answer.status()).as(into).isEqualTo(422);
            assertThat(answer.page().select("input[value=MACHINE_REVIEWED]").hasAttr("checked"))
                    .isTrue();
        }
    }
}
