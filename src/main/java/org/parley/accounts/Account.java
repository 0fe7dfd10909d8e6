package org.parley.accounts;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.PersonId;
import org.parley.publishing.Role;

/**
 * Somebody who works at the desk, or did.
 *
 * @param id the key
 * @param email where letters reach them, and what they sign in by
 * @param name what they are called
 * @param language the language that they are written to in
 * @param roles what they are trusted with
 * @param person who they are among the journal's people, where that is known
 * @param hasPassword whether they can sign in by a password
 * @param hasCode whether they are asked for a code of the moment after the password
 * @param disabled whether they may no longer sign in
 * @param since when the account was made
 */
public record Account(
        AccountId id,
        EmailAddress email,
        String name,
        Language language,
        Set<Role> roles,
        @Nullable PersonId person,
        boolean hasPassword,
        boolean hasCode,
        boolean disabled,
        Instant since) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** As a caller of use cases. */
    public Caller.Member member() {
        return new Caller.Member(id, name, roles, person);
    }
}
