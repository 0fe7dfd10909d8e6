package org.parley.debate;

import static org.parley.store.schema.Tables.PANELIST;

import org.jooq.Condition;
import org.parley.desk.NotPossible;
import org.parley.language.LocalText;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.PersonId;
import org.parley.publishing.Policy;
import org.parley.publishing.RecordPerson;
import org.parley.publishing.Writing;
import org.parley.store.Keys;
import org.springframework.stereotype.Component;

/** Seats people on the panel of a debate. */
@Component
public class DebatePanel {

    /** The most seats. */
    public static final int MOST = 60;

    private final Writing writing;
    private final RecordPerson recordPerson;

    DebatePanel(Writing writing, RecordPerson recordPerson) {
        this.writing = writing;
        this.recordPerson = recordPerson;
    }

    /**
     * Seats somebody for a side, or moves them to it; a person of the name who is not known yet is recorded.
     *
     * @param side the key of the side; empty for none
     */
    public void seat(Caller caller, DebateId debate, LocalText name, String side) {
        Policy.require(caller, Act.CONVENE);
        if (name.isEmpty()) {
            throw new NotPossible("convene.cannot.no-name");
        }
        DebateContent.limit(name, DebateContent.LONGEST_NAME, "convene.cannot.long-name");
        var _ = writing.write(caller, transaction -> {
            var db = transaction.db();
            notClosed(ConveneDebate.require(db, debate));
            String found = DebateSides.require(db, debate, side);
            PersonId person = recordPerson.record(transaction, name, LocalText.NONE, null);
            // Of two people on a panel who are found to be one, there may be two seats: both are given up for one.
            db.deleteFrom(PANELIST).where(seat(debate, person)).execute();
            db.insertInto(PANELIST, PANELIST.ID, PANELIST.DEBATE_ID, PANELIST.PERSON_ID, PANELIST.SIDE_ID)
                    .values(Keys.next().toString(), debate.toString(), person.toString(), found)
                    .execute();
            if (db.fetchCount(PANELIST, PANELIST.DEBATE_ID.eq(debate.toString())) > MOST) {
                throw new NotPossible("convene.cannot.many-panelists", MOST);
            }
            transaction.changed("seated", debate.subject());
            return true;
        });
    }

    /** Takes somebody from the panel. */
    public void unseat(Caller caller, DebateId debate, PersonId person) {
        Policy.require(caller, Act.CONVENE);
        var _ = writing.write(caller, transaction -> {
            notClosed(ConveneDebate.require(transaction.db(), debate));
            transaction.db().deleteFrom(PANELIST).where(seat(debate, person)).execute();
            transaction.changed("unseated", debate.subject());
            return true;
        });
    }

    private static Condition seat(DebateId debate, PersonId person) {
        return PANELIST.DEBATE_ID.eq(debate.toString()).and(PANELIST.PERSON_ID.eq(person.toString()));
    }

    static void notClosed(DebateState state) {
        if (state == DebateState.CLOSED) {
            throw new NotPossible("convene.cannot.closed");
        }
    }
}
