package org.parley.desk.translation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.parley.desk.DeskEdition;
import org.parley.desk.DeskText;
import org.parley.desk.EditionKey;
import org.parley.desk.Editions;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.LineHtml;
import org.parley.publishing.PassageSources;
import org.parley.publishing.Policy;
import org.parley.publishing.TranslationStatus;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.BlockLines;
import org.parley.publishing.text.Correspondence;
import org.parley.publishing.text.Line;
import org.parley.publishing.text.LineText;
import org.parley.publishing.text.PassageId;
import org.parley.publishing.text.PassageState;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Reads an original and a translation of it side by side. */
@Component
public class ReadSideBySide {

    private final Store store;

    ReadSideBySide(Store store) {
        this.store = store;
    }

    /**
     * Both, for somebody who may see both.
     *
     * @param screen the language of the page
     * @throws NotFound if there is no such translation, or the caller may not know of it or of its original
     */
    public SideBySide read(Caller.Member caller, EditionKey key, Language screen) {
        return store.read(db -> read(db, caller, key, screen));
    }

    private static SideBySide read(DSLContext db, Caller.Member caller, EditionKey key, Language screen) {
        DeskEdition translation = Editions.require(db, caller, key, Act.SEE);
        if (translation.standing().original()) {
            throw new NotFound("an original is no translation");
        }
        DeskEdition original = Editions.find(db, caller, new EditionKey(key.piece(), translation.originalLanguage()))
                .filter(found -> Policy.may(caller, Act.SEE, found.standing()))
                .orElseThrow(() -> new NotFound("the original is not to be seen"));
        PassageSources sources = PassageSources.read(db, translation.id());
        Originals originals = Originals.read(db, original, sources.revisions());
        boolean whole = translation.translation() != TranslationStatus.ABSTRACT_ONLY;
        Correspondence standing = originals.compare(sources, translation.text(), whole);
        Rows rows = new Rows(original.key().language(), originals, sources, standing, translation.text(), screen);
        return new SideBySide(
                original,
                translation,
                originals.now().title(),
                originals.source(),
                standing,
                rows.of(whole),
                Policy.may(caller, Act.WRITE, translation.standing()));
    }

    private static final class Rows {

        private final Language language;
        private final Originals originals;
        private final PassageSources sources;
        private final Correspondence standing;
        private final DeskText translation;
        private final PassageWriting text;
        private final LineHtml html;
        private final Map<BlockId, Block> blocks;
        private final Map<BlockId, Block> translated;

        Rows(
                Language language,
                Originals originals,
                PassageSources sources,
                Correspondence standing,
                DeskText translation,
                Language screen) {
            this.language = language;
            this.originals = originals;
            this.sources = sources;
            this.standing = standing;
            this.translation = translation;
            this.text = new PassageWriting(originals.now(), translation);
            Messages words = Messages.in(screen);
            Map<BlockId, Integer> numbers = originals.now().body().footnoteNumbers();
            this.html = new LineHtml(path -> Addresses.of(language, path), (parent, note) -> {
                int number = numbers.getOrDefault(note, 0);
                parent.appendElement("sup")
                        .addClass("noteref")
                        .appendElement("a")
                        .attr("href", "#p-" + note)
                        .attr("aria-label", words.get("note", number))
                        .text(Integer.toString(number));
            });
            this.blocks = byId(originals.now());
            this.translated = byId(translation);
        }

        private static Map<BlockId, Block> byId(DeskText text) {
            return text.body().blocks().stream().collect(Collectors.toMap(Block::id, block -> block));
        }

        List<SideBySide.Row> of(boolean whole) {
            List<SideBySide.Row> rows = new ArrayList<>();
            DeskText now = originals.now();
            rows.add(plain(PassageId.TITLE, "title", now.title(), translation.title()));
            rows.add(plain(PassageId.ABSTRACT, "abstract", now.summary(), translation.summary()));
            if (whole) {
                Set<BlockId> order = new LinkedHashSet<>(Arrangement.order(now.body(), translation.body()));
                // Notes last, as they stand on the page.
                order.stream().filter(id -> !isNote(id)).forEach(id -> rows.add(block(id)));
                order.stream().filter(this::isNote).forEach(id -> rows.add(block(id)));
            }
            return rows;
        }

