package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteListener;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parley.DeskVisitor;
import org.parley.accounts.Account;
import org.parley.accounts.ChangeAccount;
import org.parley.desk.translation.BeginTranslation;
import org.parley.language.Language;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Role;
import org.parley.publishing.Section;
import org.parley.publishing.TranslationStatus;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.parley.store.StoreFixtures;
import org.parley.store.Subject;

/** The audit trail speaks of things by the names that its reader knows them by. */
class AuditPageTests {

    private static final DeskSite SITE = DeskSite.shared();

    @Test
    void piecesAreCalledByTheirTitlesAndLeadToTheirPagesAtTheDesk() {
        Caller.Member editor = member("audited-by-title");
        EditionKey harvest = begin(editor, "The quiet harvest");
        SITE.server()
                .part(BeginTranslation.class)
                .begin(
                        editor,
                        harvest.piece(),
                        Language.JAPANESE,
                        new BeginTranslation.Making(TranslationStatus.HUMAN, null));

        Document page = trail("en", editor.account());
        Element begun = line(page, "began");
        assertThat(begun.select("td").get(1).text()).isEqualTo("audited-by-title");
        assertThat(begun.select("td").get(3).text()).isEqualTo("Edition The quiet harvest (English)");
        assertThat(begun.select("a").attr("href")).isEqualTo("/en" + harvest.path());
        Element translated = line(page, "began a translation");
        assertThat(translated.select("td").get(3).text()).isEqualTo("Edition The quiet harvest (Japanese)");
        assertThat(translated.select("td").get(4).text()).isEqualTo("Japanese");
        assertThat(page.select("table.audit .key")).isEmpty();

        Element inJapanese = line(trail("ja", editor.account()), "翻訳を開始");
        assertThat(inJapanese.select("td").get(3).text()).isEqualTo("版 The quiet harvest （日本語）");
        assertThat(inJapanese.select("a").attr("href")).isEqualTo("/ja/desk/pieces/" + harvest.piece() + "/ja");
        assertThat(inJapanese.select("a").attr("lang")).isEqualTo("en");
        assertThat(inJapanese.select("td").get(4).text()).isEqualTo("日本語");
    }

    @Test
    void rolesPeopleAndTimesInNotesAreInTheWordsOfTheScreen() {
        Account changed = invited("audited-for-roles");
        Caller.Member administrator = member("audited-administrator", Role.ADMINISTRATOR);
        PersonId person = SITE.person("Noted Person", "注記の人");
        SITE.server()
                .part(ChangeAccount.class)
                .change(administrator, changed.id(), "audited-for-roles", Set.of(Role.AUTHOR, Role.TRANSLATOR), person);
        EditionKey planned = begin(administrator, "Planned for spring");
        SITE.server().part(MoveEdition.class).approve(administrator, planned);
        SITE.server().part(PublishPiece.class).schedule(administrator, planned, Instant.parse("2091-04-01T00:00:00Z"));

        Document english = trail("en", administrator.account());
        assertThat(note(english, "changed roles")).isEqualTo("Editor → Translator, Author");
        assertThat(note(english, "said who it is")).isEqualTo("Noted Person");
        assertThat(line(english, "changed roles").select("a").attr("href"))
                .isEqualTo("/en/desk/accounts/" + changed.id());
        assertThat(line(english, "scheduled").select("td").get(4).select("time").attr("datetime"))
                .startsWith("2091-04-0");
        Document japanese = trail("ja", administrator.account());
        assertThat(note(japanese, "役割を変更")).isEqualTo("編集者 → 翻訳者、著者");
        assertThat(note(japanese, "人物を設定")).isEqualTo("注記の人");
        for (Role role : Role.values()) {
            assertThat(japanese.select("table.audit").text()).doesNotContain(role.name());
            assertThat(english.select("table.audit").text()).doesNotContain(role.name());
        }
    }

    @Test
    void whatIsGoneOrUnknownShowsItsKey() {
        Caller.Member editor = member("audited-for-keys");
        String gone = "019b0000-0000-7000-8000-00000000dead";
        var _ = SITE.server().part(Writing.class).write(editor, transaction -> {
            transaction.changed("described", new Subject("piece", gone));
            transaction.changed("turned", new Subject("<b>wheel</b>", "no key at all"));
            return true;
        });

        Document page = trail("ja", editor.account());

        assertThat(page.select("table.audit .key").eachText()).contains(gone, "no key at all");
        assertThat(page.select("table.audit").text()).contains("turned", "<b>wheel</b>");
        assertThat(page.select("table.audit b")).isEmpty();
    }

    @Test
    void manyLinesNeedNoMoreQueriesThanFew() {
        Caller.Member editor = member("audited-many");
        List<Subject> things = new ArrayList<>();
        for (int number = 1; number <= 20; number++) {
            EditionKey key = begin(editor, "One of twenty, number " + number);
            things.add(key.piece().subject());
            things.add(Revisions.subject(
                    SITE.server().part(Editions.class).get(editor, key).id()));
            things.add(SITE.person("Number " + number, number + "番").subject());
        }
        LoggedAtDesk logged = SITE.server().part(LoggedAtDesk.class);
        Caller operator = new Caller.Operator("test");
        Thread here = Thread.currentThread();
        AtomicInteger queries = new AtomicInteger();
        StoreFixtures.listen(
                SITE.server().part(Store.class),
                ExecuteListener.onExecuteStart(_ -> queries.addAndGet(Thread.currentThread() == here ? 1 : 0)));

        assertThat(logged.named(operator, things.subList(0, 3), Language.JAPANESE))
                .hasSize(3);
        int forFew = queries.getAndSet(0);
        assertThat(logged.named(operator, things, Language.JAPANESE)).hasSize(60);

        assertThat(queries.get()).isEqualTo(forFew).isPositive();
        assertThat(trail("en", editor.account()).select("table.audit a")).hasSizeGreaterThan(20);
    }

    private static Document trail(String language, AccountId who) {
        return SITE.as(Role.ADMINISTRATOR)
                .get("/" + language + "/desk/audit?who=" + who)
                .page();
    }

    /** The newest line of an act. */
    private static Element line(Document page, String act) {
        return page.select("table.audit tbody tr").stream()
                .filter(row -> row.select("td").get(2).text().equals(act))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no " + act + " in " + page.select("table.audit").text()));
    }

    private static String note(Document page, String act) {
        return line(page, act).select("td").get(4).text();
    }

    private static EditionKey begin(Caller.Member member, String title) {
        return SITE.server()
                .part(BeginPiece.class)
                .begin(
                        member,
                        PieceKind.COMMENTARY,
                        Section.DEBATES,
                        Language.ENGLISH,
                        Desk.text(title, "Text of " + title.toLowerCase(Locale.ROOT) + "."));
    }

    private static Caller.Member member(String name, Role... more) {
        Account account = invited(name);
        return new Caller.Member(account.id(), name, more.length == 0 ? Set.of(Role.EDITOR) : Set.of(more), null);
    }

    private static Account invited(String name) {
        return DeskVisitor.invite(SITE.server(), name, null, Role.EDITOR).account();
    }
}
