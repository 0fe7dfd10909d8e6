package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.language.Language;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;
import org.parley.search.SearchResults.Hit;

class SearchTests {

    private static final String FLEXIBILITY = "Strategic Flexibility in Two Languages";
    private static final String TABLES = "Two Tables, One Alliance";
    private static final String PRESS = "三紙は一つの声明をどう報じたか";
    private static final String BEEF = "Beef and the Border";

    @TempDir
    private static Path folder;

    private static JournalFixture journal;

    @BeforeAll
    static void record() {
        journal = JournalFixture.in(folder);
        PersonId otsuki = journal.person("Kōichi Ōtsuki", "大槻 恒一");
        PersonId whitlock = journal.person("Hannah Whitlock", "ハンナ・ホイットロック");
        var centre = journal.institution("Centre for Pacific Policy", "太平洋政策センター");
        journal.record(PieceFixture.english(
                        FLEXIBILITY,
                        "The joint statement speaks of flexibility in one sentence and takes it back in the next.\n\n"
                                + "Washington reads a freedom of movement; Seoul reads a promise (戦略的柔軟性の約束).")
                .translated(
                        Language.JAPANESE,
                        "「戦略的柔軟性」を二つの言語で読む",
                        "共同声明のいう戦略的柔軟性は、一つの文言に二つの解釈を許している。\n\nワシントンはこれを部隊の自由と読む。")
                .by(otsuki, "Professor, Centre for Pacific Policy", centre)
                .of(PieceKind.POSITION_PAPER)
                .on("2006-05-23"));
        journal.record(PieceFixture.english(
                        TABLES,
                        "The trade talks and the strategic dialogue are two tables of one alliance.\n\n"
                                + "A government that wants more freedom for its garrisons offers something in return. "
                                + "The balance of power is not on either table.")
                .by(whitlock)
                .on("2006-03-17")
                .series("Seoul Letter", "ソウル便り"));
        journal.record(PieceFixture.japanese(PRESS, "三紙のうち戦略的柔軟性の語を見出しに掲げたのは一紙だけであった。\n\nFTA交渉については各紙が社説で論じた。")
                .by(whitlock)
                .of(PieceKind.REVIEW)
                .in(Section.MEDIA_REVIEWS)
                .on("2005-05-19"));
        journal.record(PieceFixture.english(BEEF, "An FTA was signed after beef was admitted. Negotiators waited.")
                .in(Section.OPINIONS)
                .on("2004-11"));
        journal.record(PieceFixture.english(
                        "Rare words",
                        "A garrison here. The garrison there and the garrison again. ".repeat(20)
                                + "One zither was played. "
                                + "Not a garrison but the garrison. ".repeat(20))
                .in(Section.BOOKS_JOURNALS)
                .on("2003"));
        var _ = journal.catchUp();
    }

    @AfterAll
    static void close() {
        journal.close();
    }

    @Test
    void findsByWordsInAnyOfTheirForms() {
        assertThat(journal.titles("negotiator")).containsExactly(BEEF);
        assertThat(journal.titles("garrisons freedom")).containsExactly(TABLES);
    }

    @Test
    void asksForAllOfFewWords() {
        assertThat(journal.find("beef border negotiator").notice()).isNull();
        assertThat(journal.find("beef alliance garrison").notice()).isEqualTo(Notice.RELAXED);
    }

    @Test
    void findsByANaturalQuestionInEitherLanguage() {
        assertThat(journal.titles("What does the government want in return for freedom of its garrisons?"))
                .startsWith(TABLES);
        assertThat(journal.titles("新聞は戦略的柔軟性をどのように見出しに掲げたのか")).startsWith(PRESS);
    }

    @Test
    void ranksATitleAboveAMention() {
        assertThat(journal.titles("flexibility")).startsWith(FLEXIBILITY);
    }

    @Test
    void findsPhrasesOnlyWhereTheWordsStandTogether() {
        assertThat(journal.titles("\"trade talks\"")).containsExactly(TABLES);
        assertThat(journal.titles("\"talks trade\"")).isEmpty();
        assertThat(journal.titles("“balance of power”")).containsExactly(TABLES);
        assertThat(journal.titles("「見出しに掲げた」")).containsExactly(PRESS);
    }