        private boolean isNote(BlockId id) {
            return blocks.getOrDefault(id, translated.get(id)) instanceof Block.Footnote;
        }

        private SideBySide.Row plain(PassageId passage, String type, String original, String translation) {
            return new SideBySide.Row(
                    passage,
                    type,
                    original.isEmpty() && translation.isEmpty() ? PassageState.OWN : standing.state(passage),
                    text.mark(passage),
                    List.of(new SideBySide.Cell(
                            html.of(Line.of(original)),
                            original,
                            html.of(Line.of(translation)),
                            translation,
                            "desk.passage." + type)),
                    0,
                    false,
                    null,
                    changes(passage, original),
                    original.isEmpty(),
                    null,
                    null);
        }

        private SideBySide.Row block(BlockId id) {
            PassageId passage = PassageId.of(id);
            Block own = blocks.get(id);
            Block shown = text.shown(id).orElse(null);
            Block shape = own == null ? translated.get(id) : own;
            if (shape == null) {
                throw new IllegalStateException("no block " + id + " in either text");
            }
            List<Line> lines = own == null ? List.of() : BlockLines.of(own);
            List<Line> others = shown == null ? List.of() : BlockLines.of(shown);
            List<SideBySide.Cell> cells = new ArrayList<>();
            for (int i = 0; i < Math.max(lines.size(), others.size()); i++) {
                Line line = i < lines.size() ? lines.get(i) : Line.EMPTY;
                boolean plain = shape instanceof Block.Figure && i == 0;
                Line other = i < others.size() ? others.get(i) : Line.EMPTY;
                cells.add(new SideBySide.Cell(
                        html.of(line), typed(line, plain), html.of(other), typed(other, plain), label(shape, i)));
            }
            boolean table = shape instanceof Block.Table;
            return new SideBySide.Row(
                    passage,
                    shape.type(),
                    standing.state(passage),
                    text.mark(passage),
                    cells,
                    shape instanceof Block.Table t ? columns(t) : 0,
                    table && !((Block.Table) shape).header().isEmpty(),
                    shape instanceof Block.Figure figure ? figure.source() : null,
                    changes(passage, own == null ? "" : words(own)),
                    own != null && !BlockLines.hasWords(own),
                    null,
                    null);
        }

        private String typed(Line line, boolean plain) {
            return plain ? line.plainText() : LineText.write(line, text.labels());
        }

        private static int columns(Block.Table table) {
            return !table.header().isEmpty()
                    ? table.header().size()
                    : table.rows().isEmpty() ? 0 : table.rows().getFirst().size();
        }

        private static String label(Block block, int line) {
            return switch (block) {
                case Block.Figure _ -> line == 0 ? "desk.passage.alternative" : "desk.passage.caption";
                case Block.Table _ -> line == 0 ? "desk.passage.caption" : "desk.passage.cell";
                case Block.ItemList _ -> "desk.passage.item";
                default -> "desk.passage." + block.type();
            };
        }

        private List<WordChanges.Part> changes(PassageId passage, String now) {
            PassageState state = standing.state(passage);
            if (state != PassageState.CHANGED && state != PassageState.REMOVED) {
                return List.of();
            }
            String revision = sources.of(passage);
            DeskText before =
                    revision == null ? DeskText.EMPTY : originals.texts().getOrDefault(revision, DeskText.EMPTY);
            return WordChanges.between(words(before, passage), now, language);
        }

        private static String words(DeskText text, PassageId passage) {
            return passage.block()
                    .map(id -> text.body().blocks().stream()
                            .filter(block -> block.id().equals(id))
                            .map(Rows::words)
                            .findFirst()
                            .orElse(""))
                    .orElseGet(() -> passage.equals(PassageId.TITLE) ? text.title() : text.summary());
        }

        private static String words(Block block) {
            return BlockLines.of(block).stream()
                    .map(Line::plainText)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
    }
}
