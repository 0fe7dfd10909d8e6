package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.store.schema.Tables.ACCOUNT;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.page.NotFound;
import org.parley.publishing.Caller;
import org.parley.publishing.Directory;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.MergePeople;
import org.parley.publishing.PersonId;
import org.parley.publishing.PersonView;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Policy;
import org.parley.publishing.RecordInstitution;
import org.parley.publishing.RecordPerson;
import org.parley.publishing.RenameInstitution;
import org.parley.publishing.RenamePerson;
import org.parley.publishing.Role;
import org.parley.publishing.Section;
import org.parley.publishing.Writing;
import org.parley.store.OnBothStores;
import org.parley.store.Store;
import org.parley.store.StoreKind;

/** The names of people and institutions: corrected everywhere at once, and two who are one made one. */
@OnBothStores
class NamesTests {

    private static final LocalText FELLOW = LocalText.of(Language.ENGLISH, "Fellow");

    @AutoClose
    private final Desk desk;

    private final Caller.Member editor;

    NamesTests(StoreKind kind, @TempDir Path folder) {
        desk = new Desk(kind, folder);
        editor = desk.member("Emi Sato", Role.EDITOR);
    }

    @Test
    void correctedNameStandsOnEveryPieceAndTheFormerAddressLeadsOn() {
        PersonId person = person(LocalText.of(Language.ENGLISH, "Elena Marhs"));
        EditionKey key = by("Consent", person, FELLOW);

        assertThat(rename(person, LocalText.of("Elena Marsh", "エレナ・マーシュ"), "elena-marsh"))
                .isTrue();

        assertThat(authors(key)).containsExactly("Elena Marsh");
        assertThat(directory().personFormerlyAt(Slug.of("elena-marhs"))).contains(Slug.of("elena-marsh"));
        assertThat(directory()
                        .person(Caller.READER, Slug.of("elena-marsh"))
                        .orElseThrow()
                        .name())
                .isEqualTo(LocalText.of("Elena Marsh", "エレナ・マーシュ"));
    }

    @Test
    void addressThatIsOrWasSomebodyElsesIsRefused() {
        PersonId one = person(LocalText.of(Language.ENGLISH, "Elena Marsh"));
        PersonId other = person(LocalText.of(Language.ENGLISH, "Tomoko Okabe"));
        var _ = rename(one, LocalText.of(Language.ENGLISH, "Elena Marsh"), "marsh");

        assertThat(rename(other, LocalText.of(Language.ENGLISH, "Changed"), "marsh"))
                .isFalse();
        assertThat(rename(other, LocalText.of(Language.ENGLISH, "Changed"), "elena-marsh"))
                .isFalse();
        assertThat(directory()
                        .person(Caller.READER, Slug.of("tomoko-okabe"))
                        .orElseThrow()
                        .name())
                .isEqualTo(LocalText.of(Language.ENGLISH, "Tomoko Okabe"));
        PersonId namesake = person(LocalText.of(Language.ENGLISH, "Elena Marsh"));
        assertThat(directory().people(List.of(namesake)).values())
                .extracting(ref -> ref.slug().value())
                .containsExactly("elena-marsh-2");
        assertThat(rename(one, LocalText.of(Language.ENGLISH, "Elena Marsh"), "elena-marsh"))
                .isTrue();
        assertThat(directory().personFormerlyAt(Slug.of("marsh"))).contains(Slug.of("elena-marsh"));
    }

    @Test
    void institutionIsCalledOtherwiseAndItsFormerAddressLeadsOn() {
        InstitutionId institution = desk.part(Writing.class)
                .write(
                        editor,
                        transaction -> desk.part(RecordInstitution.class)
                                .record(transaction, LocalText.of(Language.ENGLISH, "Northgate"), null));

        assertThat(desk.part(RenameInstitution.class)
                        .rename(
                                editor,
                                institution,
                                LocalText.of("Northgate Institute", "北門研究所"),
                                Slug.of("northgate-institute")))
                .isTrue();

        assertThat(directory().institutionFormerlyAt(Slug.of("northgate"))).contains(Slug.of("northgate-institute"));
        assertThat(directory()
                        .institution(Slug.of("northgate-institute"))
                        .orElseThrow()
                        .name()
                        .in(Language.JAPANESE))
                .isEqualTo("北門研究所");
    }

