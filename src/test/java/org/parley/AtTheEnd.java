package org.parley;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What all tests share is closed when their JVM ends, the latest opened first: a server closes before its database.
 *
 * <p>Hooks of their own would run side by side, and a server without its database waits for it half a minute.
 */
public final class AtTheEnd {

    private static final Deque<Runnable> OPENED = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtTheEnd::closeAll));
    }

    private AtTheEnd() {}

    /** Has something closed at the end. */
    public static void close(Runnable opened) {
        synchronized (OPENED) {
            OPENED.push(opened);
        }
    }

    private static void closeAll() {
        synchronized (OPENED) {
            while (!OPENED.isEmpty()) {
                OPENED.pop().run();
            }
        }
    }
}
