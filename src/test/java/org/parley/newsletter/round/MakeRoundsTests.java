package org.parley.newsletter.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.language.Language.ENGLISH;
import static org.parley.language.Language.JAPANESE;
import static org.parley.newsletter.Pace.EACH;
import static org.parley.newsletter.Pace.MONTHLY;
import static org.parley.newsletter.Pace.WEEKLY;
import static org.parley.publishing.PieceFixtures.titled;
import static org.parley.store.schema.Tables.ROUND_CHECKPOINT;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.newsletter.Subscriber;
import org.parley.newsletter.delivery.Mailings;
import org.parley.newsletter.delivery.Progress;
import org.parley.publishing.PieceFixtures;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

/** Rounds of a journal whose clock begins on Wednesday, 20 December 2006, at half past six in the evening. */
@OnBothStores
class MakeRoundsTests {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @AutoClose
    private final RoundJournal journal;

    MakeRoundsTests(StoreKind kind, @TempDir Path folder) {
        journal = new RoundJournal(kind, folder);
    }

    private static PieceFixtures opinion(String title) {
        return titled(title);
    }

    private static PieceFixtures review(String title) {
        return titled(title).in(Section.MEDIA_REVIEWS);
    }

    private void lookAt(String time) {
        journal.lookAfter(Duration.between(journal.readers().clock().instant(), Instant.parse(time)));
    }

    @Test
    void whatIsPublishedWithinAQuarterOfAnHourComesInOneLetter() {
        Subscriber ann = journal.reader("ann", EACH, ENGLISH, "section:opinions");
        journal.publish(opinion("Rice"));
        journal.publish(opinion("Steel"));

        journal.look();
        assertThat(journal.letters(ann)).as("too soon").isEmpty();
        journal.lookAfter(QUARTER);

        RoundJournal.Letter letter = journal.letter(ann);
        assertThat(letter.subject()).isEqualTo("2 new pieces: Steel");
        assertThat(letter.list()).isEqualTo("section-opinions");
        assertThat(letter.titles()).containsExactly("Steel", "Rice");
        assertThat(letter.html())
                .contains("https://journal.example.org/en/pieces/rice")
                .contains("On what consent costs.");
        journal.lookAfter(QUARTER);
        assertThat(journal.mailings()).as("nothing new").isEqualTo(1);
    }

    @Test
    void onePieceIsTheSubject() {
        Subscriber ann = journal.reader("ann", EACH, ENGLISH, "section:opinions");
        journal.publish(opinion("Rice"));
        journal.publish(review("Films"));

        journal.lookAfter(QUARTER);

        assertThat(journal.letter(ann).subject()).isEqualTo("Rice");
        assertThat(journal.letter(ann).titles()).containsExactly("Rice");
    }

    @Test
    void digestsComeOnMondayAndOnTheFirstAtSevenByTheClockOfTheJournal() {
        Subscriber weekly = journal.reader("weekly", WEEKLY, ENGLISH, "section:opinions");
        Subscriber monthly = journal.reader("monthly", MONTHLY, ENGLISH, "section:opinions");
        journal.publish(opinion("Rice"));

        lookAt("2006-12-24T21:59:00Z");
        assertThat(journal.mailings()).isZero();
        lookAt("2006-12-24T22:00:00Z");
        assertThat(journal.letter(weekly).titles()).containsExactly("Rice");
        journal.publish(opinion("Steel"));
        lookAt("2006-12-31T21:59:00Z");
        assertThat(journal.mailings()).isEqualTo(1);
        lookAt("2006-12-31T22:00:00Z");

        assertThat(journal.letters(weekly)).hasSize(2);
        assertThat(journal.letters(weekly).getLast().titles()).containsExactly("Steel");
        assertThat(journal.letter(monthly).titles()).containsExactly("Steel", "Rice");
        assertThat(journal.part(Rounds.class).next(RoundJournal.EDITOR))
                .extracting(Rounds.Next::due)
                .containsExactly(
                        Instant.parse("2006-12-31T22:14:00Z"),
                        Instant.parse("2007-01-07T22:00:00Z"),
                        Instant.parse("2007-01-31T22:00:00Z"));
    }

