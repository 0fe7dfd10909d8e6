package org.parley.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.settings.Settings;
import org.parley.store.Change;
import org.parley.store.ChangeLog;
import org.parley.store.Subject;
import org.parley.store.Tailer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The documents that are kept until something that they show is changed.
 *
 * <p>It follows the change log and drops what a change touches, within this process before the write returns: whoever changed
 * something reads it changed. A document is kept only if nothing was changed while it was
 * made, so that one made of old and new parts is never kept.
 */
@Component
public class KeptPages implements Tailer {

    private static final String POSITION = KeptPages.class.getName() + ".position";

    private final Cache<String, Kept> kept;
    private volatile long reached;

    private record Kept(Rendering rendering, Set<Subject> shows) {}

    KeptPages(ChangeLog log, Environment settings) {
        int megabytes = Settings.whole(settings, "parley.kept-pages-megabytes", 64, 0, 65_536);
        this.kept = Caffeine.newBuilder()
                .maximumWeight(megabytes * 1_048_576L)
                .weigher((String key, Kept page) -> key.length() + page.rendering.weight())
                .build();
        this.reached = log.newest();
    }

    /** The document kept for an address with its query. */
    public @Nullable Rendering find(String address) {
        Kept page = kept.getIfPresent(address);
        return page == null ? null : page.rendering;
    }

    /** Notes, before anything is read for it, that a document is about to be made for this request. */
    public void begin(jakarta.servlet.ServletRequest request) {
        request.setAttribute(POSITION, reached);
    }

    /** Forbids that a document which is made for this request is kept: it is for one reader alone. */
    public static void forbid(jakarta.servlet.ServletRequest request) {
        request.removeAttribute(POSITION);
    }

    /** Keeps a document that was made for this request, unless something was changed meanwhile. */
    void keep(jakarta.servlet.ServletRequest request, String address, Rendering rendering, Set<Subject> shows) {
        if (request.getAttribute(POSITION) instanceof Long position) {
            synchronized (this) {
                if (position == reached) {
                    kept.put(address, new Kept(rendering, shows));
                }
            }
        }
    }

    @Override
    public String name() {
        return "kept-pages";
    }

    @Override
    public long reached() {
        return reached;
    }

    @Override
    public boolean withTheCommit() {
        return true;
    }

    @Override
    public synchronized void apply(List<Change> changes) {
        Set<Subject> touched = new HashSet<>();
        for (Change change : changes) {
            touched.add(change.subject());
            touched.add(Subject.any(change.subject().kind()));
        }
        kept.asMap().values().removeIf(page -> page.shows.stream().anyMatch(touched::contains));
        reached = changes.getLast().seq();
    }
}