    @Test
    void twoWhoAreOneBecomeOneWithAllThatWasTheirs() {
        PersonId kept = person(LocalText.of(Language.ENGLISH, "Elena Marsh"));
        Caller.Member member = desk.person("E. Marsh", Role.AUTHOR);
        PersonId other = Objects.requireNonNull(member.person());
        var _ = rename(other, LocalText.of("E. Marsh", "エレナ・マーシュ"), "e-marsh");
        EditionKey first = by("First", kept, FELLOW);
        EditionKey second = by("Second", other, FELLOW);

        desk.part(MergePeople.class).merge(editor, kept, other);

        PersonView one =
                directory().person(Caller.READER, Slug.of("elena-marsh")).orElseThrow();
        assertThat(one.name()).isEqualTo(LocalText.of("Elena Marsh", "エレナ・マーシュ"));
        assertThat(one.affiliations()).hasSize(1);
        assertThat(authors(first)).containsExactly("Elena Marsh");
        assertThat(authors(second)).containsExactly("Elena Marsh");
        assertThat(directory().person(Caller.READER, Slug.of("e-marsh"))).isEmpty();
        assertThat(directory().personFormerlyAt(Slug.of("e-marsh"))).contains(Slug.of("elena-marsh"));
        String account = desk.part(Store.class)
                .read(db -> db.select(ACCOUNT.PERSON_ID)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ID.eq(member.account().toString()))
                        .fetchSingle()
                        .value1());
        assertThat(account).isEqualTo(kept.toString());
        assertThat(desk.part(Suggestions.class).people(editor, Language.ENGLISH, "marsh"))
                .hasSize(1);
    }

    @Test
    void personNamedTwiceOnOnePieceStandsThereOnceAfterwards() {
        PersonId kept = person(LocalText.of(Language.ENGLISH, "Elena Marsh"));
        PersonId other = person(LocalText.of(Language.ENGLISH, "E. Marsh"));
        EditionKey key = by("Both", kept, FELLOW, other);

        desk.part(MergePeople.class).merge(editor, kept, other);

        assertThat(authors(key)).containsExactly("Elena Marsh");
    }

    @Test
    void addressesLeadOnThroughSeveralMergesAndNeverInCircles() {
        PersonId one = person(LocalText.of(Language.ENGLISH, "One"));
        PersonId two = person(LocalText.of(Language.ENGLISH, "Two"));
        PersonId three = person(LocalText.of(Language.ENGLISH, "Three"));
        MergePeople merge = desk.part(MergePeople.class);

        merge.merge(editor, two, one);
        merge.merge(editor, three, two);

        assertThat(directory().personFormerlyAt(Slug.of("one"))).contains(Slug.of("three"));
        assertThat(directory().personFormerlyAt(Slug.of("two"))).contains(Slug.of("three"));
        assertThatThrownBy(() -> merge.merge(editor, one, three)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> merge.merge(editor, three, three)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> merge.merge(editor, three, PersonId.next())).isInstanceOf(NotFound.class);
        assertThat(directory().person(Caller.READER, Slug.of("three"))).isPresent();
    }

    @Test
    void onlyEditorsCorrectNamesAndMakeTwoOne() {
        PersonId one = person(LocalText.of(Language.ENGLISH, "One"));
        PersonId two = person(LocalText.of(Language.ENGLISH, "Two"));
        for (Role role : List.of(Role.AUTHOR, Role.TRANSLATOR, Role.ANALYST)) {
            Caller.Member member = desk.member(role.name(), role);
            assertThatThrownBy(() -> desk.part(MergePeople.class).merge(member, one, two))
                    .isInstanceOf(Policy.Refused.class);
            assertThatThrownBy(() ->
                            desk.part(RenamePerson.class).rename(member, one, FELLOW, LocalText.NONE, Slug.of("one")))
                    .isInstanceOf(Policy.Refused.class);
            assertThatThrownBy(() -> desk.part(NamesReading.class).people(member, Language.ENGLISH, "", 1))
                    .isInstanceOf(Policy.Refused.class);
        }
    }

    private Directory directory() {
        return desk.part(Directory.class);
    }

    private boolean rename(PersonId person, LocalText name, String slug) {
        return desk.part(RenamePerson.class).rename(editor, person, name, LocalText.NONE, Slug.of(slug));
    }

    private PersonId person(LocalText name) {
        return desk.part(Writing.class)
                .write(editor, transaction -> desk.part(RecordPerson.class).another(transaction, name, LocalText.NONE));
    }

    private List<String> authors(EditionKey key) {
        return desk.view(key.piece()).orElseThrow().card().authors().stream()
                .map(author -> author.name().in(Language.ENGLISH))
                .toList();
    }

    private EditionKey by(String title, PersonId author, LocalText affiliation, PersonId... others) {
        EditionKey key = desk.published(editor, title, "One.");
        Facts facts = desk.part(FactsReading.class).of(editor, key.piece());
        List<ChangeFacts.Author> authors = new java.util.ArrayList<>();
        authors.add(written(author, affiliation));
        for (PersonId other : others) {
            authors.add(written(other, affiliation));
        }
        desk.part(ChangeFacts.class)
                .change(
                        editor,
                        key.piece(),
                        facts.fingerprint(),
                        new ChangeFacts.Wanted(
                                PieceKind.COMMENTARY, Section.OPINIONS, facts.date(), null, facts.slug(), authors));
        return key;
    }

    private static ChangeFacts.Author written(PersonId person, LocalText affiliation) {
        return new ChangeFacts.Author(
                new ChangeFacts.Meant(person.toString(), LocalText.NONE, LocalText.NONE), affiliation, List.of());
    }
}
