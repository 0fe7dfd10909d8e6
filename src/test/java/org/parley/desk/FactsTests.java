package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.page.NotFound;
import org.parley.publishing.Authorship;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.InstitutionView;
import org.parley.publishing.OldAddress;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Policy;
import org.parley.publishing.Role;
import org.parley.publishing.Section;
import org.parley.publishing.Series;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

/** What is known of a piece beside its texts: who may say it, and that it is said of this piece alone. */
@OnBothStores
class FactsTests {

    private static final LocalText FELLOW = LocalText.of("Fellow, Northgate", "ノースゲート研究員");

    @AutoClose
    private final Desk desk;

    private final Caller.Member editor;

    FactsTests(StoreKind kind, @TempDir Path folder) {
        desk = new Desk(kind, folder);
        editor = desk.member("Emi Sato", Role.EDITOR);
    }

    @Test
    void authorsAndInstitutionsThatAreNewAreAddedInPlace() {
        EditionKey key = desk.published(editor, "Consent", "One.");

        change(key, wanted(key, author(fresh("Elena Marsh", "エレナ・マーシュ"), FELLOW, fresh("Northgate", ""))));

        Authorship authorship = card(key).authors().getFirst();
        assertThat(authorship.name()).isEqualTo(LocalText.of("Elena Marsh", "エレナ・マーシュ"));
        assertThat(authorship.affiliation()).isEqualTo(FELLOW);
        assertThat(institutions(key)).containsExactly("Northgate");
    }

    @Test
    void pieceKeepsTheAffiliationOfItsTimeWhenThePersonMoves() {
        EditionKey early = desk.published(editor, "Early", "One.");
        change(early, wanted(early, author(fresh("Elena Marsh", ""), FELLOW, fresh("Northgate", ""))));
        String marsh = card(early).authors().getFirst().person().toString();
        EditionKey later = desk.published(editor, "Later", "Two.");
        change(later, wanted(later, author(there(marsh), FELLOW, fresh("Northgate", ""))));

        change(later, wanted(later, author(there(marsh), LocalText.of(Language.ENGLISH, "Minister"))));

        assertThat(card(early).authors().getFirst().affiliation()).isEqualTo(FELLOW);
        assertThat(institutions(early)).containsExactly("Northgate");
        assertThat(card(later).authors().getFirst().affiliation().in(Language.ENGLISH))
                .isEqualTo("Minister");
        assertThat(institutions(later)).isEmpty();
    }

    @Test
    void institutionTakenFromOnePieceStaysOnAnotherThatSharesTheWords() {
        EditionKey one = desk.published(editor, "One", "One.");
        change(one, wanted(one, author(fresh("Elena Marsh", ""), FELLOW, fresh("Northgate", ""))));
        String marsh = card(one).authors().getFirst().person().toString();
        EditionKey other = desk.published(editor, "Other", "Two.");
        change(other, wanted(other, author(there(marsh), FELLOW, fresh("Northgate", ""))));

        change(other, wanted(other, author(there(marsh), FELLOW)));
        assertThat(institutions(one)).containsExactly("Northgate");
        assertThat(institutions(other)).isEmpty();

        change(other, wanted(other, author(there(marsh), FELLOW, fresh("Northgate", ""), fresh("Southgate", ""))));
        assertThat(institutions(one)).containsExactly("Northgate");
        assertThat(institutions(other)).containsExactlyInAnyOrder("Northgate", "Southgate");
    }

    @Test
    void authorsStandInTheOrderInWhichTheyWereSaid() {
        EditionKey key = desk.published(editor, "Consent", "One.");
        change(
                key,
                wanted(
                        key,
                        author(fresh("First", ""), LocalText.NONE),
                        author(fresh("Second", ""), LocalText.NONE),
                        author(fresh("Third", ""), LocalText.NONE)));
        List<String> ids = card(key).authors().stream()
                .map(authorship -> authorship.person().toString())
                .toList();

        change(key, wanted(key, author(there(ids.get(2)), LocalText.NONE), author(there(ids.get(0)), LocalText.NONE)));

        assertThat(card(key).authors())
                .extracting(authorship -> authorship.name().in(Language.ENGLISH))
                .containsExactly("Third", "First");
    }