    @Test
    void afterLongRestOneLetterTellsAllOfIt() {
        Subscriber ann = journal.reader("ann", WEEKLY, ENGLISH, "section:opinions");
        journal.publish(opinion("Rice"));
        journal.readers().clock().pass(Duration.ofDays(30));
        journal.publish(opinion("Steel"));

        journal.lookAfter(Duration.ofDays(30));
        journal.look();

        assertThat(journal.letter(ann).titles()).containsExactly("Steel", "Rice");
    }

    @Test
    void eachReaderIsToldInTheirLanguageAndOfATranslationWhenItComes() {
        Subscriber ann = journal.reader("ann", EACH, ENGLISH, "section:opinions");
        Subscriber aya = journal.reader("aya", EACH, JAPANESE, "section:opinions");
        PieceId rice = journal.publish(opinion("Rice"));
        journal.publish(titled("Steel", "Steel.\n").translated(JAPANESE, "鉄", "鉄。"));

        journal.lookAfter(QUARTER);

        assertThat(journal.letter(ann).titles()).containsExactly("Steel", "Rice");
        RoundJournal.Letter letter = journal.letter(aya);
        assertThat(letter.subject()).isEqualTo("新着2件：鉄 ほか");
        assertThat(letter.titles()).containsExactly("鉄", "Rice");
        assertThat(letter.page().select("html").attr("lang")).isEqualTo("ja");

        journal.translate(rice, JAPANESE, "米");
        journal.lookAfter(QUARTER);

        assertThat(journal.letters(ann)).hasSize(1);
        assertThat(journal.letters(aya).getLast().subject()).isEqualTo("米");
    }

    @Test
    void readersOfTheSameListsAreOneMailingAndAPieceIsNamedOnce() {
        PieceId rice = journal.publish(opinion("Rice"));
        journal.debate("fields", "What should the fields grow?", rice);
        journal.lookAfter(QUARTER);
        Subscriber ann =
                journal.reader("ann", EACH, ENGLISH, "section:opinions", "debate:fields", "section:books-journals");
        Subscriber ben = journal.reader("ben", EACH, ENGLISH, "section:opinions", "debate:fields");
        Subscriber cem = journal.reader("cem", EACH, ENGLISH, "section:opinions");
        journal.reader("dee", EACH, ENGLISH, "section:tech-reviews");
        journal.publish(opinion("Steel"));
        PieceId wheat = journal.publish(opinion("Wheat"));
        journal.reply(wheat, rice);

        journal.lookAfter(QUARTER);

        assertThat(journal.mailings()).isEqualTo(2);
        assertThat(journal.letter(ann).headings())
                .containsExactly("What should the fields grow?", "Wheat", "Opinions", "Steel");
        assertThat(journal.letter(ann).list()).isEqualTo("news");
        assertThat(journal.letter(ben).about()).isEqualTo(journal.letter(ann).about());
        assertThat(journal.letter(cem).headings()).containsExactly("Wheat", "Steel");
        List<Progress> made = journal.part(Mailings.class).newest(RoundJournal.EDITOR, ENGLISH, 10);
        assertThat(made).extracting(Progress::recipients).containsExactlyInAnyOrder(1, 2);
        assertThat(made).extracting(Progress::round).containsOnly("EACH");
    }

    @Test
    void moreReadersThanOnePageEachGetOneLetter() {
        Subscriber ann = journal.reader("ann", EACH, ENGLISH, "section:opinions");
        journal.addReaders(1_003, EACH, journal.readers().key("section:opinions"));
        journal.publish(opinion("Rice"));

        journal.lookAfter(QUARTER);

        assertThat(journal.part(Mailings.class).newest(RoundJournal.EDITOR, ENGLISH, 10))
                .extracting(Progress::recipients)
                .containsExactly(1_004);
        assertThat(journal.letter(ann).subject()).isEqualTo("Rice");
    }

    @Test
    void roundOfOnePaceDoesNotKeepTheNextWaitingForTheIndex() {
        Subscriber ann = journal.reader("ann", EACH, ENGLISH, "section:opinions");
        Subscriber ben = journal.reader("ben", WEEKLY, ENGLISH, "search:q=consent");
        journal.publish(opinion("Rice"));

        journal.lookAfter(Duration.ofDays(7));

        assertThat(journal.letter(ann).subject()).isEqualTo("Rice");
        assertThat(journal.letter(ben).subject()).isEqualTo("Rice");
    }

