package org.parley.newsletter.delivery;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.parley.store.DatabaseAddress;
import org.parley.store.Store;

/**
 * A process that does nothing but send, so that tests can kill it: its arguments are the database, the data folder and the
 * port of the relay.
 */
public final class SenderProcess {

    private SenderProcess() {}

    /** Sends until it is killed. */
    public static void main(String... arguments) throws InterruptedException {
        Delivery delivery = new Delivery(
                new Store(new DatabaseAddress(arguments[0]), Clock.systemUTC()),
                Clock.systemUTC(),
                Path.of(arguments[1]),
                Map.of("parley.mail.port", arguments[2]));
        delivery.senders().start();
        System.out.println("sending");
        new CountDownLatch(1).await();
    }

    /** Starts one, and returns when it sends. */
    static Process start(String database, Path folder, int port) throws java.io.IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SenderProcess.class.getName(),
                database,
                folder.toString(),
                Integer.toString(port)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sender.log").toFile())
                .start();
    }
}
