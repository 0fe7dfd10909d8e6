package org.parley.desk.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.parley.desk.compare.Passage.Change;
import org.parley.desk.compare.Stretch.State;
import org.parley.language.Language;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.Line;
import org.parley.publishing.text.Mark;
import org.parley.publishing.text.Markdown;
import org.parley.publishing.text.TextFixtures;

class ComparisonTests {

    @Property(tries = 200)
    void eachSideSaysWhatItsTextSays(@ForAll("texts") String before, @ForAll("texts") String after) {
        Comparison comparison = compare(before, after, Body.EMPTY, Body.EMPTY);

        assertThat(text(comparison.title().before())).isEqualTo(before);
        assertThat(text(comparison.title().after())).isEqualTo(after);
        assertThat(kept(comparison.title().before()))
                .isEqualTo(kept(comparison.title().after()));
        assertThat(comparison.title().isSame()).isEqualTo(before.equals(after));
    }

    @Property(tries = 150)
    void eachBlockStandsOnItsSideOnceAndWhole(
            @ForAll("bodies") Body before, @ForAll("bodies") Body other, @ForAll Random random) {
        List<Block> shuffled = new ArrayList<>(other.keepingIdentitiesOf(before).blocks());
        Collections.shuffle(shuffled, random);
        Body after = new Body(shuffled);

        List<Passage> passages = compare("", "", before, after).passages();

        assertThat(passages.stream()
                        .filter(passage -> passage.change() != Change.REMOVED && passage.change() != Change.MOVED_AWAY)
                        .map(passage -> text(passage.after())))
                .containsExactlyElementsOf(texts(after));
        assertThat(passages.stream()
                        .filter(passage -> passage.change() != Change.ADDED && passage.change() != Change.MOVED_AWAY)
                        .map(passage -> text(passage.before())))
                .containsExactlyInAnyOrderElementsOf(texts(before));
    }