    @Test
    void savedSearchTellsWhatItFindsAnewOnceTheIndexKnowsIt() {
        Subscriber ann = journal.reader("ann", EACH, ENGLISH, "search:q=rice&section=opinions");
        journal.publish(titled("Farming", "About rice and the price of it."));
        journal.publish(titled("Steel", "About steel."));
        journal.publish(titled("Noodles", "About rice.").in(Section.MEDIA_REVIEWS));

        journal.readers().clock().pass(QUARTER);
        journal.part(MakeRounds.class).run();
        assertThat(journal.mailings()).as("the index has not followed").isZero();
        journal.look();

        RoundJournal.Letter letter = journal.letter(ann);
        assertThat(letter.titles()).containsExactly("Farming");
        assertThat(letter.list()).startsWith("search-");
        assertThat(letter.page().select(".list").text()).isEqualTo("“rice”, Opinions");
    }

    @Test
    void newslettersComeInDigestsAlone() {
        Subscriber each = journal.reader("each", EACH, ENGLISH, "weekly");
        Subscriber weekly = journal.reader("weekly", WEEKLY, ENGLISH, "weekly");
        journal.publish(opinion("Rice"));
        journal.importPiece(titled("Issue 12")
                .of(PieceKind.NEWSLETTER_ISSUE)
                .in(Section.NEWSLETTERS)
                .dated("2006-12-20"));
        journal.importPiece(titled("Issue 1")
                .of(PieceKind.NEWSLETTER_ISSUE)
                .in(Section.NEWSLETTERS)
                .dated("2004-01-02"));

        journal.lookAfter(Duration.ofDays(7));

        assertThat(journal.letters(each)).isEmpty();
        assertThat(journal.letter(weekly).titles()).containsExactly("Issue 12");
        assertThat(journal.letter(weekly).list()).isEqualTo("weekly");
    }

    @Test
    void whatWasThereBeforeTheFirstLookAndWhatIsImportedIsNoNews() {
        Subscriber ann = journal.reader("ann", EACH, ENGLISH, "section:opinions");
        journal.publish(opinion("Rice"));
        journal.run(transaction -> transaction.db().deleteFrom(ROUND_CHECKPOINT).execute());

        journal.look();
        journal.importPiece(opinion("Steel"));
        journal.lookAfter(QUARTER);

        assertThat(journal.letters(ann)).isEmpty();
        assertThat(journal.part(Rounds.class).next(RoundJournal.EDITOR)).hasSize(3);
    }

    @Test
    void pieceTakenBackMeanwhileIsNotNamed() {
        Subscriber ann = journal.reader("ann", WEEKLY, ENGLISH, "section:opinions");
        Subscriber ben = journal.reader("ben", WEEKLY, ENGLISH, "section:media-reviews");
        PieceId wrong = journal.publish(opinion("Rice"));
        journal.publish(opinion("Steel"));
        PieceId alone = journal.publish(review("Films"));
        journal.retract(wrong);
        journal.retract(alone);

        journal.lookAfter(Duration.ofDays(7));

        assertThat(journal.letter(ann).subject()).isEqualTo("Steel");
        assertThat(journal.letters(ben)).isEmpty();
    }

    @Test
    void longListNamesTheNewestAndCountsTheRest() {
        Subscriber ann = journal.reader("ann", EACH, ENGLISH, "section:opinions");
        journal.publish(IntStream.rangeClosed(1, RoundLetter.MOST + 3)
                .mapToObj(number -> opinion("Piece " + number))
                .toList());

        journal.lookAfter(QUARTER);

        RoundJournal.Letter letter = journal.letter(ann);
        assertThat(letter.subject()).isEqualTo("33 new pieces: Piece 33");
        assertThat(letter.titles())
                .hasSize(RoundLetter.MOST)
                .startsWith("Piece 33")
                .endsWith("Piece 4");
        assertThat(letter.page().text()).contains("Of 33 new pieces these are the newest 30.");
    }

