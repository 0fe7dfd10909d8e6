package org.parley.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

@OnBothStores
class DirectoryTests {

    @AutoClose
    private final Journal journal;

    DirectoryTests(StoreKind kind, @TempDir Path folder) {
        journal = Journal.in(kind, folder);
    }

    @Test
    void authorIsShownOnEachPieceAsWhatTheyWereThen() {
        PersonId marsh = journal.person("Elena Marsh");
        InstitutionId northgate = journal.institution("Northgate Institute");
        PieceId early =
                journal.publish(PieceFixtures.titled("Early").dated("2003").by(marsh, "Student"));
        PieceId late = journal.publish(
                PieceFixtures.titled("Late").dated("2006").by(marsh, "Fellow, Northgate Institute", northgate));

        assertThat(affiliation(early)).isEqualTo("Student");
        assertThat(affiliation(late)).isEqualTo("Fellow, Northgate Institute");
    }

    @Test
    void personIsShownWithWhatTheyWereOverTimeLatestFirst() {
        PersonId marsh = journal.person("Elena Marsh");
        InstitutionId northgate = journal.institution("Northgate Institute");
        journal.publish(PieceFixtures.titled("First").dated("2003").by(marsh, "Student"));
        journal.publish(PieceFixtures.titled("Second").dated("2005-02").by(marsh, "Fellow", northgate));
        journal.publish(PieceFixtures.titled("Third").dated("2006-03-17").by(marsh, "Fellow", northgate));

        assertThat(journal.personAt("elena-marsh").affiliations())
                .extracting(held -> held.text().in(Language.ENGLISH)
                        + ", " + held.from() + " to " + held.to()
                        + held.institutions().stream()
                                .map(InstitutionView::slug)
                                .toList())
                .containsExactly("Fellow, 2005-02 to 2006-03-17[northgate-institute]", "Student, 2003 to 2003[]");
    }

    @Test
    void affiliationOfAPieceThatIsNotPublishedIsNotTold() {
        PersonId marsh = journal.person("Elena Marsh");
        journal.publish(PieceFixtures.titled("Published").by(marsh, "Fellow"));
        journal.bring(journal.publish(PieceFixtures.titled("Draft").by(marsh, "Minister")), EditionState.DRAFT);

        assertThat(journal.personAt("elena-marsh").affiliations())
                .extracting(held -> held.text().in(Language.ENGLISH))
                .containsExactly("Fellow");
    }

    @Test
    void authorsAreThoseOfPublishedPiecesInTheOrderOfTheirFamilyNames() {
        PersonId okabe = journal.person("Tomoko Okabe");
        PersonId marsh = journal.person("Elena Marsh");
        PersonId hidden = journal.person("Only Drafts");
        journal.publish(PieceFixtures.titled("One").by(okabe, "Editor").by(marsh, ""));
        journal.publish(PieceFixtures.titled("Two").by(okabe, "Director"));
        journal.bring(journal.publish(PieceFixtures.titled("Three").by(hidden, "")), EditionState.DRAFT);

        assertThat(journal.directory().authors(Caller.READER, Language.ENGLISH))
                .extracting(entry -> entry.sortName().in(Language.ENGLISH) + " " + entry.pieces())
                .containsExactly("Marsh, Elena 1", "Okabe, Tomoko 2");
    }

    @Test
    void authorsOfAnInstitutionAreThoseWhoBelongedToItWhenTheyWrote() {
        PersonId marsh = journal.person("Elena Marsh");
        PersonId okabe = journal.person("Tomoko Okabe");
        InstitutionId northgate = journal.institution("Northgate Institute");
        journal.publish(PieceFixtures.titled("One").by(marsh, "Fellow", northgate));
        journal.publish(PieceFixtures.titled("Two").by(marsh, "Independent"));
        journal.publish(PieceFixtures.titled("Three").by(okabe, "Editor"));

        assertThat(journal.directory().authors(Caller.READER, Language.ENGLISH, northgate))
                .extracting(entry -> entry.slug() + " " + entry.pieces())
                .containsExactly("elena-marsh 1");
    }

    @Test
    void personOfTheSameNameIsTheSamePerson() {
        assertThat(journal.person("Elena Marsh")).isEqualTo(journal.person("Elena Marsh"));
        assertThat(journal.institution("Forum")).isEqualTo(journal.institution("Forum"));
    }

    @Test
    void personIsFoundByEitherOfTheirNames() {
        PersonId okabe = record(LocalText.of("Tomoko Okabe", "岡部朋子"));

        assertThat(record(LocalText.of(Language.JAPANESE, "岡部朋子"))).isEqualTo(okabe);
        assertThat(journal.person("Tomoko Okabe")).isEqualTo(okabe);
    }

    @Test
    void twoNamesThatMakeOneWordGetAddressesOfTheirOwn() {
        record(LocalText.of(Language.ENGLISH, "Élena Marsh"));
        record(LocalText.of(Language.ENGLISH, "Elena Marsh"));
        record(LocalText.of(Language.JAPANESE, "岡部朋子"));

        assertThat(journal.personAt("elena-marsh").name().in(Language.ENGLISH)).isEqualTo("Élena Marsh");
        assertThat(journal.personAt("elena-marsh-2").name().in(Language.ENGLISH))
                .isEqualTo("Elena Marsh");
        assertThat(journal.personAt("person").name().in(Language.ENGLISH)).isEqualTo("岡部朋子");
    }

    @Test
    void nobodyIsAtAnAddressThatNobodyHas() {
        assertThat(journal.directory().person(Caller.READER, Slug.of("nobody"))).isEmpty();
        assertThat(journal.directory().institution(Slug.of("nowhere"))).isEmpty();
    }

    private PersonId record(LocalText name) {
        return journal.write(transaction -> new RecordPerson().record(transaction, name, LocalText.NONE, null));
    }

    private String affiliation(PieceId piece) {
        return journal.read(piece).card().authors().getFirst().affiliation().in(Language.ENGLISH);
    }
}
