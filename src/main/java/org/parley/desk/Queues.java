package org.parley.desk;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.REMARK;

import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.parley.language.Language;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.Policy;
import org.parley.publishing.Standing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The queues of the desk's home that are lists of editions in some state. */
@Configuration(proxyBeanMethods = false)
class Queues {

    /** Editions that meet a condition which may depend on the member. */
    private record OfEditions(
            String word,
            String path,
            Field<String> when,
            SortField<?> order,
            Function<Caller.Member, Condition> condition)
            implements WorkQueue {
        @Override
        public Work read(DSLContext db, Caller.Member member, Language language) {
            return new WorkReading(db, language).read(condition.apply(member), when, order, SHOWN, 0);
        }
    }

    /** What was scheduled and could not be published. */
    @Bean
    @Order(10)
    static WorkQueue held() {
        return inOrder("held", "?state=APPROVED", EDITION.HELD_BECAUSE.isNotNull(), Act.SCHEDULE);
    }

    /** Drafts that were handed in. */
    @Bean
    @Order(20)
    static WorkQueue toReview() {
        return inOrder("to-review", "?state=IN_REVIEW", in(EditionState.IN_REVIEW), Act.APPROVE);
    }

    /** Changes to what is published that were handed in. */
    @Bean
    @Order(30)
    static WorkQueue proposed() {
        return new OfEditions(
                "proposed",
                "/desk/pieces?state=PUBLISHED",
                EDITION.PROPOSED_AT,
                EDITION.PROPOSED_AT.asc(),
                those(EDITION.PROPOSED_AT.isNotNull(), Act.CORRECT));
    }

    /** What the member writes and has not handed in. */
    @Bean
    @Order(40)
    static WorkQueue drafts() {
        return newestFirst(
                "drafts",
                "/desk/pieces?state=DRAFT",
                member -> in(EditionState.DRAFT).and(Ownership.own(member)));
    }

    /** What the member wrote, and somebody remarked on. */
    @Bean
    @Order(50)
    static WorkQueue remarkedOn() {
        return newestFirst(
                "remarks",
                "/desk/pieces",
                member -> Ownership.own(member)
                        .and(exists(selectOne()
                                .from(REMARK)
                                .where(
                                        REMARK.EDITION_ID.eq(EDITION.ID),
                                        REMARK.SETTLED_AT.isNull(),
                                        REMARK.ANSWERS_ID.isNull(),
                                        REMARK.MADE_BY.ne(member.account().toString())))));
    }

    /** What is fit to be published and has no date. */
    @Bean
    @Order(70)
    static WorkQueue approved() {
        return inOrder(
                "approved",
                "?state=APPROVED",
                in(EditionState.APPROVED).and(EDITION.HELD_BECAUSE.isNull()),
                Act.SCHEDULE);
    }

    /** What is to be published, soonest first. */
    @Bean
    @Order(80)
    static WorkQueue scheduled() {
        return new OfEditions(
                "scheduled",
                "/desk/pieces?state=SCHEDULED",
                EDITION.SCHEDULED_FOR,
                EDITION.SCHEDULED_FOR.asc(),
                those(in(EditionState.SCHEDULED), Act.SEE));
    }

    /** What others are writing, newest first, for those who decide. */
    @Bean
    @Order(90)
    static WorkQueue underway() {
        return newestFirst(
                "underway",
                "/desk/pieces?state=DRAFT",
                member -> Policy.may(member, Act.APPROVE, new Standing(EditionState.DRAFT, true, false))
                        ? in(EditionState.DRAFT).and(Ownership.own(member).not())
                        : falseCondition());
    }

    private static WorkQueue inOrder(String word, String query, Condition condition, Act act) {
        return new OfEditions(
                word, "/desk/pieces" + query, EDITION.STATE_SINCE, EDITION.STATE_SINCE.asc(), those(condition, act));
    }

    private static WorkQueue newestFirst(String word, String path, Function<Caller.Member, Condition> condition) {
        return new OfEditions(word, path, EDITION.UPDATED_AT, EDITION.UPDATED_AT.desc(), condition);
    }

    /** Those that meet a condition and to which the member may do this. */
    private static Function<Caller.Member, Condition> those(Condition condition, Act act) {
        return member -> condition.and(Ownership.may(member, act));
    }

    private static Condition in(EditionState state) {
        return EDITION.STATE.eq(state.name());
    }
}
