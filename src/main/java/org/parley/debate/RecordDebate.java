package org.parley.debate;

import static org.parley.store.schema.Tables.DEBATE;
import static org.parley.store.schema.Tables.DEBATE_PIECE;
import static org.parley.store.schema.Tables.DEBATE_TEXT;

import java.util.SortedSet;
import java.util.TreeSet;
import org.parley.language.Language;
import org.parley.language.PartialDate;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Records a debate and the pieces that belong to it. */
@Component
public class RecordDebate {

    /** Records the debate. */
    public DebateId record(Transaction transaction, NewDebate debate) {
        DebateId id = DebateId.next();
        PersonId convener = debate.convener();
        PartialDate closed = debate.closed();
        transaction
                .db()
                .insertInto(DEBATE)
                .set(DEBATE.ID, id.toString())
                .set(DEBATE.SLUG, debate.slug().value())
                .set(DEBATE.CONVENER_ID, convener == null ? null : convener.toString())
                .set(DEBATE.OPENED, debate.opened().toString())
                .set(DEBATE.CLOSED, closed == null ? null : closed.toString())
                .set(DEBATE.STATE, (closed == null ? DebateState.OPEN : DebateState.CLOSED).name())
                .execute();
        SortedSet<Language> languages =
                new TreeSet<>(debate.question().byLanguage().keySet());
        languages.forEach(language -> transaction
                .db()
                .insertInto(DEBATE_TEXT)
                .set(DEBATE_TEXT.DEBATE_ID, id.toString())
                .set(DEBATE_TEXT.LANGUAGE, language.tag())
                .set(DEBATE_TEXT.QUESTION, debate.question().in(language))
                .set(
                        DEBATE_TEXT.INTRODUCTION,
                        debate.introduction().exactly(language).orElse(""))
                .set(DEBATE_TEXT.SUMMARY, debate.summary().exactly(language).orElse(""))
                .execute());
        transaction.changed("recorded", id.subject());
        return id;
    }

    /** Has a piece belong to a debate. */
    public void include(Transaction transaction, DebateId debate, PieceId piece) {
        transaction
                .db()
                .insertInto(DEBATE_PIECE, DEBATE_PIECE.DEBATE_ID, DEBATE_PIECE.PIECE_ID)
                .values(debate.toString(), piece.toString())
                .onConflictDoNothing()
                .execute();
        transaction.changed("included", debate.subject());
        transaction.changed("included", piece.subject());
    }
}
