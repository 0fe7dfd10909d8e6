package org.parley.debate;

import static org.parley.store.schema.Tables.DEBATE;
import static org.parley.store.schema.Tables.DEBATE_SIDE;
import static org.parley.store.schema.Tables.PANELIST;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateContent.NamedSide;
import org.parley.language.LocalText;
import org.parley.publishing.PersonId;
import org.parley.store.Keys;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Records who speaks in a debate that was held before it came here. */
@Component
public class RecordTerms {

    /** Records its sides, in this order; their keys, in the same. */
    public List<String> sides(Transaction transaction, DebateId debate, List<LocalText> names) {
        DebateSides.write(
                transaction,
                debate,
                names.stream().map(name -> new NamedSide("", name)).toList());
        return transaction
                .db()
                .select(DEBATE_SIDE.ID)
                .from(DEBATE_SIDE)
                .where(DEBATE_SIDE.DEBATE_ID.eq(debate.toString()))
                .orderBy(DEBATE_SIDE.PLACE)
                .fetch(DEBATE_SIDE.ID);
    }

    /** Records that somebody is on its panel, for a side or for none. */
    public void seat(Transaction transaction, DebateId debate, PersonId person, @Nullable String side) {
        transaction
                .db()
                .insertInto(PANELIST, PANELIST.ID, PANELIST.DEBATE_ID, PANELIST.PERSON_ID, PANELIST.SIDE_ID)
                .values(Keys.next().toString(), debate.toString(), person.toString(), side)
                .execute();
        transaction.changed("seated", debate.subject());
    }

    /** Records that readers see how balanced it is. */
    public void showBalance(Transaction transaction, DebateId debate) {
        transaction
                .db()
                .update(DEBATE)
                .set(DEBATE.BALANCE_SHOWN, 1)
                .where(DEBATE.ID.eq(debate.toString()))
                .execute();
        transaction.changed("convened", debate.subject());
    }
}
