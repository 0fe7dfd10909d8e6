package org.parley.accounts;

import java.nio.file.Path;
import java.util.Set;
import org.parley.language.Language;
import org.parley.page.PageFixtures;
import org.parley.publishing.Caller;
import org.parley.publishing.PublishingFixtures;
import org.parley.publishing.Role;
import org.parley.publishing.Writing;
import org.parley.store.ChangeLog;
import org.parley.store.SettableClock;
import org.parley.store.Store;
import org.parley.store.StoreFixtures;
import org.parley.store.StoreKind;

/** The accounts of a journal on a store of its own, with a clock that the test turns. */
final class AccountsFixture implements AutoCloseable {

    static final Caller OPERATOR = new Caller.Operator("test");

    private final SettableClock clock = SettableClock.standing();
    private final Store store;
    private final Writing writing;

    AccountsFixture(StoreKind kind, Path folder) {
        store = new Store(kind.address(folder), clock);
        writing = PublishingFixtures.writing(store);
    }

    SettableClock clock() {
        return clock;
    }

    Store store() {
        return store;
    }

    Writing writing() {
        return writing;
    }

    ChangeLog log() {
        return StoreFixtures.log(store);
    }

    Attempts attempts() {
        return new Attempts(writing);
    }

    Accounts accounts() {
        return new Accounts(store);
    }

    Sessions sessions() {
        return new Sessions(store, writing, clock);
    }

    SignInLinks links() {
        return new SignInLinks(store, clock, PageFixtures.addresses("https://journal.example.org"));
    }

    InviteMember inviting() {
        return new InviteMember(writing, links());
    }

    ChangeAccount changing() {
        return new ChangeAccount(writing);
    }

    /** Makes an account. */
    Account account(String mailbox, Role... roles) {
        return inviting()
                .invite(
                        OPERATOR,
                        new InviteMember.Invitation(
                                new EmailAddress(mailbox + "@example.org"),
                                mailbox,
                                Language.ENGLISH,
                                Set.of(roles),
                                null))
                .account();
    }

    @Override
    public void close() {
        store.close();
    }
}
