package org.parley.publishing.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts as they are written, and texts as nobody would write them. */
public final class TextFixtures {

    private static final List<String> LINKS =
            List.of("https://example.org/a?b=c&d=%E5%90%88", "mailto:editor@example.org", "/pieces/x");

    private TextFixtures() {}

    /** A body of paragraphs that say this. */
    static Body paragraphs(String... texts) {
        List<Block> blocks = new ArrayList<>();
        for (String text : texts) {
            blocks.add(new Block.Paragraph(BlockId.next(), Line.of(text)));
        }
        return new Body(blocks);
    }

    /** The identities of a body's blocks. */
    static List<BlockId> ids(Body body) {
        return body.blocks().stream().map(Block::id).toList();
    }

    /** Any body: blocks of every kind, of any characters. */
    public static Arbitrary<Body> bodies() {
        return Combinators.combine(
                        blocks().list().ofMaxSize(8),
                        lines().map(line -> (Block) new Block.Footnote(BlockId.next(), line))
                                .list()
                                .ofMaxSize(3))
                .as((text, notes) -> {
                    List<Block> all = new ArrayList<>(text);
                    all.addAll(notes);
                    notes.forEach(note -> all.addFirst(new Block.Paragraph(
                            BlockId.next(), new Line.Builder().note(note.id()).build())));
                    return new Body(all);
                });
    }

    private static Arbitrary<Block> blocks() {
        Arbitrary<Line> line = lines();
        Arbitrary<List<Line>> lines = line.list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                line.map(text -> new Block.Paragraph(BlockId.next(), text)),
                Combinators.combine(Arbitraries.integers().between(2, 4), line)
                        .as((level, text) -> new Block.Heading(BlockId.next(), level, text)),
                lines.map(all -> new Block.Quotation(BlockId.next(), all)),
                Combinators.combine(Arbitraries.of(true, false), lines)
                        .as((ordered, all) -> new Block.ItemList(BlockId.next(), ordered, all)),
                tables(),
                Combinators.combine(text(), line)
                        .as((alternative, caption) ->
                                new Block.Figure(BlockId.next(), "/media/map.svg", alternative, caption)));
    }

    private static Arbitrary<Block> tables() {
        return Combinators.combine(
                        lines(),
                        Arbitraries.of(true, false),
                        lines().list().ofSize(2).list().ofMinSize(1).ofMaxSize(3))
                .as((caption, headed, rows) -> new Block.Table(
                        BlockId.next(),
                        caption,
                        headed ? rows.getFirst() : List.of(),
                        headed ? rows.subList(1, rows.size()) : rows));
    }

    private static Arbitrary<Line> lines() {
        Arbitrary<Inline> run = Combinators.combine(
                        text().filter(text -> !text.isEmpty()),
                        Arbitraries.of(Mark.class).set().ofMaxSize(2),
                        Arbitraries.of(LINKS).injectNull(0.7))
                .as((text, marks, link) ->
                        new Inline.Run(text, Set.copyOf(marks), link == null ? null : URI.create(link)));
        return run.list().ofMaxSize(4).map(Line::new);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings().withChars("ab 合意\n\u00a0\"\\<&>").ofMaxLength(12));
    }
}
