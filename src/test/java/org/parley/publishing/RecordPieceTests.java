package org.parley.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.publishing.text.Body;
import org.parley.store.Change;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

@OnBothStores
class RecordPieceTests {

    @AutoClose
    private final Journal journal;

    RecordPieceTests(StoreKind kind, @TempDir Path folder) {
        journal = Journal.in(kind, folder);
    }

    @Test
    void pieceIsReadBackAsItWasRecorded() {
        PersonId marsh = journal.person("Elena Marsh");
        InstitutionId forum = journal.institution("Pacific Forum CSIS");
        PieceId id = journal.publish(PieceFixtures.titled("The Price of Consent", "First.\n\nSecond.")
                .of(PieceKind.POSITION_PAPER)
                .in(Section.DEBATES)
                .dated("2006-03-17")
                .by(marsh, "Fellow")
                .byLeaveOf(forum)
                .translated(Language.JAPANESE, "合意の代価", "第一。\n\n第二。"));

        PieceView piece = journal.read(id);

        assertThat(piece.card().slug()).hasToString("the-price-of-consent");
        assertThat(piece.card().kind()).isEqualTo(PieceKind.POSITION_PAPER);
        assertThat(piece.card().section()).isEqualTo(Section.DEBATES);
        assertThat(piece.card().date()).isEqualTo(PartialDate.parse("2006-03-17"));
        assertThat(piece.card().title()).isEqualTo(LocalText.of("The Price of Consent", "合意の代価"));
        assertThat(piece.card().summary().in(Language.ENGLISH)).isEqualTo(PieceFixtures.ABSTRACT);
        assertThat(piece.card().authors()).extracting(Authorship::person).containsExactly(marsh);
        Permission permission = Objects.requireNonNull(piece.permission());
        assertThat(permission.licence()).isEqualTo("CC BY 4.0");
        assertThat(permission.licensor()).extracting(Permission.Licensor::id).isEqualTo(forum);
        assertThat(piece.editions().values()).extracting(Edition::isOriginal).containsExactly(true, false);
        assertThat(piece.updatedAt()).isEqualTo(StoreKind.NOW);
    }

    @Test
    void translationHasTheIdentitiesOfTheOriginal() {
        PieceId id = journal.publish(
                PieceFixtures.titled("A piece", "First.\n\nSecond.").translated(Language.JAPANESE, "論評", "第一。\n\n第二。"));

        assertThat(ids(journal.body(id, Language.JAPANESE))).isEqualTo(ids(journal.body(id, Language.ENGLISH)));
    }

    @Test
    void authorsStandInTheOrderOfTheByline() {
        PersonId last = journal.person("Adam Aal");
        PersonId first = journal.person("Zoe Zuh");
        PieceId id =
                journal.publish(PieceFixtures.titled("A piece").by(first, "").by(last, ""));

        assertThat(journal.read(id).card().authors())
                .extracting(Authorship::person)
                .containsExactly(first, last);
    }

    @Test
    void addressIsMadeOfTheEnglishTitleOrElseOfKindAndDate() {
        PieceId translated = journal.publish(PieceFixtures.japanese("合意の代価")
                .translated(Language.ENGLISH, "The Price of Consent", "Consent has a price."));
        PieceId japanese = journal.publish(PieceFixtures.japanese("合意の代価").dated("2006-03-17"));
        PieceId wished = journal.publish(PieceFixtures.titled("A piece").at("another-word"));

        assertThat(slug(translated)).isEqualTo("the-price-of-consent");
        assertThat(slug(japanese)).isEqualTo("commentary-2006-03-17");
        assertThat(slug(wished)).isEqualTo("another-word");
    }

    @Test
    void piecesOfOneTitleGetAddressesOfTheirOwn() {
        assertThat(slug(journal.publish(PieceFixtures.titled("A piece")))).isEqualTo("a-piece");
        assertThat(slug(journal.publish(PieceFixtures.titled("A piece")))).isEqualTo("a-piece-2");
        assertThat(slug(journal.publish(PieceFixtures.titled("A piece")))).isEqualTo("a-piece-3");
    }

    @Test
    void changesOfThePieceAndItsPeopleAreLogged() {
        PersonId marsh = journal.person("Elena Marsh");
        long before = journal.log().newest();

        PieceId id = journal.publish(PieceFixtures.titled("A piece").by(marsh, ""));

        assertThat(journal.log().after(before, 100))
                .extracting(Change::subject)
                .contains(id.subject(), marsh.subject());
        assertThat(journal.newestChange().by()).isEqualTo("an editor");
    }

    @Test
    void revisionIsShownInPlaceOfTheOneBefore() {
        PieceId id = journal.publish(PieceFixtures.titled("A piece", "First.\n\nSecond."));

        boolean changed =
                journal.revise(id, Language.ENGLISH, PieceFixtures.text("A piece", "First.\n\nA new one.\n\nSecond."));

        Edition edition = journal.read(id).editionFor(Language.ENGLISH);
        assertThat(changed).isTrue();
        assertThat(edition.revision()).isEqualTo(2);
        assertThat(edition.body().plain().text()).isEqualTo("First.\n\nA new one.\n\nSecond.");
    }

    @Test
    void blocksThatStayKeepTheirIdentitiesInARevision() {
        PieceId id = journal.publish(PieceFixtures.titled("A piece", "First.\n\nSecond."));
        List<String> before = ids(journal.body(id, Language.ENGLISH));

        journal.revise(id, Language.ENGLISH, PieceFixtures.text("A piece", "First.\n\nA new one.\n\nSecond."));

        assertThat(ids(journal.body(id, Language.ENGLISH)))
                .hasSize(3)
                .startsWith(before.getFirst())
                .endsWith(before.getLast());
    }

    @Test
    void textThatSaysWhatItSaidIsNoRevisionAndNoChange() {
        PieceId id = journal.publish(PieceFixtures.titled("A piece", "First.\n\nSecond."));
        long before = journal.log().newest();

        boolean changed =
                journal.revise(id, Language.ENGLISH, PieceFixtures.text(" A piece ", "First.\n\n\n\nSecond.\n"));

        assertThat(changed).isFalse();
        assertThat(journal.log().newest()).isEqualTo(before);
        assertThat(journal.read(id).editionFor(Language.ENGLISH).revision()).isEqualTo(1);
    }

    @Test
    void pieceWithoutAnEditionInItsLanguageIsRefused() {
        assertThatThrownBy(() -> new NewPiece(
                        null,
                        PieceKind.COMMENTARY,
                        Section.OPINIONS,
                        PartialDate.of(2006),
                        Language.ENGLISH,
                        null,
                        List.of(),
                        null,
                        null,
                        Map.of(Language.JAPANESE, NewPiece.Text.original("論評", "", Body.EMPTY))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void editionWithoutATitleIsRefused() {
        assertThatThrownBy(() -> NewPiece.Text.original(" \u3000", "", Body.EMPTY))
                .hasMessageContaining("title");
    }

    private String slug(PieceId piece) {
        return journal.read(piece).card().slug().value();
    }

    private static List<String> ids(Body body) {
        return body.blocks().stream().map(block -> block.id().value()).toList();
    }
}
