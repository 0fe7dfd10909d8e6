package org.parley.positions.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.debate.DebateId;
import org.parley.debate.NewDebate;
import org.parley.debate.RecordDebate;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.positions.DebateMap;
import org.parley.positions.Evidence;
import org.parley.positions.MapFile;
import org.parley.positions.MapParts;
import org.parley.positions.MapRefused;
import org.parley.positions.Maps;
import org.parley.positions.Position;
import org.parley.positions.Quotation;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.Journal;
import org.parley.publishing.PieceFixtures;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceView;
import org.parley.publishing.Policy;
import org.parley.publishing.Role;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

/** How a map is coded: by marking sentences, by several coders, at once; and what of it is refused. */
@OnBothStores
class CodingTests {

    private static final String TEXT = "The ministry will keep rice outside. It says “so”.\n\nCars are another matter.";

    private final Caller.Member ann = member("Ann", Role.ANALYST);
    private final Caller.Member ben = member("Ben", Role.ANALYST);
    private final Caller.Member editor = member("Emi", Role.EDITOR);

    @AutoClose
    private final Journal journal;

    private final Maps maps;
    private final KeepPosition keep;
    private final MarkSentence mark;
    private final KeepActor actors;
    private final KeepIssue issues;
    private final AgreeCoding agree;
    private DebateId debate = DebateId.next();
    private PieceId piece = PieceId.next();

    CodingTests(StoreKind kind, @TempDir Path folder) {
        journal = Journal.in(kind, folder);
        maps = MapParts.maps(journal);
        keep = new KeepPosition(MapParts.changing(journal));
        mark = new MarkSentence(keep);
        actors = new KeepActor(MapParts.changing(journal));
        issues = new KeepIssue(MapParts.changing(journal));
        agree = new AgreeCoding(MapParts.changing(journal));
    }

    @BeforeEach
    void recordDebate() {
        debate = journal.write(tx -> new RecordDebate()
                .record(
                        tx,
                        new NewDebate(
                                Slug.of("settlement"),
                                null,
                                PartialDate.of(2006),
                                null,
                                LocalText.of("How to settle?", "いかに決着させるか"),
                                LocalText.NONE,
                                LocalText.NONE)));
        piece = journal.publish(PieceFixtures.titled("Rice", TEXT));
    }

    private static Caller.Member member(String name, Role role) {
        return new Caller.Member(AccountId.next(), name, Set.of(role), null);
    }

    private static PositionForm form(String actor, String issue, String value, String coder) {
        return new PositionForm(
                actor,
                LocalText.NONE,
                issue,
                LocalText.NONE,
                coder,
                "2006-03",
                value,
                "70",
                "1",
                "10",
                LocalText.NONE,
                "");
    }

    private static PositionForm named(String actor, String issue, String value) {
        return new PositionForm(
                "",
                LocalText.of(Language.ENGLISH, actor),
                "",
                LocalText.of(Language.ENGLISH, issue),
                "",
                "2006-03",
                value,
                "70",
                "1",
                "10",
                LocalText.NONE,
                "");
    }

    private String mark(Caller.Member caller, String sentence, String position, PositionForm form) {
        PieceView read = journal.read(piece);
        return mark.run(
                caller,
                debate,
                read,
                ReadText.of(read.editionFor(Language.ENGLISH)),
                new MarkForm(sentence, -1, position, form));
    }

    private PlacedPosition at(String word) {
        return PlacedPosition.find(maps.of(debate), word).orElseThrow();
    }

    private DebateMap map() {
        return maps.of(debate);
    }

    @Test
    void markedSentenceMakesItsActorItsIssueAndThePositionThatItShows() {
        String word = mark(ann, "The ministry will keep rice outside.", "", named("The Ministry", "Rice", "0–20"));

        assertThat(map().actor(Slug.of("the-ministry"))).isPresent();
        Position position = at(word).position();
        assertThat(position.salience().best()).isEqualTo(0.7);
        assertThat(position.evidence())
                .containsExactly(new Evidence(
                        Slug.of("rice"),
                        List.of(new Quotation(
                                Language.ENGLISH,
                                1,
                                "The ministry will keep rice outside.",
                                "",
                                " It says “so”.\n\nCars are another",
                                0))));
        assertThat(MapFile.read(MapFile.write(map()))).isEqualTo(map());
    }

