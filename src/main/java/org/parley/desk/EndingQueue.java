package org.parley.desk;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PERMISSION;
import static org.parley.store.schema.Tables.PIECE;

import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.language.PartialDate;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What readers have and may not be carried for much longer, soonest first. */
@Component
@Order(65)
class EndingQueue implements WorkQueue {

    private static final int DAYS = 60;

    private final Today today;

    EndingQueue(Today today) {
        this.today = today;
    }

    @Override
    public String word() {
        return "ending";
    }

    @Override
    public String path() {
        return "/desk/permissions";
    }

    @Override
    public Work read(DSLContext db, Caller.Member member, Language language) {
        LocalDate last = today.date().plusDays(DAYS);
        Field<String> ends = field(select(PERMISSION.ENDS).from(PERMISSION).where(PERMISSION.PIECE_ID.eq(PIECE.ID)));
        Work work = new WorkReading(db, language)
                .read(
                        ShownEditions.only()
                                .and(Ownership.isOriginal())
                                .and(ends.le(last.toString()))
                                .and(Ownership.may(member, Act.LICENSE)),
                        EDITION.STATE_SINCE,
                        ends.asc(),
                        SHOWN,
                        0);
        if (work.isEmpty()) {
            return work;
        }
        Map<String, String> days = db.select(PERMISSION.PIECE_ID, PERMISSION.ENDS)
                .from(PERMISSION)
                .where(PERMISSION.PIECE_ID.in(work.items().stream()
                        .map(item -> item.edition().piece().toString())
                        .toList()))
                .fetchMap(row -> row.value1(), row -> row.value2());
        Messages words = Messages.in(language);
        return new Work(
                work.items().stream()
                        .map(item -> until(
                                item,
                                words.get(
                                        "desk.permission.until",
                                        PartialDate.parse(days.getOrDefault(
                                                        item.edition().piece().toString(), last.toString()))
                                                .in(language))))
                        .toList(),
                work.total());
    }

    private static Work.Item until(Work.Item item, String words) {
        return new Work.Item(
                item.key(),
                item.title(),
                item.titleLanguage(),
                item.kind(),
                item.original(),
                item.state(),
                null,
                words,
                PermissionController.path(item.edition().piece()),
                item.note());
    }
}
