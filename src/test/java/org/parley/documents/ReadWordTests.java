package org.parley.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.documents.WordFile.run;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.documents.WordWarning.Kind;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.Inline;
import org.parley.publishing.text.Line;
import org.parley.publishing.text.Mark;

class ReadWordTests {

    private static final byte[] PICTURE = {1, 2, 3};

    private final List<byte[]> kept = new ArrayList<>();

    private WordDraft read(WordFile file) {
        return new ReadWord().read(file.bytes(), "two_tables.docx", bytes -> {
            kept.add(bytes);
            return "/media/p" + kept.size() + "-100x50.png";
        });
    }

    private static List<String> types(Body body) {
        return body.blocks().stream().map(Block::type).toList();
    }

    @Test
    void titleAuthorAndAbstractAreTakenByTheirStyles() {
        WordDraft draft = read(new WordFile()
                .styled("Title", run("Two Tables"))
                .styled("Author", run("Elena Marsh, Northgate Institute"))
                .styled("Abstract", run("On what consent costs."))
                .styled("heading 1", run("Beginning"))
                .paragraph(run("One.")));

        assertThat(draft.title()).isEqualTo("Two Tables");
        assertThat(draft.authors()).isEqualTo("Elena Marsh, Northgate Institute");
        assertThat(draft.summary()).isEqualTo("On what consent costs.");
        assertThat(draft.body().plain().text()).isEqualTo("Beginning\n\nOne.");
        assertThat(draft.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"heading 1, heading 2, Quote, caption", "見出し 1, 見出し 2, 引用文, 図表番号"})
    void stylesAreKnownInBothLanguages(String first, String second, String quote, String caption) {
        WordDraft draft = read(new WordFile()
                .styled(first, run("題名"))
                .styled(second, run("小見出し", "<w:b/>"))
                .styled(quote, run("合意する。"))
                .styled(quote, run("以上。"))
                .picture("p1", "地図", PICTURE)
                .styled(caption, run("図1 二つの机")));

        assertThat(draft.title()).isEqualTo("題名");
        assertThat(types(draft.body())).containsExactly("heading", "quotation", "figure");
        assertThat(draft.body().plain().text()).isEqualTo("小見出し\n\n合意する。\n以上。\n\n図1 二つの机");
        assertThat(draft.body().blocks().getFirst()).isInstanceOfSatisfying(Block.Heading.class, heading -> {
            assertThat(heading.level()).isEqualTo(2);
            assertThat(heading.line()).isEqualTo(Line.of("小見出し"));
        });
    }

    @Test
    void titleIsWhatTheFileIsCalledWhereNothingElseNamesIt() {
        assertThat(read(new WordFile().paragraph(run("One."))).title()).isEqualTo("two tables");
        assertThat(read(new WordFile()
                                .paragraph(run("One."))
                                .part(
                                        "docProps/core.xml",
                                        "<p xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Of Tables</dc:title>"
                                                + "<dc:creator>emarsh</dc:creator></p>"))
                        .title())
                .isEqualTo("Of Tables");
    }

    @Test
    void firstOfSeveralHeadingsInTheMidstOfTheTextIsNoTitle() {
        WordDraft draft = read(new WordFile()
                .paragraph(run("Before."))
                .styled("heading 1", run("One"))
                .styled("heading 2", run("Two"))
                .styled("heading 1", run("Three")));

        assertThat(draft.title()).isEqualTo("two tables");
        assertThat(draft.body().blocks().stream()
                        .filter(Block.Heading.class::isInstance)
                        .map(block -> ((Block.Heading) block).level()))
                .containsExactly(2, 3, 2);
    }

    @Test
    void marksLinksAndBreaksAreKept() {
        Body body = read(new WordFile()
                        .relation("r9", "hyperlink", "https://example.org/a?b=1", true)
                        .paragraph(run("One ")
                                + run("two", "<w:b/>")
                                + run(" ")
                                + run("three", "<w:i/>")
                                + run("2", "<w:vertAlign w:val=\"superscript\"/>")
                                + "<w:r><w:br/></w:r>"
                                + "<w:hyperlink r:id=\"r9\">" + run("four") + "</w:hyperlink>"))
                .body();

        assertThat(body.blocks().getFirst().lines().findFirst().orElseThrow().inlines())
                .containsExactly(
                        Inline.Run.plain("One "),
                        new Inline.Run("two", Set.of(Mark.STRONG), null),
                        Inline.Run.plain(" "),
                        new Inline.Run("three", Set.of(Mark.EMPHASIS), null),
                        new Inline.Run("2", Set.of(Mark.SUPERSCRIPT), null),
                        Inline.Run.plain("\n"),
                        new Inline.Run("four", Set.of(), URI.create("https://example.org/a?b=1")));
    }