    @Test
    void factsAreShownToReaders() {
        EditionKey key = desk.published(editor, "Consent", "One.");
        Series letters = new Series(LocalText.of("Seoul Letter", "ソウル便り"), "3");

        change(
                key,
                new ChangeFacts.Wanted(
                        PieceKind.REVIEW,
                        Section.MEDIA_REVIEWS,
                        PartialDate.of(2006, 3),
                        letters,
                        Slug.of("consent"),
                        List.of()));

        PieceCard card = card(key);
        assertThat(card.kind()).isEqualTo(PieceKind.REVIEW);
        assertThat(card.section()).isEqualTo(Section.MEDIA_REVIEWS);
        assertThat(card.date()).isEqualTo(PartialDate.of(2006, 3));
        assertThat(card.series()).isEqualTo(letters);
    }

    @Test
    void pieceWhoseDateFollowsIsDatedByTheDayOnWhichItIsPublished() {
        EditionKey key = desk.begun(editor, "Consent", "One.");
        change(key, new ChangeFacts.Wanted(PieceKind.REVIEW, Section.OPINIONS, null, null, null, List.of()));
        assertThat(facts(key).date()).isNull();

        desk.part(PublishPiece.class).now(editor, key);

        assertThat(card(key).date().toString()).isEqualTo("2006-12-20");
        assertThat(card(key).slug()).isEqualTo(Slug.of("consent"));
    }

    @Test
    void addressChosenBeforePublicationIsKeptAndLeavesNoOtherBehind() {
        EditionKey key = desk.begun(editor, "Consent", "One.");
        Slug before = desk.seen(editor, key).slug();
        change(key, wanted(key, "the-price"));
        desk.part(PublishPiece.class).now(editor, key);

        assertThat(card(key).slug()).isEqualTo(Slug.of("the-price"));
        assertThat(moved("/en/pieces/" + before)).isNull();
    }

    @Test
    void addressThatReadersKnowLeadsOnInEveryLanguage() {
        EditionKey key = desk.published(editor, "Consent", "One.");
        change(key, wanted(key, "the-price"));
        change(key, wanted(key, "the-cost"));

        assertThat(moved("/en/pieces/consent")).isEqualTo(Slug.of("the-cost"));
        assertThat(moved("/ja/pieces/consent")).isEqualTo(Slug.of("the-cost"));
        assertThat(moved("/en/pieces/the-price")).isEqualTo(Slug.of("the-cost"));
        change(key, wanted(key, "consent"));
        assertThat(card(key).slug()).isEqualTo(Slug.of("consent"));
        assertThat(moved("/en/pieces/the-cost")).isEqualTo(Slug.of("consent"));
    }

    @Test
    void addressThatIsOrWasAnotherPiecesIsRefusedAndNothingIsChanged() {
        EditionKey one = desk.published(editor, "Consent", "One.");
        change(one, wanted(one, "the-price"));
        EditionKey other = desk.published(editor, "Other", "Two.");

        for (String taken : List.of("consent", "the-price")) {
            assertThatThrownBy(() -> change(other, wanted(other, taken, author(fresh("New", ""), LocalText.NONE))))
                    .isInstanceOf(NotPossible.class);
        }
        assertThat(card(other).slug()).isEqualTo(Slug.of("other"));
        assertThat(card(other).authors()).isEmpty();
        assertThat(desk.part(Suggestions.class).people(editor, Language.ENGLISH, "New"))
                .isEmpty();
        EditionKey third = desk.published(editor, "Consent", "Three.");
        assertThat(card(third).slug()).isEqualTo(Slug.of("consent-2"));
    }

    @Test
    void whoeverIsOvertakenIsToldAndOverwritesNothing() {
        EditionKey key = desk.published(editor, "Consent", "One.");
        String seen = facts(key).fingerprint();
        change(key, wanted(key, author(fresh("Elena Marsh", ""), FELLOW)));

        assertThatThrownBy(() -> desk.part(ChangeFacts.class).change(editor, key.piece(), seen, wanted(key)))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("overtaken");
        assertThat(card(key).authors()).hasSize(1);
    }

