package org.parley.accounts;

import static org.parley.store.schema.Tables.ACCOUNT;
import static org.parley.store.schema.Tables.ACCOUNT_ROLE;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.publishing.AccountId;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.PersonId;
import org.parley.publishing.Policy;
import org.parley.publishing.Role;
import org.parley.store.Store;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Reads the accounts. */
@Component
public class Accounts {

    private final Store store;

    Accounts(Store store) {
        this.store = store;
    }

    /** The account with this key. */
    public Optional<Account> find(AccountId id) {
        return store.read(db -> find(db, id));
    }

    /** The names of these accounts. */
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        Map<AccountId, String> names = new HashMap<>();
        store.read(db -> db.select(ACCOUNT.ID, ACCOUNT.NAME)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ID.in(
                                ids.stream().map(AccountId::toString).toList()))
                        .fetch())
                .forEach(row -> names.put(AccountId.of(row.value1()), row.value2()));
        return names;
    }

    /** The accounts that may sign in and are trusted with this, by name. */
    public List<Account> trustedWith(Role role) {
        return store.read(db -> read(
                db,
                ACCOUNT.DISABLED_AT
                        .isNull()
                        .and(ACCOUNT.ID.in(DSL.select(ACCOUNT_ROLE.ACCOUNT_ID)
                                .from(ACCOUNT_ROLE)
                                .where(ACCOUNT_ROLE.ROLE.eq(role.name()))))));
    }

    /** The accounts of these people, those excepted that may no longer sign in. */
    public List<Account> of(Collection<PersonId> people) {
        return store.read(db -> read(
                db,
                ACCOUNT.DISABLED_AT
                        .isNull()
                        .and(ACCOUNT.PERSON_ID.in(
                                people.stream().map(PersonId::toString).toList()))));
    }

    /** All accounts by name, for those who keep them. */
    public List<Account> all(Caller caller) {
        Policy.require(caller, Act.ADMINISTER);
        return store.read(db -> read(db, DSL.noCondition()));
    }

    /** The account that is known by this address. */
    Optional<Account> find(EmailAddress email) {
        return store.read(
                db -> read(db, ACCOUNT.EMAIL.eq(email.value())).stream().findFirst());
    }

    /** The account with this key, as a transaction sees it. */
    public static Optional<Account> find(DSLContext db, AccountId id) {
        return read(db, ACCOUNT.ID.eq(id.toString())).stream().findFirst();
    }

    /**
     * Whoever once asked for something that is done only now, with the roles that they have by now; a reader if they work here no
     * longer.
     *
     * @param account the key of their account, as it was noted; absent where nobody was
     */
    public static Caller asNow(DSLContext db, @Nullable String account) {
        return Optional.ofNullable(account)
                .flatMap(key -> find(db, AccountId.of(key)))
                .filter(found -> !found.disabled())
                .<Caller>map(Account::member)
                .orElse(Caller.READER);
    }

    private static List<Account> read(DSLContext db, Condition which) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        db.select()
                .from(ACCOUNT)
                .leftJoin(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(which)
                .orderBy(ACCOUNT.NAME, ACCOUNT.ID)
                .fetch()
                .intoGroups(ACCOUNT.ID)
                .forEach((id, rows) -> accounts.put(id, account(rows.getFirst(), roles(rows))));
        return List.copyOf(accounts.values());
    }

    private static Set<Role> roles(List<Record> rows) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        rows.stream()
                .map(row -> row.get(ACCOUNT_ROLE.ROLE))
                .filter(java.util.Objects::nonNull)
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }

    private static Account account(Record row, Set<Role> roles) {
        String person = row.get(ACCOUNT.PERSON_ID);
        return new Account(
                AccountId.of(row.get(ACCOUNT.ID)),
                new EmailAddress(row.get(ACCOUNT.EMAIL)),
                row.get(ACCOUNT.NAME),
                Language.of(row.get(ACCOUNT.LANGUAGE)),
                roles,
                person == null ? null : PersonId.of(person),
                row.get(ACCOUNT.PASSWORD) != null,
                row.get(ACCOUNT.TOTP_SECRET) != null,
                row.get(ACCOUNT.DISABLED_AT) != null,
                UtcInstant.parse(row.get(ACCOUNT.CREATED_AT)));
    }
}