    @Test
    void footnotesAndEndnotesAreNotesOfTheText() {
        Body body = read(new WordFile()
                        .paragraph(run("One")
                                + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                                + run(" two")
                                + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>")
                        .footnote(2, run("At the ") + run("foot", "<w:i/>"))
                        .endnote(2, run("At the end")))
                .body();

        assertThat(body.footnotes().stream().map(Block::plainText)).containsExactly("At the foot", "At the end");
        List<BlockId> notes = body.footnotes().stream().map(Block.Footnote::id).toList();
        assertThat(body.blocks().getFirst().lines().findFirst().orElseThrow().inlines())
                .containsExactly(
                        Inline.Run.plain("One"),
                        new Inline.NoteReference(notes.getFirst()),
                        Inline.Run.plain(" two"),
                        new Inline.NoteReference(notes.getLast()));
    }

    @Test
    void listsWithinListsAreMadeOneAndToldOf() {
        WordDraft draft = read(new WordFile()
                .item(false, 0, "a")
                .item(false, 1, "b")
                .item(false, 0, "c")
                .paragraph(run("between"))
                .item(true, 0, "d"));

        assertThat(types(draft.body())).containsExactly("list", "paragraph", "list");
        assertThat(draft.body().plain().text()).isEqualTo("a\nb\nc\n\nbetween\n\nd");
        assertThat(draft.warnings()).containsExactly(new WordWarning(Kind.NESTED_LISTS, 1));
    }

    @Test
    void tableIsReadWithItsCaptionAndItsHeader() {
        Body body = read(new WordFile()
                        .styled("caption", run("Table 1"))
                        .raw(table(
                                row(cell(run("A", "<w:b/>")), cell(run("B", "<w:b/>"))),
                                row(cell(run("1")), cell(run("2"))))))
                .body();

        assertThat(body.blocks()).singleElement().isInstanceOfSatisfying(Block.Table.class, table -> {
            assertThat(table.caption()).isEqualTo(Line.of("Table 1"));
            assertThat(table.header()).containsExactly(Line.of("A"), Line.of("B"));
            assertThat(table.rows()).containsExactly(List.of(Line.of("1"), Line.of("2")));
        });
    }

    private static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String runs) {
        return "<w:tc><w:p>" + runs + "</w:p></w:tc>";
    }

    @Test
    void picturesAreKeptAndThoseThatCannotBeAreToldOf() {
        WordFile file = new WordFile().picture("p1", "A map", PICTURE).picture("p2", "", PICTURE);

        WordDraft draft = read(file);
        assertThat(draft.body().blocks().stream().map(block -> ((Block.Figure) block).source()))
                .containsExactly("/media/p1-100x50.png", "/media/p2-100x50.png");
        assertThat(((Block.Figure) draft.body().blocks().getFirst()).alternative())
                .isEqualTo("A map");
        assertThat(kept).containsExactly(PICTURE, PICTURE);
        assertThat(draft.warnings()).containsExactly(new WordWarning(Kind.UNDESCRIBED_PICTURES, 1));

        WordDraft without = new ReadWord().read(file.bytes(), "x.docx", _ -> null);
        assertThat(without.body().isEmpty()).isTrue();
        assertThat(without.warnings()).containsExactly(new WordWarning(Kind.PICTURES, 2));
    }

    @Test
    void whatATextCannotHoldIsToldOf() {
        WordDraft draft = read(new WordFile()
                .paragraph(run("kept ")
                        + "<w:del w:id=\"1\"><w:r><w:delText>deleted</w:delText></w:r></w:del>"
                        + "<w:ins w:id=\"2\">" + run("inserted") + "</w:ins>"
                        + "<w:r><w:commentReference w:id=\"1\"/></w:r>"
                        + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>")
                .paragraph("<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>" + run("boxed")
                        + "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>")
                .relation("r8", "hyperlink", "file:///C:/x.docx", true)
                .paragraph("<w:hyperlink r:id=\"r8\">" + run("there") + "</w:hyperlink>"));

        assertThat(draft.body().plain().text())
                .contains("kept inserted", "boxed", "there")
                .doesNotContain("deleted");
        assertThat(draft.warnings())
                .containsExactlyInAnyOrder(
                        new WordWarning(Kind.COMMENTS, 1),
                        new WordWarning(Kind.TRACKED_CHANGES, 2),
                        new WordWarning(Kind.EQUATIONS, 1),
                        new WordWarning(Kind.TEXT_BOXES, 1),
                        new WordWarning(Kind.LINKS, 1));
        assertThat(new WordWarning(Kind.COMMENTS, 2).in(Messages.in(Language.ENGLISH)))
                .isEqualTo("2 comments were left out.");
    }

    @Test
    void readingsAboveCharactersComeAfterThem() {
        WordDraft draft = read(new WordFile()
                .paragraph("<w:r><w:ruby><w:rubyPr/><w:rt>" + run("かんじ") + "</w:rt><w:rubyBase>" + run("漢字")
                        + "</w:rubyBase></w:ruby></w:r>" + run("を読む。")));

        assertThat(draft.body().plain().text()).isEqualTo("漢字（かんじ）を読む。");
        assertThat(draft.warnings()).containsExactly(new WordWarning(Kind.RUBY, 1));
    }
}