    @Test
    void positionMayHaveSeveralSentencesWhichAreFoundInWhateverShapeTheyAreTyped() {
        String word = mark(ann, "The ministry will keep rice outside.", "", named("Ministry", "Rice", "10"));
        String _ = mark(ben, "It says \"so\".", word, PositionForm.empty("", "", ""));

        assertThat(at(word).position().evidence())
                .extracting(evidence -> evidence.quotations().getFirst().exact())
                .containsExactly("The ministry will keep rice outside.", "It says “so”.");
        assertThatThrownBy(() -> mark(ann, "It says “so”.", word, PositionForm.empty("", "", "")))
                .hasMessageContaining("This sentence shows this position already.");
    }

    @Test
    void badInputIsRefusedAndNothingIsKept() {
        assertThatThrownBy(() -> mark(ann, "It never said so.", "", named("Ministry", "Rice", "10")))
                .isInstanceOf(MapRefused.class)
                .hasMessageContaining("This sentence is not in the text of “Rice” (en): “It never said so.”");
        assertThatThrownBy(() -> mark(ann, "It says “so”.", "", named("Ministry", "Rice", "120")))
                .hasMessageContaining("It must lie from 0 to 100, not at 120.");
        assertThatThrownBy(() -> mark(ann, "It says “so”.", "", named("Ministry", "Rice", "60–20")))
                .hasMessageContaining("The range is upside down: its low end, 60, is above its high end, 20.");
        assertThatThrownBy(() -> mark(ann, "It says “so”.", "", form("nobody", "nothing", "1", "")))
                .hasMessageContaining("Choose an actor, or name a new one.")
                .hasMessageContaining("Choose an issue, or name a new one.");
        assertThatThrownBy(() -> mark(member("Tom", Role.AUTHOR), "It says “so”.", "", named("M", "R", "1")))
                .isInstanceOf(Policy.Refused.class);
        assertThat(map().isEmpty()).isTrue();
    }

    @Test
    void whoWritesUponWhatSomebodyHasChangedIsToldAndOverwritesNothing() {
        String word = keep.begin(ann, debate, named("Ministry", "Rice", "10"), List.of());
        PositionForm seenByBoth = PositionForm.of(at(word));
        String _ = keep.change(ann, debate, word, with(seenByBoth, "30"));

        assertThatThrownBy(() -> keep.change(ben, debate, word, with(seenByBoth, "50")))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("overtaken");
        assertThatThrownBy(() -> keep.remove(ben, debate, word, seenByBoth.seen()))
                .isInstanceOf(NotPossible.class);
        assertThat(at(word).value()).isEqualTo("30");
        keep.remove(ben, debate, word, at(word).stamp());
        assertThat(PlacedPosition.all(map())).isEmpty();
    }

    @Test
    void twoWhoMarkAtOnceBothKeepTheirs() throws Exception {
        String word = keep.begin(ann, debate, named("Ministry", "Rice", "10"), List.of());
        List<String> sentences =
                List.of("The ministry will keep rice outside.", "It says “so”.", "Cars are another matter.");
        CyclicBarrier together = new CyclicBarrier(sentences.size());
        try (ExecutorService workers = Executors.newFixedThreadPool(sentences.size())) {
            List<Future<String>> all = sentences.stream()
                    .map(sentence -> workers.submit(() -> {
                        together.await();
                        return mark(ann, sentence, word, PositionForm.empty("", "", ""));
                    }))
                    .toList();
            for (Future<String> one : all) {
                assertThat(one.get()).isEqualTo(word);
            }
        }
        assertThat(at(word).position().evidence()).hasSize(3);
    }

    private static PositionForm with(PositionForm form, String value) {
        return new PositionForm(
                form.actor(),
                form.newActor(),
                form.issue(),
                form.newIssue(),
                form.coder(),
                form.date(),
                value,
                form.salience(),
                form.capability(),
                form.flexibility(),
                form.means(),
                form.seen());
    }

