package org.parley.accounts;

import static org.parley.store.schema.Tables.ACCOUNT;
import static org.parley.store.schema.Tables.ACCOUNT_ROLE;

import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.publishing.AccountId;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.PersonId;
import org.parley.publishing.Policy;
import org.parley.publishing.Role;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Makes an account for somebody who is to work at the desk, and the one-time link at which they take it up. */
@Component
public class InviteMember {

    /** How many characters a name has at most. */
    public static final int LONGEST_NAME = 200;

    private final Writing writing;
    private final SignInLinks links;

    InviteMember(Writing writing, SignInLinks links) {
        this.writing = writing;
        this.links = links;
    }

    /**
     * Who is invited.
     *
     * @param email where the letter goes, and what they will sign in by
     * @param name what they are called
     * @param language the language that they are written to in
     * @param roles what they are trusted with; at least one
     * @param person who they are among the journal's people
     */
    public record Invitation(
            EmailAddress email,
            String name,
            Language language,
            Set<Role> roles,
            @Nullable PersonId person) {

        public Invitation {
            name = checkedName(name);
            roles = checkedRoles(roles);
        }
    }

    /**
     * The account, and the full address of the link. Whoever has the link has the account.
     *
     * @param account the account
     * @param link the link
     */
    public record Invited(Account account, String link) {}

    /**
     * Makes the account and the link.
     *
     * @throws Unacceptable if an account has this address already
     */
    public Invited invite(Caller caller, Invitation invitation) {
        Policy.require(caller, Act.ADMINISTER);
        return writing.write(caller, transaction -> {
            AccountId id = add(transaction, invitation);
            String link = links.make(transaction, id, invitation.language(), SignInLinks.Purpose.INVITATION);
            transaction.changed("invited", id.subject(), invitation.email() + ": " + listed(invitation.roles()));
            return new Invited(Accounts.find(transaction.db(), id).orElseThrow(), link);
        });
    }

    /** Makes a new link for an account that has lost every other way to sign in; a link made before can no longer be used. */
    public Invited inviteAgain(Caller caller, AccountId id) {
        Policy.require(caller, Act.ADMINISTER);
        return writing.write(caller, transaction -> {
            Account account = Accounts.find(transaction.db(), id)
                    .filter(found -> !found.disabled())
                    .orElseThrow(() -> new Unacceptable("email", "account.disabled-first"));
            String link = links.make(transaction, id, account.language(), SignInLinks.Purpose.INVITATION);
            transaction.changed("made-link", id.subject());
            return new Invited(account, link);
        });
    }

    private static AccountId add(Transaction transaction, Invitation invitation) {
        DSLContext db = transaction.db();
        if (db.fetchExists(ACCOUNT, ACCOUNT.EMAIL.eq(invitation.email().value()))) {
            throw new Unacceptable(
                    "email", "account.email-taken", invitation.email().value());
        }
        AccountId id = AccountId.next();
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id.toString())
                .set(ACCOUNT.EMAIL, invitation.email().value())
                .set(ACCOUNT.NAME, invitation.name())
                .set(ACCOUNT.LANGUAGE, invitation.language().tag())
                .set(
                        ACCOUNT.PERSON_ID,
                        invitation.person() == null ? null : invitation.person().toString())
                .set(ACCOUNT.CREATED_AT, transaction.storedAt())
                .execute();
        setRoles(db, id, invitation.roles());
        return id;
    }

    static void setRoles(DSLContext db, AccountId id, Set<Role> roles) {
        db.deleteFrom(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(id.toString()))
                .execute();
        var rows = db.insertInto(ACCOUNT_ROLE, ACCOUNT_ROLE.ACCOUNT_ID, ACCOUNT_ROLE.ROLE);
        for (Role role : roles) {
            rows = rows.values(id.toString(), role.name());
        }
        rows.execute();
    }

    static String listed(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(", "));
    }

    static String checkedName(String name) {
        String clean = name.replaceAll("\\p{Cntrl}+", " ").strip();
        if (clean.isEmpty()) {
            throw new Unacceptable("name", "account.name-missing");
        }
        if (clean.length() > LONGEST_NAME) {
            throw new Unacceptable("name", "account.name-too-long", LONGEST_NAME);
        }
        return clean;
    }

    static Set<Role> checkedRoles(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new Unacceptable("roles", "account.roles-missing");
        }
        return Set.copyOf(roles);
    }
}
