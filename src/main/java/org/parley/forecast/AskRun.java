package org.parley.forecast;

import static org.parley.store.schema.Tables.DEBATE;
import static org.parley.store.schema.Tables.OUTLOOK_RUN;

import java.util.List;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.desk.NotPossible;
import org.parley.outlook.MapHash;
import org.parley.outlook.MapJson;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Unfit;
import org.parley.outlook.model.Model;
import org.parley.outlook.run.Request;
import org.parley.page.NotFound;
import org.parley.positions.Maps;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Asks for a run: everything that it is computed from is kept now, so that the map may change before it is computed. */
@Component
public class AskRun {

    /** How many runs of one debate wait at most. */
    private static final int MOST_WAITING = 10;

    private final Writing writing;

    AskRun(Writing writing) {
        this.writing = writing;
    }

    /**
     * Asks for an outlook of the map as it is.
     *
     * @return the number of the run
     * @throws NotPossible if there is nothing that it could be computed from
     */
    public int ask(Caller caller, DebateId debate, RunOptions options) {
        Policy.require(caller, Act.FORESEE);
        return writing.write(caller, tx -> ask(tx, debate, options, false));
    }

    /**
     * The same, within a transaction.
     *
     * @param shown whether readers are shown it as soon as it is computed
     */
    public int ask(Transaction tx, DebateId debate, RunOptions options, boolean shown) {
        return keep(tx, debate, map(tx, debate), options, null, null, shown);
    }

    /**
     * Asks for an outlook of the map with some of it otherwise, and of the map as it is where there is none yet beside which it
     * could be shown.
     *
     * @return the number of the run
     * @throws NotPossible if it has no name or no change, or there is nothing that it could be computed from
     */
    public int ask(Caller caller, DebateId debate, WhatIf whatIf) {
        Policy.require(caller, Act.FORESEE);
        if (whatIf.name().isBlank()) {
            throw new NotPossible("outlook.cannot.name");
        }
        if (whatIf.name().length() > WhatIf.LONGEST_NAME) {
            throw new NotPossible("outlook.cannot.long-name", WhatIf.LONGEST_NAME);
        }
        if (whatIf.changes().isEmpty()) {
            throw new NotPossible("outlook.cannot.no-change");
        }
        return writing.write(caller, tx -> {
            PositionMap map = map(tx, debate);
            PositionMap otherwise = whatIf.applied(map);
            String hash = MapHash.of(map);
            OutlookRun newest = Runs.newest(tx.db(), debate)
                    .filter(run -> run.inputHash().equals(hash))
                    .orElse(null);
            RunOptions options =
                    newest == null ? RunOptions.USUAL : new RunOptions(newest.models(), newest.draws(), newest.seed());
            int base = newest == null ? keep(tx, debate, map, options, null, null, false) : newest.number();
            return keep(tx, debate, otherwise, options, whatIf, base, false);
        });
    }

    private static PositionMap map(Transaction tx, DebateId debate) {
        try {
            return MapOfDebate.of(Maps.of(tx.db(), debate));
        } catch (Unfit wrong) {
            throw new NotPossible("outlook.cannot.unfit", wrong.getMessage());
        }
    }

    private static int keep(
            Transaction tx,
            DebateId debate,
            PositionMap map,
            RunOptions options,
            @Nullable WhatIf whatIf,
            @Nullable Integer base,
            boolean shown) {
        String of = debate.toString();
        // Takes hold of the debate, so that two runs never get one number.
        if (tx.db()
                        .update(DEBATE)
                        .set(DEBATE.VERSION, DEBATE.VERSION)
                        .where(DEBATE.ID.eq(of))
                        .execute()
                == 0) {
            throw new NotFound("no debate " + debate);
        }
        int waiting = tx.db()
                .fetchCount(OUTLOOK_RUN, OUTLOOK_RUN.DEBATE_ID.eq(of), OUTLOOK_RUN.STATE.eq(RunState.ASKED.name()));
        if (waiting >= MOST_WAITING) {
            throw new NotPossible("outlook.cannot.many-waiting", MOST_WAITING);
        }
        int number = tx.db()
                        .select(DSL.coalesce(DSL.max(OUTLOOK_RUN.NUMBER), 0))
                        .from(OUTLOOK_RUN)
                        .where(OUTLOOK_RUN.DEBATE_ID.eq(of))
                        .fetchSingle()
                        .value1()
                + 1;
        tx.db()
                .insertInto(OUTLOOK_RUN)
                .set(OUTLOOK_RUN.ID, RunId.next().toString())
                .set(OUTLOOK_RUN.DEBATE_ID, of)
                .set(OUTLOOK_RUN.NUMBER, number)
                .set(OUTLOOK_RUN.NAME, whatIf == null ? null : whatIf.name())
                .set(OUTLOOK_RUN.BASE, base)
                .set(OUTLOOK_RUN.CHANGES, whatIf == null ? null : Runs.written(whatIf.changes()))
                .set(OUTLOOK_RUN.INPUT, MapJson.write(map))
                .set(OUTLOOK_RUN.INPUT_HASH, MapHash.of(map))
                .set(OUTLOOK_RUN.MAP_AT, tx.storedAt())
                .set(OUTLOOK_RUN.MODELS, String.join(",", names(map, options)))
                .set(OUTLOOK_RUN.DRAWS, options.draws())
                .set(OUTLOOK_RUN.SEED, options.seed())
                .set(OUTLOOK_RUN.STATE, RunState.ASKED.name())
                .set(OUTLOOK_RUN.ASKED_AT, tx.storedAt())
                .set(OUTLOOK_RUN.ASKED_BY, tx.by())
                .set(OUTLOOK_RUN.SHOWN_AT, shown ? tx.storedAt() : null)
                .execute();
        tx.changed("asked-for-outlook", debate.subject(), Integer.toString(number));
        return number;
    }

    private static List<String> names(PositionMap map, RunOptions options) {
        try {
            return new Request(map, options.asked(), options.draws(), options.seed(), 1)
                    .models().stream().map(Model::name).toList();
        } catch (Unfit wrong) {
            throw new NotPossible("outlook.cannot.unfit", wrong.getMessage());
        }
    }
}