    @Test
    void readingsOfCodersAreTheirsAndAreAgreedOn() {
        String _ = keep.begin(ann, debate, named("Ministry", "Rice", "10"), List.of());
        PlacedPosition first = PlacedPosition.all(map()).findFirst().orElseThrow();
        keep.remove(ann, debate, first.word(), first.stamp());
        String annsWord = mark(ann, "It says “so”.", "", form("ministry", "rice", "20", KeepPosition.OWN));
        String _ = keep.begin(ben, debate, form("ministry", "rice", "40–60", KeepPosition.OWN), List.of());

        assertThatThrownBy(() -> keep.change(ben, debate, annsWord, with(PositionForm.of(at(annsWord)), "50")))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("of-another: Ann");
        assertThatThrownBy(() -> issues.remove(
                        ben,
                        debate,
                        Slug.of("rice"),
                        IssueForm.stamp(map().issue(Slug.of("rice")).orElseThrow())))
                .hasMessageContaining("issue-of-others");

        Readings readings = Readings.of(map());
        assertThat(readings.coders()).containsExactly("Ann", "Ben");
        Readings.Unit unit = readings.units().getFirst();
        assertThat(unit.apartOfHundred()).isEqualTo(30);
        assertThat(unit.proposedValue()).isEqualTo("20–35–60");

        agree.run(ben, debate, Map.of(unit.word(), new AgreeCoding.Agreed("20–40–60", unit.stamp())));
        List<Position> all = map().issues().getFirst().positions();
        assertThat(all).hasSize(3);
        List<Position> shown = map().asAgreed().issues().getFirst().positions();
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().coder()).isNull();
        assertThat(shown.getFirst().evidence()).hasSize(1);
        assertThatThrownBy(() ->
                        agree.run(ben, debate, Map.of(unit.word(), new AgreeCoding.Agreed("200", unit.stamp()))))
                .hasMessageContaining("It must lie from 0 to 100, not at 200.");

