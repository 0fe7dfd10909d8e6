package org.parley.publishing;

import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.Inline;
import org.parley.publishing.text.Line;
import org.parley.publishing.text.Mark;

/** Makes the HTML of lines, as a tree of elements and text, which escapes by itself. */
public final class LineHtml {

    private final UnaryOperator<String> internal;
    private final BiConsumer<Element, BlockId> reference;

    /**
     * Makes lines whose links to the journal's own paths lead where {@code internal} says, and whose references to
     * footnotes are what {@code reference} adds to an element.
     */
    public LineHtml(UnaryOperator<String> internal, BiConsumer<Element, BlockId> reference) {
        this.internal = internal;
        this.reference = reference;
    }

    /** The HTML of a line. */
    public String of(Line line) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        add(document.body(), line);
        return document.body().html();
    }

    /** Adds a line to an element. */
    void add(Element parent, Line line) {
        for (Inline inline : line.inlines()) {
            switch (inline) {
                case Inline.NoteReference(var note) -> reference.accept(parent, note);
                case Inline.Run run -> run(parent, run);
            }
        }
    }

    private void run(Element parent, Inline.Run run) {
        Element inner = parent;
        if (run.link() != null) {
            String address = run.link().toString();
            inner = inner.appendElement("a").attr("href", run.isInternal() ? internal.apply(address) : address);
        }
        for (Mark mark : run.marks()) {
            inner = inner.appendElement(
                    switch (mark) {
                        case STRONG -> "strong";
                        case EMPHASIS -> "em";
                        case SUBSCRIPT -> "sub";
                        case SUPERSCRIPT -> "sup";
                    });
        }
        boolean first = true;
        for (String part : run.text().split("\n", -1)) {
            if (!first) {
                inner.appendElement("br");
            }
            first = false;
            inner.appendText(part);
        }
    }
}
