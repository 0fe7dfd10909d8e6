package org.parley.archive.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.language.Language;
import org.parley.language.PartialDate;
import org.parley.language.Script;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;
import org.parley.publishing.text.Body;

/** Reads an item or a transcript: the frame is known, the head is read, the rest is the body. */
final class ItemReader {

    private ItemReader() {}

    static LegacyPage read(Page page) {
        List<String> doubts = new ArrayList<>(page.doubts());
        Head head = HeadReader.read(page.frame().content(), doubts);
        Optional<Section> section = section(page, doubts);
        if (section.isEmpty()) {
            return new LegacyPage.NotLegacy(
                    "neither a breadcrumb nor its address says which section it belongs to", doubts);
        }
        if (head.title().isEmpty()) {
            return new LegacyPage.NotLegacy("it has no title", doubts);
        }
        boolean panel = Transcript.is(head.body());
        List<Row> rows = panel ? Transcript.read(head.body()).rows() : head.body();
        Body body = BodyText.of(rows, page.fromHtml(), doubts);
        if (body.isEmpty()) {
            return new LegacyPage.NotLegacy("it has no text below its title", doubts);
        }
        doubt(page, head, doubts);
        LegacyPage.Item item = new LegacyPage.Item(
                page.address(),
                section.get(),
                kind(page, head, section.get()),
                head.kicker().flatMap(Kicker::series),
                head.title(),
                date(page, head, doubts),
                language(body),
                head.byline(),
                head.notes().permission(),
                head.notes().translation(),
                answers(head),
                body,
                doubts);
        return panel ? PanelReader.read(item, head) : item;
    }

    private static Optional<Section> section(Page page, List<String> doubts) {
        Optional<Section> byAddress = page.address().flatMap(Sections::inAddress);
        Optional<Section> byBreadcrumb = page.frame().section();
        if (byBreadcrumb.isPresent() && byAddress.isPresent() && !byBreadcrumb.equals(byAddress)) {
            doubts.add("its breadcrumb says " + byBreadcrumb.get().slug() + " but its address "
                    + byAddress.get().slug());
        }
        return byBreadcrumb.or(() -> byAddress).or(() -> Sections.inAddress(page.path()));
    }

    private static PieceKind kind(Page page, Head head, Section section) {
        return head.kicker()
                .flatMap(kicker -> Kinds.ofLabel(kicker.label()))
                .or(() -> head.byline().filter(Byline::review).map(_ -> PieceKind.REVIEW))
                .or(() -> head.notes().answers().map(AnswersLine::kind))
                .orElseGet(() -> Kinds.of(section, page.address().orElse(page.path())));
    }

    private static Optional<PartialDate> date(Page page, Head head, List<String> doubts) {
        Optional<PartialDate> alone = head.lineDate();
        head.kicker()
                .flatMap(Kicker::date)
                .ifPresent(date -> alone.filter(other -> !other.equals(date))
                        .ifPresent(other ->
                                doubts.add("the kicker is dated " + date + " but a line of its own " + other)));
        Optional<PartialDate> date =
                head.date().or(() -> page.address().flatMap(Dates::inAddress)).or(() -> Dates.inAddress(page.path()));
        if (date.isEmpty()) {
            doubts.add("it bears no date: neither above its title nor in its address");
        }
        return date;
    }

    private static Optional<AnswersLine> answers(Head head) {
        return head.notes().answers().or(() -> AnswersLine.read(Row.of(0, head.title())));
    }

    private static Language language(Body body) {
        String text = body.plain().text();
        long japanese = text.codePoints()
                .filter(codePoint -> Script.of(codePoint) == Script.JAPANESE)
                .count();
        return japanese * 4 > text.length() ? Language.JAPANESE : Language.ENGLISH;
    }

    private static void doubt(Page page, Head head, List<String> doubts) {
        head.byline()
                .ifPresentOrElse(
                        line -> doubts.addAll(line.doubts()),
                        () -> doubts.add("no author line was found below the title"));
        if (page.frame().copyright().isEmpty()) {
            doubts.add("it has no copyright line: the capture may be cut off");
        }
        if (head.notes().permission().filter(line -> line.licensor().isEmpty()).isPresent()) {
            doubts.add("the permission line names no institution as its licensor");
        }
    }
}