        String _ = keep.change(editor, debate, annsWord, with(PositionForm.of(at(annsWord)), "25"));
        assertThat(at(annsWord).position().coder()).isEqualTo("Ann");
        assertThatThrownBy(() ->
                        agree.run(ben, debate, Map.of(unit.word(), new AgreeCoding.Agreed("30", unit.stamp()))))
                .hasMessageContaining("overtaken");
    }

    @Test
    void fileFromTheDeskChangesNoReadingOfAnotherAndNothingThatWasChangedMeanwhile() {
        String word = keep.begin(ann, debate, named("Ministry", "Rice", "10"), List.of());
        String _ = keep.begin(ann, debate, form("ministry", "rice", "20", KeepPosition.OWN), List.of());
        TakeFile take = new TakeFile(MapParts.importing(journal));
        byte[] without = MapFile.write(map().withIssues(List.of()));
        String seen = Stamp.of(map());

        assertThatThrownBy(() -> take.run(ben, debate, seen, without)).hasMessageContaining("file-of-others");
        keep.remove(ann, debate, word, at(word).stamp());
        assertThatThrownBy(() -> take.run(ann, debate, seen, without)).hasMessageContaining("overtaken");
        assertThatThrownBy(() -> take.run(ann, debate, seen, "{\n\"a\"".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MapRefused.class)
                .hasMessageContaining("line 2");
        take.run(ann, debate, Stamp.of(map()), without);
        assertThat(map().issues()).isEmpty();
    }

    @Test
    void revisedPieceKeepsTheSentenceThatMovedAndLosesTheOneThatIsGone() {
        String word = mark(ann, "The ministry will keep rice outside.", "", named("Ministry", "Rice", "10"));
        String _ = mark(ann, "It says “so”.", word, PositionForm.empty("", "", ""));
        LostSentences lost = new LostSentences(journal.catalogue());
        assertThat(lost.of(map())).isEmpty();

        journal.revise(
                piece,
                Language.ENGLISH,
                PieceFixtures.text("Rice", "Cars first.\n\nIt says “so”. The ministry will keep most rice outside."));

        List<Lost> all = lost.of(map());
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().quotation().exact()).isEqualTo("The ministry will keep rice outside.");
        ReadText.Part likest = Objects.requireNonNull(all.getFirst().likest());
        assertThat(likest.words()).isEqualTo("The ministry will keep most rice outside.");

        String _ = mark(ben, likest.words(), word + "~1", PositionForm.empty("", "", ""));
        assertThat(lost.of(map())).isEmpty();
        assertThat(at(word).position().evidence()).hasSize(2);
    }

    @Test
    void actorsAndIssuesAreChangedUponWhatWasSeenAndStayWhileSomethingNamesThem() {
        Slug ministry = actors.run(ann, debate, null, actor("Ministry", ""));
        Slug rice = issues.run(ann, debate, null, issue("Rice", "100", ""));
        String _ = keep.begin(ann, debate, form("ministry", "rice", "80", ""), List.of());
        String seen = Stamp.of(map().actor(ministry).orElseThrow());
        assertThat(actors.run(ben, debate, ministry, actor("The ministry", seen)))
                .isEqualTo(ministry);
        assertThatThrownBy(() -> actors.run(ann, debate, ministry, actor("My ministry", seen)))
                .hasMessageContaining("overtaken");
        assertThatThrownBy(() -> actors.remove(
                        ann, debate, ministry, Stamp.of(map().actor(ministry).orElseThrow())))
                .hasMessageContaining("named");

        String stamp = IssueForm.stamp(map().issue(rice).orElseThrow());
        assertThatThrownBy(() -> issues.run(ann, debate, rice, issue("Rice", "50", stamp)))
                .hasMessageContaining("off-scale");
        assertThatThrownBy(() -> issues.run(ann, debate, rice, issue("Rice", "-5", stamp)))
                .hasMessageContaining("The scale is upside down or has no length");
        Slug _ = issues.run(ann, debate, rice, issue("Rice and beef", "90", stamp));
        assertThat(map().issue(rice).orElseThrow().positions()).hasSize(1);
    }

    private static ActorForm actor(String name, String seen) {
        return new ActorForm(
                LocalText.of(Language.ENGLISH, name),
                LocalText.NONE,
                "",
                List.of(),
                LocalText.of(Language.ENGLISH, seen.isEmpty() ? "Officials" : ""),
                "DOMESTIC",
                true,
                "MEMBER",
                seen);
    }

    private static IssueForm issue(String name, String high, String seen) {
        return new IssueForm(
                LocalText.of(Language.ENGLISH, name),
                LocalText.NONE,
                "",
                false,
                "0",
                high,
                LocalText.NONE,
                LocalText.of(Language.ENGLISH, "All of it"),
                List.of(),
                "",
                "",
                seen);
    }

    @Test
    void digestSaysWhereTheyPartWhatChangedAndWhatNobodyHasShown() {
        String _ = keep.begin(ann, debate, named("Ministry", "Rice", "10"), List.of());
        DebateMap before = map();
        Slug _ = actors.run(ann, debate, null, actor("Farmers*", ""));
        String _ = keep.begin(ann, debate, form("farmers", "rice", "90", ""), List.of());

        Digest digest = Digest.of(map(), before, List.of());
        assertThat(digest.parted()).hasSize(1);
        assertThat(digest.parted().getFirst().apartOfHundred()).isEqualTo(80);
        assertThat(digest.unproved()).hasSize(2);
        assertThat(digest.changes()).extracting(Digest.Change::word).containsExactly("new");
        LocalText drafts = DigestText.drafts(
                digest, LocalText.of("Question?", "問い"), List.of(Language.ENGLISH, Language.JAPANESE));
        assertThat(drafts.in(Language.ENGLISH))
                .contains("**Where they part**")
                .contains("- Rice: 80 of 100 apart, and they care 70 of 100; from Ministry at 10 to Farmers\\* at 90.");
        assertThat(drafts.in(Language.JAPANESE)).contains("**分かれている点**");
    }
}