    @Test
    void authorsDescribeWhatIsTheirsUntilTheyHandItIn() {
        Caller.Member author = desk.person("Elena Marsh", Role.AUTHOR);
        EditionKey key = desk.begun(author, "Consent", "One.");
        FactsReading reading = desk.part(FactsReading.class);
        assertThat(reading.of(author, key.piece()).authors()).hasSize(1);
        assertThatThrownBy(() -> reading.of(desk.member("Other", Role.AUTHOR), key.piece()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading.of(desk.member("Translator", Role.TRANSLATOR), key.piece()))
                .isInstanceOf(NotFound.class);

        desk.part(MoveEdition.class).submit(author, key);

        assertThatThrownBy(() -> reading.of(author, key.piece())).isInstanceOf(Policy.Refused.class);
        assertThatThrownBy(() -> desk.part(ChangeFacts.class)
                        .change(author, key.piece(), facts(key).fingerprint(), wanted(key)))
                .isInstanceOf(Policy.Refused.class);
        assertThatThrownBy(() -> reading.of(editor, PieceId.next())).isInstanceOf(NotFound.class);
    }

    @Test
    void formerAffiliationsAreOfferedLatestFirstButNotThoseOfDraftsOfOthers() {
        Caller.Member author = desk.person("Elena Marsh", Role.AUTHOR);
        PersonId marsh = java.util.Objects.requireNonNull(author.person());
        affiliated("Student", "2001", marsh, true);
        affiliated("Fellow", "2005-02", marsh, true);
        affiliated("Minister to be", "2006", marsh, false);
        Caller.Member other = desk.member("Other", Role.AUTHOR);

        assertThat(held(editor, marsh)).containsExactly("Minister to be 2006", "Fellow 2005-02", "Student 2001");
        assertThat(held(other, marsh)).containsExactly("Fellow 2005-02", "Student 2001");
    }

    private List<String> held(Caller.Member caller, PersonId person) {
        return desk.part(FactsReading.class).held(caller, List.of(person.toString())).values().stream()
                .flatMap(List::stream)
                .map(held -> held.text().in(Language.ENGLISH) + " " + held.last())
                .toList();
    }

    private void affiliated(String affiliation, String date, PersonId person, boolean published) {
        EditionKey key =
                published ? desk.published(editor, affiliation, "One.") : desk.begun(editor, affiliation, "One.");
        change(
                key,
                new ChangeFacts.Wanted(
                        PieceKind.COMMENTARY,
                        Section.OPINIONS,
                        PartialDate.parse(date),
                        null,
                        facts(key).slug(),
                        List.of(author(there(person.toString()), LocalText.of(Language.ENGLISH, affiliation)))));
    }

    private void change(EditionKey key, ChangeFacts.Wanted wanted) {
        desk.part(ChangeFacts.class).change(editor, key.piece(), facts(key).fingerprint(), wanted);
    }

    private Facts facts(EditionKey key) {
        return desk.part(FactsReading.class).of(editor, key.piece());
    }

    private ChangeFacts.Wanted wanted(EditionKey key, ChangeFacts.Author... authors) {
        Facts facts = facts(key);
        return new ChangeFacts.Wanted(
                facts.kind(), facts.section(), facts.date(), facts.series(), facts.slug(), List.of(authors));
    }

    private ChangeFacts.Wanted wanted(EditionKey key, String slug, ChangeFacts.Author... authors) {
        Facts facts = facts(key);
        return new ChangeFacts.Wanted(
                facts.kind(), facts.section(), facts.date(), facts.series(), Slug.of(slug), List.of(authors));
    }

    private static ChangeFacts.Author author(
            ChangeFacts.Meant person, LocalText affiliation, ChangeFacts.Meant... institutions) {
        return new ChangeFacts.Author(person, affiliation, List.of(institutions));
    }

    private static ChangeFacts.Meant fresh(String english, String japanese) {
        return new ChangeFacts.Meant(null, LocalText.of(english, japanese), LocalText.NONE);
    }

    private static ChangeFacts.Meant there(String id) {
        return new ChangeFacts.Meant(id, LocalText.NONE, LocalText.NONE);
    }

    private PieceCard card(EditionKey key) {
        return desk.view(key.piece()).orElseThrow().card();
    }

    private List<String> institutions(EditionKey key) {
        return desk
                .part(org.parley.publishing.Directory.class)
                .institutions(List.of(key.piece()))
                .getOrDefault(key.piece(), List.of())
                .stream()
                .map(InstitutionView::name)
                .map(name -> name.in(Language.ENGLISH))
                .toList();
    }

    private @Nullable Slug moved(String address) {
        return desk.part(Catalogue.class)
                .atOldAddress(Caller.READER, OldAddress.of(address))
                .map(Catalogue.Moved::slug)
                .orElse(null);
    }
}
