package org.parley.cli;

import java.util.concurrent.CountDownLatch;

/** Turns Ctrl-C into a wish to end: what is done is still printed before the program goes. */
final class Interrupt implements AutoCloseable {

    private volatile boolean wished;
    private final CountDownLatch printed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "parley-interrupt");

    Interrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean wished() {
        return wished;
    }

    private void end() {
        wished = true;
        try {
            printed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the program go. */
    @Override
    public void close() {
        printed.countDown();
        if (!wished) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
