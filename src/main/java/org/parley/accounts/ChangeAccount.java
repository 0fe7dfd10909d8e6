package org.parley.accounts;

import static org.parley.store.schema.Tables.ACCOUNT;
import static org.parley.store.schema.Tables.ACCOUNT_ROLE;

import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.page.NotFound;
import org.parley.publishing.AccountId;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.PersonId;
import org.parley.publishing.Policy;
import org.parley.publishing.Role;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/**
 * Changes an account on behalf of an administrator: its name, its roles, who it is, whether it may sign in.
 *
 * <p>New roles and being disabled end all sessions of the account. There is always an administrator left who may sign in.
 */
@Component
public class ChangeAccount {

    private final Writing writing;

    ChangeAccount(Writing writing) {
        this.writing = writing;
    }

    /**
     * Gives an account a name, roles and a person.
     *
     * @throws Unacceptable if they cannot be: no role, or the last administrator would be none
     */
    public void change(Caller caller, AccountId id, String name, Set<Role> roles, @Nullable PersonId person) {
        Policy.require(caller, Act.ADMINISTER);
        String newName = InviteMember.checkedName(name);
        Set<Role> newRoles = InviteMember.checkedRoles(roles);
        var _ = writing.write(caller, transaction -> {
            Account account = find(transaction, id);
            if (!account.roles().equals(newRoles)) {
                if (!newRoles.contains(Role.ADMINISTRATOR)) {
                    keepAnAdministrator(transaction.db(), account);
                }
                InviteMember.setRoles(transaction.db(), id, newRoles);
                Sessions.endAll(transaction, id);
                transaction.changed(
                        "changed-roles",
                        id.subject(),
                        InviteMember.listed(account.roles()) + " → " + InviteMember.listed(newRoles));
            }
            if (!account.name().equals(newName)) {
                transaction.changed("renamed", id.subject(), account.name() + " → " + newName);
            }
            if (!Objects.equals(account.person(), person)) {
                transaction.changed("changed-person", id.subject(), person == null ? "" : person.toString());
            }
            return transaction
                    .db()
                    .update(ACCOUNT)
                    .set(ACCOUNT.NAME, newName)
                    .set(ACCOUNT.PERSON_ID, person == null ? null : person.toString())
                    .where(ACCOUNT.ID.eq(id.toString()))
                    .execute();
        });
    }

    /** Disables an account: its sessions and tokens end, its links are useless, and it may not sign in until it is enabled again. */
    public void disable(Caller caller, AccountId id) {
        Policy.require(caller, Act.ADMINISTER);
        var _ = writing.write(caller, transaction -> {
            Account account = find(transaction, id);
            keepAnAdministrator(transaction.db(), account);
            Sessions.endAll(transaction, id);
            SignInLinks.revoke(transaction, id);
            AccessTokens.endAll(transaction, id);
            transaction.changed("disabled", id.subject());
            return transaction
                    .db()
                    .update(ACCOUNT)
                    .set(ACCOUNT.DISABLED_AT, transaction.storedAt())
                    .where(ACCOUNT.ID.eq(id.toString()))
                    .execute();
        });
    }

    /** Lets an account sign in again. */
    public void enable(Caller caller, AccountId id) {
        Policy.require(caller, Act.ADMINISTER);
        var _ = writing.write(caller, transaction -> {
            find(transaction, id);
            transaction.changed("enabled", id.subject());
            return transaction
                    .db()
                    .update(ACCOUNT)
                    .setNull(ACCOUNT.DISABLED_AT)
                    .where(ACCOUNT.ID.eq(id.toString()))
                    .execute();
        });
    }

    private static Account find(Transaction transaction, AccountId id) {
        return Accounts.find(transaction.db(), id).orElseThrow(() -> new NotFound("no account " + id));
    }

    private static void keepAnAdministrator(DSLContext db, Account account) {
        boolean another = db.fetchExists(DSL.selectOne()
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(
                        ACCOUNT_ROLE.ROLE.eq(Role.ADMINISTRATOR.name()),
                        ACCOUNT.DISABLED_AT.isNull(),
                        ACCOUNT.ID.ne(account.id().toString())));
        if (account.roles().contains(Role.ADMINISTRATOR) && !another) {
            throw new Unacceptable("roles", "account.last-administrator");
        }
    }
}
