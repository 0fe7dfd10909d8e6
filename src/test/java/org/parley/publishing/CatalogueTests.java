package org.parley.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.language.Language;
import org.parley.language.Slug;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

@OnBothStores
class CatalogueTests {

    @AutoClose
    private final Journal journal;

    CatalogueTests(StoreKind kind, @TempDir Path folder) {
        journal = Journal.in(kind, folder);
    }

    @Test
    void listIsNewestFirstWhateverThePrecisionOfTheDates() {
        publish("Of a day", "2006-03-17");
        publish("Of a year", "2006");
        publish("Of another year", "2007");
        publish("Of a month", "2006-03");

        assertThat(titles(PieceQuery.all(1, 10)))
                .containsExactly("Of another year", "Of a day", "Of a month", "Of a year");
    }

    @Test
    void listIsCutIntoPages() {
        IntStream.rangeClosed(1, 5).forEach(day -> publish("Day " + day, "2006-03-0" + day));

        assertThat(titles(PieceQuery.all(1, 2))).containsExactly("Day 5", "Day 4");
        assertThat(titles(PieceQuery.all(3, 2))).containsExactly("Day 1");
        assertThat(titles(PieceQuery.all(4, 2))).isEmpty();
        Listing<PieceCard> middle = list(PieceQuery.all(2, 2));
        assertThat(middle.total()).isEqualTo(5);
        assertThat(middle.pages()).isEqualTo(3);
        assertThat(middle.hasNext()).isTrue();
        assertThat(list(PieceQuery.all(3, 2)).hasNext()).isFalse();
    }

    @Test
    void emptyListHasOnePage() {
        Listing<PieceCard> empty = list(PieceQuery.all(1, 20));

        assertThat(empty.items()).isEmpty();
        assertThat(empty.pages()).isEqualTo(1);
        assertThat(empty.hasNext()).isFalse();
    }

    @Test
    void listHoldsWhatMeetsEveryCondition() {
        PersonId marsh = journal.person("Elena Marsh");
        InstitutionId northgate = journal.institution("Northgate Institute");
        InstitutionId forum = journal.institution("Minato Forum");
        journal.publish(PieceFixtures.titled("A review")
                .of(PieceKind.REVIEW)
                .in(Section.TECH_REVIEWS)
                .dated("2005-12-31")
                .by(marsh, "Fellow, Northgate Institute", northgate));
        journal.publish(PieceFixtures.titled("A commentary").dated("2006-01-01").by(marsh, ""));
        journal.publish(PieceFixtures.japanese("日本語の論評").dated("2006").byLeaveOf(forum));

        assertThat(titles(all().of(PieceKind.REVIEW))).containsExactly("A review");
        assertThat(titles(all().in(Section.OPINIONS))).containsExactly("A commentary", "日本語の論評");
        assertThat(titles(all().in(Language.JAPANESE))).containsExactly("日本語の論評");
        assertThat(titles(all().by(marsh))).containsExactly("A commentary", "A review");
        assertThat(titles(all().of(northgate))).containsExactly("A review");
        assertThat(titles(all().of(forum))).containsExactly("日本語の論評");
        assertThat(titles(all().of(2006))).containsExactly("A commentary", "日本語の論評");
        assertThat(titles(all().of(2006).by(marsh))).containsExactly("A commentary");
        assertThat(titles(all().of(2006).of(PieceKind.REVIEW))).isEmpty();
    }

    @Test
    void yearsAreCountedNewestFirst() {
        publish("One", "2005-12-31");
        publish("Two", "2006");
        publish("Three", "2006-07");
        journal.bring(publish("Four", "2004"), EditionState.WITHDRAWN);

        assertThat(journal.catalogue().years(Caller.READER)).containsExactly(Map.entry(2006, 2), Map.entry(2005, 1));
    }

    @Test
    void newestOfEachSectionAreInTheOrderOfTheSections() {
        journal.publish(PieceFixtures.titled("Letter").in(Section.NEWSLETTERS));
        for (int day = 1; day <= 3; day++) {
            journal.publish(PieceFixtures.titled("Opinion " + day).dated("2006-03-0" + day));
        }
        journal.bring(journal.publish(PieceFixtures.titled("Draft").in(Section.TECH_REVIEWS)), EditionState.DRAFT);

        var sections = journal.catalogue().newestBySection(Caller.READER, 2);

        assertThat(sections.keySet()).containsExactly(Section.OPINIONS, Section.NEWSLETTERS);
        assertThat(sections.get(Section.OPINIONS))
                .extracting(card -> card.title().in(Language.ENGLISH))
                .containsExactly("Opinion 3", "Opinion 2");
    }

