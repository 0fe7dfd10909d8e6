package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.parley.Visitor;

/** Parley running as a program of its own. */
final class RunningParley implements AutoCloseable {

    private static final String READY = "Parley is ready at ";

    private final Process process;
    private final BufferedReader out;
    private final Path errors;
    private final List<String> said = new ArrayList<>();

    private RunningParley(Process process, Path errors) {
        this.process = process;
        this.out = process.inputReader();
        this.errors = errors;
    }

    /** Starts it and waits until it is ready. */
    static RunningParley start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Dparley.search.dictionaries=" + System.getProperty("parley.search.dictionaries"),
                "-Dparley.search.meaning=" + System.getProperty("parley.search.meaning"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.parley.cli.Parley"));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile("parley-errors-", ".log");
        RunningParley parley = new RunningParley(
                new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
        BufferedReader out = parley.out;
        String line = out.readLine();
        while (line != null) {
            parley.said.add(line);
            if (line.startsWith(READY)) {
                return parley;
            }
            line = out.readLine();
        }
        throw new AssertionError("it ended before it was ready, having said " + parley.said + parley.complaints());
    }

    /** What it said up to being ready. */
    List<String> said() {
        return said;
    }

    /** The next line that it says after being ready. */
    String sayMore() throws IOException {
        String line = out.readLine();
        return line == null ? "" : line;
    }

    /** What it wrote to the error stream so far. */
    String complaints() throws IOException {
        return Files.readString(errors);
    }

    /** Where it listens. */
    URI address() {
        String told = said.getLast().substring(READY.length());
        return URI.create(told.substring(0, told.length() - 1));
    }

    Visitor visitor() {
        return Visitor.of(address());
    }

    /** Ends it as Ctrl-C does, and returns its exit code. */
    int end() {
        process.destroy();
        try {
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        errors.toFile().delete();
    }
}
