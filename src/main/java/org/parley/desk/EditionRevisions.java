package org.parley.desk;

import static org.parley.store.schema.Tables.REVISION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Accounts;
import org.parley.page.NotFound;
import org.parley.publishing.AccountId;
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
    private final Accounts accounts;

    EditionRevisions(Store store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    /** One page of the revisions, newest first. */
    public Listing<RevisionEntry> list(Caller caller, EditionKey key, int page) {
        DeskEdition edition = store.read(db -> Editions.require(db, caller, key, Act.SEE));
        int total = store.read(db -> db.fetchCount(REVISION, REVISION.EDITION_ID.eq(edition.id())));
        List<Record> rows = rows(REVISION.EDITION_ID.eq(edition.id()), SIZE, (page - 1) * SIZE);
        return new Listing<>(entries(rows, edition), page, SIZE, total);
    }

    /** The revision of this number, if the edition has it. */
    public Optional<RevisionEntry> entry(Caller caller, EditionKey key, int number) {
        DeskEdition edition = store.read(db -> Editions.require(db, caller, key, Act.SEE));
        List<Record> rows = rows(REVISION.EDITION_ID.eq(edition.id()).and(REVISION.NUMBER.eq(number)), 1, 0);
        return entries(rows, edition).stream().findFirst();
    }

    private List<Record> rows(Condition which, int limit, int offset) {
        return store.read(db -> new ArrayList<>(db.select(
                        REVISION.ID,
                        REVISION.NUMBER,
                        REVISION.MADE_AT,
                        REVISION.MADE_BY,
                        REVISION.REMARK,
                        REVISION.RESTORED_FROM,
                        REVISION.PUBLISHED_AT)
                .from(REVISION)
                .where(which)
                .orderBy(REVISION.NUMBER.desc())
                .limit(limit)
                .offset(offset)
                .fetch()));
    }

    private List<RevisionEntry> entries(List<Record> rows, DeskEdition edition) {
        Map<AccountId, String> names = accounts.names(rows.stream()
                .flatMap(row -> account(row.get(REVISION.MADE_BY)).stream())
                .distinct()
                .toList());
        return rows.stream().map(row -> entry(row, edition, names)).toList();
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

    private static RevisionEntry entry(Record row, DeskEdition edition, Map<AccountId, String> names) {
        String id = row.get(REVISION.ID);
        String by = row.get(REVISION.MADE_BY);
        String published = row.get(REVISION.PUBLISHED_AT);
        return new RevisionEntry(
                row.get(REVISION.NUMBER),
                UtcInstant.parse(row.get(REVISION.MADE_AT)),
                account(by).isEmpty() ? by : account(by).map(names::get).orElse(null),
                row.get(REVISION.REMARK),
                row.get(REVISION.RESTORED_FROM),
                published == null ? null : UtcInstant.parse(published),
                edition.isShown() && is(edition.published(), id),
                is(edition.approved(), id));
    }

    private static boolean is(DeskEdition.@Nullable RevisionRef revision, String id) {
        return revision != null && revision.id().equals(id);
    }

    /** The account by which the log names somebody; none where it names a command. */
    private static Optional<AccountId> account(String logged) {
        return logged.startsWith(Caller.Member.LOGGED)
                ? Optional.of(AccountId.of(logged.substring(Caller.Member.LOGGED.length())))
                : Optional.empty();
    }
}
