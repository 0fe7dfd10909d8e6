package org.parley.debate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.desk.BeginPiece;
import org.parley.desk.DeskText;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.NewPiece;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.RecordPerson;
import org.parley.publishing.Section;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.Line;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Brings what somebody without an account wrote to the desk, as a piece in review. */
@Component
public class ArriveAtDesk {

    private final BeginPiece begin;
    private final RecordPerson recordPerson;

    ArriveAtDesk(BeginPiece begin, RecordPerson recordPerson) {
        this.begin = begin;
        this.recordPerson = recordPerson;
    }

    /**
     * Brings it there.
     *
     * @param person who wrote it, where that is somebody whom the journal knows; else the name is recorded as a person
     * @param institution the institution in whose name it is written
     */
    public PieceId arrive(
            Transaction transaction,
            PieceKind kind,
            Written written,
            @Nullable PersonId person,
            @Nullable InstitutionId institution) {
        LocalText name = LocalText.of(Map.of(written.language(), written.author()));
        PersonId author = person != null ? person : recordPerson.record(transaction, name, LocalText.NONE, null);
        LocalText affiliation = LocalText.of(Map.of(written.language(), written.affiliation()));
        return begin.arrive(
                        transaction,
                        kind,
                        Section.DEBATES,
                        written.language(),
                        new DeskText(written.title(), "", body(written)),
                        List.of(new NewPiece.Author(
                                author,
                                affiliation,
                                institution == null || affiliation.isEmpty() ? List.of() : List.of(institution))))
                .piece();
    }

    /** The paragraphs of a text; a disclosed interest stands last, in a paragraph of its own. */
    static Body body(Written written) {
        List<String> paragraphs = new ArrayList<>(paragraphs(written.text()));
        if (!written.interest().isBlank()) {
            paragraphs.add(Messages.in(written.language()).get("response.disclosure", written.interest()));
        }
        return new Body(paragraphs.stream()
                .<Block>map(paragraph -> new Block.Paragraph(BlockId.next(), Line.of(paragraph)))
                .toList());
    }

    /** The paragraphs of a text: what stands between empty lines. */
    public static List<String> paragraphs(String text) {
        return java.util.Arrays.stream(text.replace("\r\n", "\n").split("\n\\s*\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