    @ParameterizedTest
    @EnumSource
    void readerFindsAPieceAsFarAsThePolicyAllows(EditionState state) {
        PieceId piece = publish("A piece", "2006");
        journal.bring(piece, state);

        boolean listed = Policy.listed(Caller.READER).contains(state);
        boolean addressed = Policy.addressed(Caller.READER).contains(state);
        Catalogue catalogue = journal.catalogue();
        assertThat(catalogue.list(Caller.READER, all()).items().isEmpty()).isEqualTo(!listed);
        assertThat(catalogue.list(Caller.READER, all().in(Language.ENGLISH)).total())
                .isEqualTo(listed ? 1 : 0);
        assertThat(catalogue.cards(Caller.READER, List.of(piece)).isEmpty()).isEqualTo(!listed);
        assertThat(catalogue.piece(Caller.READER, Slug.of("a-piece")).isPresent())
                .isEqualTo(addressed);
        assertThat(catalogue.piece(Caller.READER, piece).isPresent()).isEqualTo(addressed);
        assertThat(catalogue.piece(Journal.EDITOR, piece)).isPresent();
        assertThat(catalogue.list(Journal.EDITOR, all()).total()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"RETRACTED", "WITHDRAWN"})
    void pieceThatWasTakenBackKeepsItsTitleAndLosesItsText(EditionState state) {
        PieceId piece = publish("A piece", "2006");
        journal.bring(piece, state);

        Edition edition = journal.read(piece).editionFor(Language.ENGLISH);

        assertThat(edition.isNotice()).isTrue();
        assertThat(edition.title()).isEqualTo("A piece");
        assertThat(edition.summary()).isEmpty();
        assertThat(edition.body().isEmpty()).isTrue();
    }

    @Test
    void translationThatIsNotPublishedIsNoLanguageOfThePiece() {
        PieceId piece =
                journal.publish(PieceFixtures.titled("A piece").translated(Language.JAPANESE, "論評", "合意には代価がある。"));
        journal.run(transaction -> PieceFixtures.setState(transaction, piece, Language.JAPANESE, EditionState.DRAFT));

        assertThat(journal.read(piece).editions()).containsOnlyKeys(Language.ENGLISH);
        assertThat(journal.read(piece).card().title().in(Language.JAPANESE)).isEqualTo("A piece");
        assertThat(titles(all().in(Language.JAPANESE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.glocom.org/debates/200603_piece/index.html",
                "http://glocom.org/debates/200603_piece/",
                "/debates/200603_piece",
                "/DEBATES/200603_Piece/index.htm?from=mail#top",
                "//debates//200603_piece/"
            })
    void oldAddressLeadsToThePieceHoweverItIsWritten(String address) {
        journal.move("http://www.glocom.org/debates/200603_piece/index.html", publish("A piece", "2006"));

        assertThat(journal.catalogue().atOldAddress(Caller.READER, OldAddress.of(address)))
                .contains(new Catalogue.Moved(Slug.of("a-piece"), Language.ENGLISH));
    }

    @Test
    void oldAddressOfAPieceThatIsNotPublishedLeadsNowhere() {
        PieceId piece = publish("A piece", "2006");
        journal.move("/old.html", piece);
        journal.bring(piece, EditionState.DRAFT);

        assertThat(journal.catalogue().atOldAddress(Caller.READER, OldAddress.of("/old.html")))
                .isEmpty();
    }

    @Test
    void oldAddressRecordedAnewLeadsToTheNewPiece() {
        journal.move("/old.html", publish("A piece", "2006"));
        journal.move("/old.html", publish("Another piece", "2006"));

        assertThat(journal.catalogue().atOldAddress(Caller.READER, OldAddress.of("/old.html")))
                .map(moved -> moved.slug().value())
                .contains("another-piece");
    }

    private PieceId publish(String title, String date) {
        return journal.publish(PieceFixtures.titled(title).dated(date));
    }

    private static PieceQuery all() {
        return PieceQuery.all(1, 100);
    }

    private Listing<PieceCard> list(PieceQuery query) {
        return journal.catalogue().list(Caller.READER, query);
    }

    private List<String> titles(PieceQuery query) {
        return list(query).items().stream()
                .map(card -> card.title().in(Language.ENGLISH))
                .toList();
    }
}
