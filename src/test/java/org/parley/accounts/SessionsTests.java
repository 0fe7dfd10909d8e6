package org.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.store.schema.Tables.DESK_SESSION;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.publishing.Role;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;
import org.parley.store.UtcInstant;

@OnBothStores
class SessionsTests {

    @AutoClose
    private final AccountsFixture journal;

    private final Sessions sessions;
    private final Account elena;

    SessionsTests(StoreKind kind, @TempDir Path folder) {
        journal = new AccountsFixture(kind, folder);
        sessions = journal.sessions();
        elena = journal.account("elena", Role.ADMINISTRATOR);
    }

    @Test
    void sessionIsFoundByAnotherNodeWithWhatItHolds() {
        StoredSession session = begin();

        StoredSession found = find(session.getId());
        assertThat(found.<String>getAttribute(SignedIn.ACCOUNT))
                .isEqualTo(elena.id().toString());
        assertThat(found.<Long>getAttribute(SignedIn.SINCE)).isEqualTo(1L);
        assertThat(found.getCreationTime()).isEqualTo(session.getCreationTime());
    }

    @Test
    void sessionMayBeSavedMoreThanOnceInOneRequestThoughItsIdChanges() {
        StoredSession session = begin();
        session.setAttribute(SignedIn.SINCE, 2L);
        sessions.save(session);
        String changed = session.changeSessionId();
        sessions.save(session);
        session.setAttribute(SignedIn.SINCE, 3L);
        sessions.save(session);

        assertThat(find(changed).<Long>getAttribute(SignedIn.SINCE)).isEqualTo(3L);
        Integer rows = journal.store().read(db -> db.fetchCount(DESK_SESSION));
        assertThat(rows).isEqualTo(1);
    }

    @Test
    void storeDoesNotTellWhatTheCookieHolds() {
        StoredSession session = begin();

        String row = journal.store().read(db -> db.fetchSingle(DESK_SESSION).toString());
        assertThat(row).doesNotContain(session.getId());
    }

    @Test
    void sessionThatIsNotUsedEnds() {
        StoredSession session = begin();

        journal.clock().pass(StoredSession.LASTS.plusSeconds(1));

        assertThat(sessions.findById(session.getId())).isNull();
    }

    @Test
    void sessionThatIsUsedLastsButNotForEver() {
        String id = begin().getId();
        for (int day = 0; day < 30; day += 6) {
            use(id);
            journal.clock().pass(Duration.ofDays(6));
        }
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void useIsWrittenOnceAMinute() {
        String id = begin().getId();
        String first = usedAsStored();

        journal.clock().pass(Duration.ofSeconds(59));
        use(id);
        assertThat(usedAsStored()).isEqualTo(first);

        journal.clock().pass(Duration.ofSeconds(1));
        use(id);
        assertThat(usedAsStored()).isEqualTo(UtcInstant.format(journal.clock().instant()));
    }

    @Test
    void newNameEndsTheOldOne() {
        StoredSession session = find(begin().getId());
        String before = session.getId();

        session.changeSessionId();
        sessions.save(session);

        assertThat(sessions.findById(before)).isNull();
        assertThat(sessions.findById(session.getId())).isNotNull();
    }

    @Test
    void sessionThatWasEndedIsNotBroughtBackByARequestUnderWay() {
        StoredSession underWay = find(begin().getId());
        var _ = journal.writing().write(elena.member(), transaction -> {
            Sessions.endAll(transaction, elena.id());
            return true;
        });

        underWay.setAttribute("something", "new");
        sessions.save(underWay);

        assertThat(sessions.findById(underWay.getId())).isNull();
    }

    @Test
    void newRolesAndBeingDisabledEndAllSessions() {
        Account ken = journal.account("ken", Role.AUTHOR);
        String first = begin(ken).getId();
        journal.changing().change(AccountsFixture.OPERATOR, ken.id(), "Ken", java.util.Set.of(Role.EDITOR), null);
        assertThat(sessions.findById(first)).isNull();

        String second = begin(ken).getId();
        journal.changing().disable(AccountsFixture.OPERATOR, ken.id());
        assertThat(sessions.findById(second)).isNull();
    }

    @Test
    void objectThatSomebodyPlantedIsNotMade() throws IOException {
        String id = begin().getId();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new HashMap<>(Map.of("planted", new java.util.concurrent.atomic.AtomicInteger())));
        }
        String planted = Base64.getEncoder().encodeToString(bytes.toByteArray());
        var _ = journal.writing()
                .write(
                        AccountsFixture.OPERATOR,
                        transaction -> transaction
                                .db()
                                .update(DESK_SESSION)
                                .set(DESK_SESSION.CONTENT, planted)
                                .execute());

        assertThat(sessions.findById(id)).isNull();
        assertThatThrownBy(() -> SessionContent.read(planted)).isInstanceOf(InvalidClassException.class);
    }

    private StoredSession begin() {
        return begin(elena);
    }

    private StoredSession begin(Account account) {
        StoredSession session = sessions.createSession();
        session.setAttribute(SignedIn.ACCOUNT, account.id().toString());
        session.setAttribute(SignedIn.SINCE, 1L);
        session.setMaxInactiveInterval(StoredSession.LASTS);
        sessions.save(session);
        return session;
    }

    private StoredSession find(String id) {
        return Objects.requireNonNull(sessions.findById(id));
    }

    private void use(String id) {
        StoredSession session = find(id);
        session.setLastAccessedTime(journal.clock().instant());
        sessions.save(session);
    }

    private String usedAsStored() {
        return journal.store().read(db -> db.fetchSingle(DESK_SESSION).get(DESK_SESSION.USED_AT));
    }
}