    @Test
    void findsPhrasesOfMixedScript() {
        assertThat(journal.titles("\"FTA交渉\"")).containsExactly(PRESS);
        assertThat(journal.titles("\"FTA各紙\"")).isEmpty();
    }

    @Test
    void findsMixedWordsByBothTheirScripts() {
        assertThat(journal.titles("FTA交渉")).containsExactly(PRESS);
        assertThat(journal.titles("ＦＴＡ")).containsExactlyInAnyOrder(PRESS, BEEF);
        assertThat(journal.titles("Washington 約束")).containsExactly(FLEXIBILITY);
    }

    @Test
    void excludes() {
        assertThat(journal.titles("FTA -beef")).containsExactly(PRESS);
        assertThat(journal.titles("FTA NOT beef")).containsExactly(PRESS);
        assertThat(journal.titles("FTA -\"beef was admitted\"")).containsExactly(PRESS);
        assertThat(journal.titles("-alliance -flexibility -解釈")).containsExactlyInAnyOrder(PRESS, BEEF, "Rare words");
    }

    @Test
    void findsEitherOfAlternatives() {
        assertThat(journal.titles("beef OR dialogue")).containsExactlyInAnyOrder(BEEF, TABLES);
        assertThat(journal.titles("beef OR garrisons freedom")).containsExactly(TABLES);
    }

    @Test
    void findsByBeginnings() {
        assertThat(journal.titles("negotiat*")).containsExactly(BEEF);
    }

    @Test
    void confinesWordsToAField() {
        assertThat(journal.titles("title:flexibility")).containsExactly(FLEXIBILITY);
        assertThat(journal.titles("title:garrisons")).isEmpty();
        assertThat(journal.titles("題名：声明")).containsExactly(PRESS);
        assertThat(journal.titles("title:\"two tables\"")).containsExactly(TABLES);
        assertThat(journal.titles("author:otsuki")).containsExactly(FLEXIBILITY);
        assertThat(journal.titles("著者:大槻")).containsExactly(FLEXIBILITY);
        assertThat(journal.titles("institution: pacific")).containsExactly(FLEXIBILITY);
        assertThat(journal.titles("機関:太平洋政策センター")).containsExactly(FLEXIBILITY);
        assertThat(journal.titles("series:\"seoul letter\"")).containsExactly(TABLES);
        assertThat(journal.titles("連載:ソウル便り")).containsExactly(TABLES);
    }

    @Test
    void confinesToAProperty() {
        assertThat(journal.titles("year:2004")).containsExactly(BEEF);
        assertThat(journal.titles("年:2004年")).containsExactly(BEEF);
        assertThat(journal.titles("section:media-reviews")).containsExactly(PRESS);
        assertThat(journal.titles("部門:opinions")).containsExactly(BEEF);
        assertThat(journal.titles("kind:review FTA")).containsExactly(PRESS);
        assertThat(journal.titles("lang:ja 柔軟性")).hasSize(2);
        assertThat(journal.titles("言語:日本語 FTA")).containsExactly(PRESS);
    }

    @Test
    void readsAnUnknownFieldAsWords() {
        assertThat(journal.titles("beef:border")).containsExactly(BEEF);
        assertThat(journal.titles("section:beef")).containsExactly(BEEF);
    }

    @Test
    void findsPeopleByTheirNameInEitherLanguageAndWithoutMarks() {
        assertThat(journal.titles("Otsuki")).containsExactly(FLEXIBILITY);
        assertThat(journal.titles("大槻")).containsExactly(FLEXIBILITY);
        assertThat(journal.titles("ホイットロック")).containsExactlyInAnyOrder(TABLES, PRESS);
    }

