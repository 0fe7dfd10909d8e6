package org.parley.accounts;

import static org.parley.store.schema.Tables.CHANGE_LOG;
import static org.parley.store.schema.Tables.SIGN_IN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.AccountId;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.store.Store;
import org.parley.store.Subject;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Who did what and when: the change log and the sign-ins together, the newest first, for administrators. */
@Component
public class AuditTrail {

    /** How many entries a page has. */
    static final int PAGE = 50;

    private final Store store;
    private final ZoneId zone;

    AuditTrail(Store store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    /**
     * Which entries are asked for.
     *
     * @param who the account that did it, or absent for anybody
     * @param act what was done; empty for anything
     * @param day the day on which, by the journal's clock, or absent for any
     * @param page which page of them, from 1
     */
    record Question(
            @Nullable AccountId who, String act, @Nullable LocalDate day, int page) {}

    /**
     * One thing that was done.
     *
     * @param at when
     * @param by who, as the change log records them
     * @param act what
     * @param kind the kind of what it was done to
     * @param subject the key of that
     * @param note more of it; may be empty
     */
    public record Entry(Instant at, String by, String act, String kind, String subject, String note) {

        /** The key of the account that did it; what it is called in the log where it was no member. */
        public String actor() {
            return by.startsWith(Caller.Member.LOGGED) ? by.substring(Caller.Member.LOGGED.length()) : by;
        }

        /** What it was done to. */
        Subject about() {
            return new Subject(kind, subject);
        }
    }

    /**
     * A page of the trail.
     *
     * @param entries the entries
     * @param more whether there are older ones
     */
    record Found(List<Entry> entries, boolean more) {}

    Found find(Caller caller, Question question) {
        Policy.require(caller, Act.ADMINISTER);
        List<Entry> entries = store.read(db -> both(db, question)
                .fetch(row -> new Entry(
                        UtcInstant.parse(text(row, 0)),
                        text(row, 1),
                        text(row, 2),
                        text(row, 3),
                        text(row, 4),
                        text(row, 5))));
        return new Found(entries.subList(0, Math.min(PAGE, entries.size())), entries.size() > PAGE);
    }

    /** What has ever been done, as the words of the log. */
    List<String> acts(Caller caller) {
        Policy.require(caller, Act.ADMINISTER);
        return store.read(db -> db
                .selectDistinct(CHANGE_LOG.ACT)
                .from(CHANGE_LOG)
                .union(db.selectDistinct(SIGN_IN.OUTCOME).from(SIGN_IN))
                .fetch(row -> row.value1())
                .stream()
                .sorted()
                .toList());
    }

    private Select<? extends Record> both(DSLContext db, Question question) {
        var changes = db.select(
                        CHANGE_LOG.MADE_AT.as("at"),
                        CHANGE_LOG.MADE_BY.as("made_by"),
                        CHANGE_LOG.ACT.as("act"),
                        CHANGE_LOG.SUBJECT_KIND.as("kind"),
                        CHANGE_LOG.SUBJECT_ID.as("subject"),
                        DSL.coalesce(CHANGE_LOG.NOTE, "").as("note"),
                        CHANGE_LOG.SEQ.cast(SQLDataType.BIGINT).as("place"))
                .from(CHANGE_LOG)
                .where(conditions(question, CHANGE_LOG.MADE_BY, CHANGE_LOG.ACT, CHANGE_LOG.MADE_AT));
        var who = DSL.coalesce(DSL.val(Caller.Member.LOGGED).concat(SIGN_IN.ACCOUNT_ID), SIGN_IN.EMAIL);
        var signIns = db.select(
                        SIGN_IN.TRIED_AT.as("at"),
                        who.as("made_by"),
                        SIGN_IN.OUTCOME.as("act"),
                        DSL.inline("account").as("kind"),
                        DSL.coalesce(SIGN_IN.ACCOUNT_ID, "").as("subject"),
                        SIGN_IN.WAY.concat(" ").concat(SIGN_IN.ADDRESS).as("note"),
                        DSL.inline(0L).as("place"))
                .from(SIGN_IN)
                .where(conditions(question, who, SIGN_IN.OUTCOME, SIGN_IN.TRIED_AT));
        return changes.unionAll(signIns)
                .orderBy(
                        DSL.field(DSL.name("at")).desc(),
                        DSL.field(DSL.name("place")).desc())
                .limit(PAGE + 1)
                .offset((question.page() - 1) * PAGE);
    }

    private List<Condition> conditions(
            Question question, org.jooq.Field<String> by, org.jooq.Field<String> act, org.jooq.Field<String> at) {
        List<Condition> conditions = new ArrayList<>();
        if (question.who() != null) {
            conditions.add(by.eq(Caller.Member.LOGGED + question.who()));
        }
        if (!question.act().isEmpty()) {
            conditions.add(act.eq(question.act()));
        }
        LocalDate day = question.day();
        if (day != null) {
            conditions.add(at.ge(UtcInstant.format(day.atStartOfDay(zone).toInstant())));
            conditions.add(
                    at.lt(UtcInstant.format(day.plusDays(1).atStartOfDay(zone).toInstant())));
        }
        return conditions;
    }

    private static String text(Record row, int column) {
        return Objects.requireNonNullElse(row.get(column, String.class), "");
    }
}
