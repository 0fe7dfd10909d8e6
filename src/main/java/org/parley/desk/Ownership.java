package org.parley.desk;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.parley.store.schema.Tables.AUTHORSHIP;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PIECE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.Policy;
import org.parley.publishing.Standing;

/** Whose an edition is, and which editions the policy lets a member see, said to the database. */
public final class Ownership {

    private Ownership() {}

    /** That the member began, wrote or translated it. The query has {@code EDITION} and {@code PIECE}. */
    public static Condition own(Caller.Member member) {
        String account = member.account().toString();
        List<Condition> ways = new ArrayList<>();
        ways.add(PIECE.BEGUN_BY.eq(account));
        ways.add(EDITION.BEGUN_BY.eq(account));
        if (member.person() != null) {
            String person = member.person().toString();
            ways.add(EDITION.TRANSLATOR_ID.eq(person));
            ways.add(exists(selectOne()
                    .from(AUTHORSHIP)
                    .where(AUTHORSHIP.PIECE_ID.eq(PIECE.ID), AUTHORSHIP.PERSON_ID.eq(person))));
        }
        return or(ways);
    }

    /** That the member may do this to it, as {@link Policy} says of each way in which an edition can stand. */
    public static Condition may(Caller.Member member, Act act) {
        List<Condition> standings = new ArrayList<>();
        boolean always = true;
        for (boolean original : List.of(true, false)) {
            for (boolean own : List.of(true, false)) {
                List<String> states = Arrays.stream(EditionState.values())
                        .filter(state -> Policy.may(member, act, new Standing(state, original, own)))
                        .map(EditionState::name)
                        .toList();
                always &= states.size() == EditionState.values().length;
                if (!states.isEmpty()) {
                    standings.add(EDITION.STATE
                            .in(states)
                            .and(original ? isOriginal() : isOriginal().not())
                            .and(own ? own(member) : trueCondition()));
                }
            }
        }
        return always ? trueCondition() : standings.isEmpty() ? falseCondition() : or(standings);
    }

    /** That it is the original of its piece. */
    public static Condition isOriginal() {
        return EDITION.LANGUAGE.eq(PIECE.ORIGINAL_LANGUAGE);
    }
}
