package org.parley.desk;

import static org.parley.store.schema.Tables.ACCOUNT;
import static org.parley.store.schema.Tables.REVISION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Listing;
import org.parley.publishing.text.Body;
import org.parley.store.Store;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Reads the revisions of an edition: none is ever lost. */
@Component
public class EditionRevisions {

    /** How many revisions a page of the list holds. */
    static final int SIZE = 100;

    private final Store store;

    EditionRevisions(Store store) {
        this.store = store;
    }

    /** One page of the revisions, newest first. */
    public Listing<RevisionEntry> list(Caller caller, EditionKey key, int page) {
        return store.read(db -> {
            DeskEdition edition = Editions.require(db, caller, key, Act.SEE);
            int total = db.fetchCount(REVISION, REVISION.EDITION_ID.eq(edition.id()));
            List<Record> rows = new ArrayList<>(db.select(
                            REVISION.ID,
                            REVISION.NUMBER,
                            REVISION.MADE_AT,
                            REVISION.MADE_BY,
                            REVISION.REMARK,
                            REVISION.RESTORED_FROM,
                            REVISION.PUBLISHED_AT)
                    .from(REVISION)
                    .where(REVISION.EDITION_ID.eq(edition.id()))
                    .orderBy(REVISION.NUMBER.desc())
                    .limit(SIZE)
                    .offset((page - 1) * SIZE)
                    .fetch());
            Map<String, String> names = names(
                    db, rows.stream().map(row -> row.get(REVISION.MADE_BY)).toList());
            return new Listing<>(
                    rows.stream().map(row -> entry(row, edition, names)).toList(), page, SIZE, total);
        });
    }

    /** The revision of this number, if the edition has it. */
    public Optional<RevisionEntry> entry(Caller caller, EditionKey key, int number) {
        return store.read(db -> {
            DeskEdition edition = Editions.require(db, caller, key, Act.SEE);
            return db.selectFrom(REVISION)
                    .where(REVISION.EDITION_ID.eq(edition.id()), REVISION.NUMBER.eq(number))
                    .fetchOptional()
                    .map(row -> entry(row, edition, names(db, List.of(row.get(REVISION.MADE_BY)))));
        });
    }

    /**
     * What a revision of an edition says.
     *
     * @throws NotFound if the edition has none of this number
     */
    static DeskText text(DSLContext db, DeskEdition edition, int number) {
        return db.select(REVISION.TITLE, REVISION.ABSTRACT, REVISION.BODY)
                .from(REVISION)
                .where(REVISION.EDITION_ID.eq(edition.id()), REVISION.NUMBER.eq(number))
                .fetchOptional(row -> new DeskText(row.value1(), row.value2(), Body.parse(row.value3())))
                .orElseThrow(() -> new NotFound("no revision " + number + " of " + edition.key()));
    }

    /** The key of a revision of an edition. */
    static String id(DSLContext db, DeskEdition edition, int number) {
        return db.select(REVISION.ID)
                .from(REVISION)
                .where(REVISION.EDITION_ID.eq(edition.id()), REVISION.NUMBER.eq(number))
                .fetchSingle(row -> row.value1());
    }

    /** What a revision of an edition says. */
    public DeskText text(Caller caller, EditionKey key, int number) {
        return store.read(db -> text(db, Editions.require(db, caller, key, Act.SEE), number));
    }

    private static RevisionEntry entry(Record row, DeskEdition edition, Map<String, String> names) {
        String id = row.get(REVISION.ID);
        String by = row.get(REVISION.MADE_BY);
        String published = row.get(REVISION.PUBLISHED_AT);
        return new RevisionEntry(
                row.get(REVISION.NUMBER),
                UtcInstant.parse(row.get(REVISION.MADE_AT)),
                account(by) == null ? by : names.get(account(by)),
                row.get(REVISION.REMARK),
                row.get(REVISION.RESTORED_FROM),
                published == null ? null : UtcInstant.parse(published),
                edition.isShown() && is(edition.published(), id),
                is(edition.approved(), id));
    }

    private static boolean is(DeskEdition.@Nullable RevisionRef revision, String id) {
        return revision != null && revision.id().equals(id);
    }

    /** The key of the account by which the log names somebody; absent where it names a command. */
    private static @Nullable String account(String logged) {
        return logged.startsWith(Caller.Member.LOGGED) ? logged.substring(Caller.Member.LOGGED.length()) : null;
    }

    private static Map<String, String> names(DSLContext db, Collection<String> logged) {
        List<String> accounts = logged.stream()
                .flatMap(by -> Optional.ofNullable(account(by)).stream())
                .distinct()
                .toList();
        Map<String, String> names = new HashMap<>();
        if (!accounts.isEmpty()) {
            db.select(ACCOUNT.ID, ACCOUNT.NAME)
                    .from(ACCOUNT)
                    .where(ACCOUNT.ID.in(accounts))
                    .forEach(row -> names.put(row.value1(), row.value2()));
        }
        return names;
    }
}