    @Test
    void aPieceFoundInTwoLanguagesIsOneHitInTheReadersOwn() {
        SearchResults results = journal.find("author:otsuki");
        SearchResults japanese = journal.find(SearchRequest.of("author:otsuki", Language.JAPANESE));

        assertThat(results.total()).isEqualTo(1);
        assertThat(results.hits().getFirst().language()).isEqualTo(Language.ENGLISH);
        assertThat(results.hits().getFirst().matched()).containsExactlyInAnyOrder(Language.ENGLISH, Language.JAPANESE);
        assertThat(japanese.hits().getFirst().language()).isEqualTo(Language.JAPANESE);
    }

    @Test
    void aPieceFoundInOneLanguageIsShownInIt() {
        Hit hit = journal.find("部隊の自由").hits().getFirst();

        assertThat(hit.language()).isEqualTo(Language.JAPANESE);
        assertThat(hit.matched()).containsExactly(Language.JAPANESE);
    }

    @Test
    void marksWhatWasLookedForInAnExcerpt() {
        Hit hit = journal.find("garrisons return").hits().getFirst();

        assertThat(marked(hit)).containsExactly("garrisons", "return");
        assertThat(text(hit)).contains("offers something in return");
    }

    @Test
    void marksWordsOfBothScriptsInOneExcerpt() {
        assertThat(marked(journal.find("FTA交渉").hits().getFirst())).containsExactly("FTA交渉");
        assertThat(marked(journal.find("Seoul 約束").hits().getFirst())).contains("Seoul", "約束");
    }

    @Test
    void choosesTheSentencesWithTheRarestWords() {
        Hit hit =
                journal.find("title:\"rare words\" the garrison zither").hits().getFirst();

        assertThat(marked(hit)).contains("zither");
    }

    @Test
    void marksAJapaneseCompoundAsOne() {
        Hit hit = journal.find(SearchRequest.of("戦略的柔軟性", Language.JAPANESE)).hits().stream()
                .filter(each -> each.piece().title().in(each.language()).equals(PRESS))
                .findFirst()
                .orElseThrow();

        assertThat(marked(hit)).containsExactly("戦略的柔軟性");
    }

    @Test
    void showsTheBeginningWhereOnlyAnAuthorMatches() {
        Hit hit = journal.find("whitlock").hits().getFirst();

        assertThat(marked(hit)).isEmpty();
        assertThat(text(hit)).isNotBlank();
    }

    @Test
    void divides() {
        SearchRequest two = new SearchRequest(
                "FTA OR flexibility OR alliance", Language.ENGLISH, null, null, null, null, null, null, 1, 2, true);
        SearchRequest rest = new SearchRequest(
                "FTA OR flexibility OR alliance", Language.ENGLISH, null, null, null, null, null, null, 2, 2, true);

        assertThat(journal.find(two).total()).isEqualTo(4);
        assertThat(journal.find(two).pages()).isEqualTo(2);
        assertThat(JournalFixture.titles(journal.find(two)))
                .hasSize(2)
                .doesNotContainAnyElementsOf(JournalFixture.titles(journal.find(rest)));
        assertThat(journal.find(rest).hits()).hasSize(2);
    }

    @Test
    void anExcerptPartsAHeadingFromItsParagraph(@TempDir Path other) {
        try (JournalFixture headed = JournalFixture.in(other)) {
            headed.record(PieceFixture.english("Levies", "## Paying twice\n\nThe village pays the levy."));
            assertThat(headed.catchUp().find("levy").hits())
                    .singleElement()
                    .extracting(SearchTests::text)
                    .isEqualTo("Paying twice — The village pays the levy.");
        }
    }

    @Test
    void anEmptyJournalHasNothing(@TempDir Path empty) {
        try (JournalFixture none = JournalFixture.in(empty).catchUp()) {
            assertThat(none.find("anything").total()).isZero();
        }
    }

    private static List<String> marked(Hit hit) {
        return hit.excerpt().stream()
                .filter(SearchResults.Run::marked)
                .map(SearchResults.Run::text)
                .toList();
    }

    private static String text(Hit hit) {
        return String.join(
                "", hit.excerpt().stream().map(SearchResults.Run::text).toList());
    }
}
