package org.parley.debate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.Journal;
import org.parley.publishing.Neighbours;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceFixtures;
import org.parley.publishing.PieceId;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

@OnBothStores
class DebatesTests {

    @AutoClose
    private final Journal journal;

    private final Debates debates;
    private final RecordDebate recordDebate = new RecordDebate();
    private final RecordReply recordReply = new RecordReply();

    DebatesTests(StoreKind kind, @TempDir Path folder) {
        journal = Journal.in(kind, folder);
        debates = new Debates(journal.store(), journal.directory());
    }

    @Test
    void debateIsReadBackWithItsPiecesOldestFirst() {
        PersonId convener = journal.person("Tomoko Okabe");
        DebateId id = record("settlement", "2005", null, convener);
        PieceId late = publish("Late", "2006-05");
        PieceId early = publish("Early", "2005-11-01");
        include(id, late, early, early);

        DebateView debate = debates.debate(Slug.of("settlement")).orElseThrow();

        assertThat(debate.pieces()).containsExactly(early, late);
        assertThat(debate.question()).isEqualTo(LocalText.of("How to settle?", "いかに決着させるか"));
        assertThat(debate.introduction().in(Language.JAPANESE)).isEqualTo("Two tracks.");
        assertThat(debate.summary().isEmpty()).isTrue();
        assertThat(debate.opened()).isEqualTo(PartialDate.of(2005));
        assertThat(debate.closed()).isNull();
        assertThat(debate.convener())
                .isNotNull()
                .satisfies(person -> assertThat(person.id()).isEqualTo(convener));
        assertThat(debates.of(early)).extracting(part -> part.slug().value()).containsExactly("settlement");
    }

    @Test
    void debatesAreNewestFirst() {
        record("first", "2004-05", "2004-12", null);
        record("second", "2005", null, null);

        assertThat(debates.all()).extracting(debate -> debate.slug().value()).containsExactly("second", "first");
        assertThat(debates.debate(Slug.of("third"))).isEmpty();
    }

    @Test
    void repliesAreReadFromBothEnds() {
        PieceId opening = publish("Opening", "2005");
        PieceId late = publish("Late answer", "2006-02");
        PieceId early = publish("Early answer", "2006-01");
        reply(late, opening);
        reply(early, opening);
        reply(early, opening);

        assertThat(debates.replies(opening).answeredBy()).containsExactly(early, late);
        assertThat(debates.replies(late).answers()).containsExactly(opening);
        assertThat(debates.repliesAmong(List.of(opening, late))).containsExactly(new Debates.Reply(late, opening));
    }

    @Test
    void pieceCannotAnswerItself() {
        PieceId piece = publish("A piece", "2006");

        assertThatThrownBy(() -> reply(piece, piece)).hasMessageContaining("cannot answer itself");
    }

    @Test
    void pieceCannotAnswerItselfThroughOthers() {
        PieceId first = publish("First", "2005");
        PieceId second = publish("Second", "2006");
        PieceId third = publish("Third", "2007");
        reply(second, first);
        reply(third, second);

        assertThatThrownBy(() -> reply(first, third)).hasMessageContaining("cannot answer itself");
        assertThat(debates.replies(first).answers()).isEmpty();
    }

    @Test
    void twoPiecesMayAnswerOneAndOnePieceTwo() {
        PieceId first = publish("First", "2005");
        PieceId second = publish("Second", "2006");
        PieceId third = publish("Third", "2007");
        reply(second, first);
        reply(third, first);
        reply(third, second);

        assertThat(debates.replies(third).answers()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void replyRecordedTwiceIsNoChange() {
        PieceId opening = publish("Opening", "2005");
        PieceId answer = publish("Answer", "2006");
        reply(answer, opening);
        long before = journal.log().newest();

        reply(answer, opening);

        assertThat(journal.log().newest()).isEqualTo(before);
    }

    @Test
    void readerIsToldOfNoNeighbourThatIsNotPublished() {
        DebateId debate = record("settlement", "2005", null, null);
        PieceId opening = publish("Opening", "2005");
        PieceId draft = publish("Draft", "2006");
        PieceId answer = publish("Answer", "2006");
        include(debate, opening);
        reply(draft, opening);
        reply(answer, opening);
        journal.bring(draft, EditionState.DRAFT);

        Neighbours.Around around = new NeighboursInDebates(
                        debates,
                        new DebateNames(journal.store()),
                        new Invitations(journal.store(), journal.directory()),
                        new Quotations(journal.store()),
                        journal.catalogue(),
                        ZoneOffset.UTC)
                .of(Caller.READER, opening);

        assertThat(around.answeredBy()).extracting(PieceCard::id).containsExactly(answer);
        assertThat(around.answers()).isEmpty();
        assertThat(around.debates()).extracting(part -> part.slug().value()).containsExactly("settlement");
    }

    private DebateId record(String slug, String opened, @Nullable String closed, @Nullable PersonId convener) {
        return journal.write(transaction -> recordDebate.record(
                transaction,
                new NewDebate(
                        Slug.of(slug),
                        convener,
                        PartialDate.parse(opened),
                        closed == null ? null : PartialDate.parse(closed),
                        LocalText.of("How to settle?", "いかに決着させるか"),
                        LocalText.of(Language.ENGLISH, "Two tracks."),
                        LocalText.NONE)));
    }

    private void include(DebateId debate, PieceId... pieces) {
        journal.run(transaction -> {
            for (PieceId piece : pieces) {
                recordDebate.include(transaction, debate, piece);
            }
        });
    }

    private void reply(PieceId piece, PieceId answers) {
        journal.run(transaction -> recordReply.record(transaction, piece, answers));
    }

    private PieceId publish(String title, String date) {
        return journal.publish(PieceFixtures.titled(title).dated(date));
    }
}