    @Property(tries = 50)
    void textComparedWithItselfIsTheSame(@ForAll("bodies") Body body) {
        Comparison comparison = compare("A title", "A title", body, body);

        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.changes()).isZero();
        assertThat(comparison.runs()).allMatch(Comparison.Run::folded);
    }

    @Provide
    Arbitrary<Body> bodies() {
        return TextFixtures.bodies();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "the ", "alliance ", "price ", "同盟", "の", "代価", "、", "カード", "x", " ", "\"", "e\u0301", "👩‍🌾")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @Test
    void wordThatChangedIsShownAndNoMore() {
        Comparison comparison = compare("The price of consent", "The cost of consent", Body.EMPTY, Body.EMPTY);

        assertThat(of(comparison.title().before(), State.DELETED)).containsExactly("price");
        assertThat(of(comparison.title().after(), State.INSERTED)).containsExactly("cost");
    }

    @Test
    void japaneseIsComparedByWordsThoughItSetsNoSpaces() {
        Comparison comparison = Comparison.of(
                new Comparison.State("合意には大きなコストがある。", "", Body.EMPTY),
                new Comparison.State("合意には大きなリスクがある。", "", Body.EMPTY),
                Language.JAPANESE);

        assertThat(of(comparison.title().before(), State.DELETED)).containsExactly("コスト");
        assertThat(of(comparison.title().after(), State.INSERTED)).containsExactly("リスク");
    }

    @Test
    void manyChangedWordsInARowAreShownTogether() {
        Comparison comparison =
                compare("They sold a small boat to us", "They bought a large house to us", Body.EMPTY, Body.EMPTY);

        assertThat(of(comparison.title().before(), State.DELETED)).containsExactly("sold a small boat");
        assertThat(of(comparison.title().after(), State.INSERTED)).containsExactly("bought a large house");
    }

    @Test
    void blockThatMovedIsShownAsMovedAndNotAsTwo() {
        Body before = Markdown.parse("First.\n\nSecond.\n\nThird.\n\nFourth.");
        List<Block> blocks = new ArrayList<>(before.blocks());
        blocks.addFirst(blocks.removeLast());

        List<Passage> passages = compare("", "", before, new Body(blocks)).passages();

        assertThat(passages)
                .extracting(Passage::change)
                .containsExactly(Change.MOVED, Change.SAME, Change.SAME, Change.SAME, Change.MOVED_AWAY);
        assertThat(text(passages.getFirst().before())).isEqualTo("Fourth.");
        assertThat(text(passages.getLast().before())).isEqualTo("Fourth.");
    }

    @Test
    void blockThatBecameAHeadingIsShownAsThat() {
        BlockId id = BlockId.next();
        Body before = new Body(List.of(new Block.Paragraph(id, Line.of("The price"))));
        Body after = new Body(List.of(new Block.Heading(id, 2, Line.of("The price"))));

        assertThat(compare("", "", before, after).passages()).singleElement().satisfies(passage -> {
            assertThat(passage.change()).isEqualTo(Change.CHANGED);
            assertThat(passage.kindBefore()).isEqualTo("paragraph");
            assertThat(passage.kindAfter()).isEqualTo("heading.2");
        });
    }

    @Test
    void emphasisAndLinksThatChangedAreShownThoughNoWordDid() {
        Body before = Markdown.parse("The price of [consent](https://example.org/a) is paid.");
        Body after = Markdown.parse("The *price* of [consent](https://example.org/b) is paid.")
                .keepingIdentitiesOf(before);

        Passage passage = compare("", "", before, after).passages().getFirst();

        assertThat(passage.change()).isEqualTo(Change.CHANGED);
        assertThat(passage.after().stream().filter(stretch -> stretch.state() == State.REFORMATTED))
                .extracting(stretch -> stretch.text() + " " + stretch.marksChanged() + " " + stretch.linkChanged())
                .containsExactly("price [" + Mark.EMPHASIS + "] false", "consent [] true");
    }

    @Test
    void whatIsFarFromAnyChangeIsFoldedAway() {
        Body before = Markdown.parse(IntStream.range(0, 20)
                .mapToObj(number -> "Paragraph number " + number + ".")
                .collect(Collectors.joining("\n\n")));
        List<Block> blocks = new ArrayList<>(before.blocks());
        blocks.set(10, new Block.Paragraph(blocks.get(10).id(), Line.of("Another.")));

        List<Comparison.Run> runs = compare("", "", before, new Body(blocks)).runs();

        assertThat(runs).extracting(Comparison.Run::folded).containsExactly(true, false, true);
        assertThat(runs).extracting(run -> run.passages().size()).containsExactly(9, 3, 8);
    }

    @Test
    void hugeTextsAreComparedInATimeThatSomebodyWaitsFor() {
        Random random = new Random(7);
        Body before = huge(random);
        Body after = huge(random);

        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> compare("", "", before, after.keepingIdentitiesOf(before)));
    }

    /** One paragraph of 40,000 words and 500 short ones. */
    private static Body huge(Random random) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(new BlockId("a"), Line.of(words(random, 40_000))));
        for (int i = 0; i < 500; i++) {
            blocks.add(new Block.Paragraph(BlockId.next(), Line.of(words(random, 30))));
        }
        return new Body(blocks);
    }

    private static String words(Random random, int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> "w" + random.nextInt(5_000))
                .collect(Collectors.joining(" "));
    }

    private static Comparison compare(String title, String later, Body before, Body after) {
        return Comparison.of(
                new Comparison.State(title, "", before), new Comparison.State(later, "", after), Language.ENGLISH);
    }

    private static List<String> texts(Body body) {
        Map<BlockId, Integer> notes = body.footnoteNumbers();
        return body.blocks().stream()
                .map(block -> Token.of(block, Language.ENGLISH, notes).stream()
                        .map(Token::shown)
                        .collect(Collectors.joining()))
                .toList();
    }

    private static String text(List<Stretch> stretches) {
        return stretches.stream().map(Stretch::text).collect(Collectors.joining());
    }

    private static String kept(List<Stretch> stretches) {
        return stretches.stream()
                .filter(stretch -> stretch.state() == State.SAME || stretch.state() == State.REFORMATTED)
                .map(Stretch::text)
                .collect(Collectors.joining());
    }

    private static List<String> of(List<Stretch> stretches, State state) {
        return stretches.stream()
                .filter(stretch -> stretch.state() == state)
                .map(Stretch::text)
                .toList();
    }
}
