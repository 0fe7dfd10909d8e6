package org.parley.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session, and what of it is not yet in the store. */
final class StoredSession implements Session {

    /** How long a session lasts that is not used and in which nobody has signed in: as long as signing in may take. */
    static final Duration ANONYMOUS_LASTS = Duration.ofMinutes(20);

    /** How long a session of a member lasts that is not used. */
    static final Duration LASTS = Duration.ofDays(7);

    /** How old a session of a member becomes at most, used or not. */
    static final Duration OLDEST = Duration.ofDays(30);

    private final MapSession session;
    private Instant usedAsStored;
    private @Nullable String storedId;
    private boolean changed;

    private StoredSession(MapSession session, @Nullable String storedId) {
        this.session = session;
        this.storedId = storedId;
        this.usedAsStored = session.getLastAccessedTime();
    }

    /** A session that has just begun. */
    static StoredSession begin(Instant now) {
        MapSession session = new MapSession(Secret.next());
        session.setCreationTime(now);
        session.setLastAccessedTime(now);
        session.setMaxInactiveInterval(ANONYMOUS_LASTS);
        return new StoredSession(session, null);
    }

    /** A session as the store has it. */
    static StoredSession of(MapSession session) {
        return new StoredSession(session, session.getId());
    }

    /** The id under which the store has it; absent where it has not. */
    @Nullable
    String storedId() {
        return storedId;
    }

    /** Notes that the store has it as it is now. A request may save its session more than once. */
    void kept() {
        storedId = session.getId();
        usedAsStored = session.getLastAccessedTime();
        changed = false;
    }

    /** Whether its content or its id differ from what the store has. */
    boolean isChanged() {
        return changed || !session.getId().equals(storedId);
    }

    /** Whether it was used so much later than the store knows that the store should know. */
    boolean isUsedLater(Duration worthWriting) {
        return !session.getLastAccessedTime().isBefore(usedAsStored.plus(worthWriting));
    }

    /** When it ends if it is not used again. */
    Instant expires() {
        Instant idle = session.getLastAccessedTime().plus(session.getMaxInactiveInterval());
        Instant old = session.getCreationTime().plus(OLDEST);
        return idle.isBefore(old) ? idle : old;
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        session.setId(Secret.next());
        return session.getId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // The interface has it so.
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        session.setAttribute(name, value);
        changed = true;
    }

    @Override
    public void removeAttribute(String name) {
        session.removeAttribute(name);
        changed = true;
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        session.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        session.setMaxInactiveInterval(interval);
        changed = true;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    /** The repository looks before it hands a session out. */
    @Override
    public boolean isExpired() {
        return false;
    }
}