    @Test
    void roundThatFailsHalfwayLeavesNothingAndIsMadeWholeLater() {
        Subscriber ann = journal.reader("ann", EACH, ENGLISH, "section:opinions");
        Subscriber ben = journal.reader("ben", EACH, JAPANESE, "section:opinions");
        journal.publish(opinion("Rice"));
        journal.setAddress(ben, "no address");

        journal.lookAfter(QUARTER);
        assertThat(journal.mailings()).isZero();
        journal.setAddress(ben, "ben@example.org");
        journal.publish(opinion("Steel"));
        journal.look();
        journal.look();

        assertThat(journal.letter(ann).titles()).containsExactly("Steel", "Rice");
        assertThat(journal.letter(ben).titles()).containsExactly("Steel", "Rice");
    }

    @Test
    void ofTwoWhoLookAtOnceOneWrites() throws InterruptedException, ExecutionException {
        Subscriber ann = journal.reader("ann", EACH, ENGLISH, "section:opinions");
        MakeRounds rounds = journal.part(MakeRounds.class);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (int time = 1; time <= 5; time++) {
                journal.publish(opinion("Piece " + time));
                journal.readers().clock().pass(QUARTER);
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<?>> looks = new ArrayList<>();
                for (int node = 0; node < 2; node++) {
                    looks.add(nodes.submit(() -> {
                        var _ = together.await();
                        rounds.run();
                        return null;
                    }));
                }
                for (Future<?> look : looks) {
                    var _ = look.get();
                }
            }
        }
        assertThat(journal.letters(ann))
                .extracting(RoundJournal.Letter::subject)
                .containsExactly("Piece 1", "Piece 2", "Piece 3", "Piece 4", "Piece 5");
    }

    @Test
    void readerLeavesTheListsThatALetterWasAboutAndKeepsTheOthers() {
        Subscriber ann = journal.reader("ann", EACH, ENGLISH, "section:opinions", "section:media-reviews", "weekly");
        Subscriber ben = journal.reader("ben", EACH, ENGLISH, "section:opinions", "section:media-reviews");
        journal.publish(opinion("Rice"));
        journal.publish(review("Films"));
        journal.lookAfter(QUARTER);
        RoundJournal.Letter letter = journal.letter(ann);
        assertThat(letter.list()).isEqualTo("news");
        List<String> both = List.of(ann.id().toString(), ben.id().toString());
        assertThat(journal.readers().gone(Objects.requireNonNull(letter.about()), both))
                .isEmpty();

        journal.readers().leave(letter.unsubscribe());
        journal.readers().leave(letter.unsubscribe());

        assertThat(journal.readers().of(ann)).containsExactly("weekly");
        assertThat(journal.readers().of(ben)).hasSize(2);
        assertThat(journal.readers().gone(letter.about(), both))
                .containsExactly(ann.id().toString());
        journal.publish(opinion("Steel"));
        journal.lookAfter(QUARTER);
        assertThat(journal.letters(ann)).hasSize(1);
        assertThat(journal.letters(ben)).hasSize(2);
    }

    @Test
    void letterAboutOneListIsLeftAsThatList() {
        Subscriber ann = journal.reader("ann", EACH, ENGLISH, "section:opinions", "weekly");
        journal.publish(opinion("Rice"));
        journal.lookAfter(QUARTER);
        assertThat(journal.letter(ann).about())
                .isEqualTo(journal.readers().key("section:opinions").toString());

        journal.readers().leave(journal.letter(ann).unsubscribe());

        assertThat(journal.readers().of(ann)).containsExactly("weekly");
    }

    @Test
    void ofAReaderWhoWasErasedNoLetterTellsAnything() {
        Subscriber ann = journal.reader("ann", EACH, ENGLISH, "section:opinions");
        journal.publish(opinion("Rice"));
        journal.lookAfter(QUARTER);

        journal.readers().erase(ann);
        journal.publish(opinion("Steel"));
        journal.lookAfter(QUARTER);

        RoundJournal.Letter letter = journal.letter(ann);
        assertThat(letter.unsubscribe()).isEmpty();
        assertThat(letter.state()).isEqualTo(org.parley.newsletter.delivery.RecipientState.SKIPPED);
        assertThat(journal.mailings()).isEqualTo(1);
    }
}
