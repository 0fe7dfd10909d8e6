package org.parley.cli;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.parley.archive.FileReport;
import org.parley.archive.ImportProgress;

/** Shows how an import goes on, on the error stream: a bar at a terminal, else a line every {@value #EVERY} files. */
final class ShownProgress implements ImportProgress, AutoCloseable {

    private static final int EVERY = 500;

    private @Nullable ProgressBar bar;
    private int files;
    private int done;

    @Override
    public void found(int found) {
        files = found;
        if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Importing")
                    .setInitialMax(found)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
        } else {
            System.err.println("Importing " + found + (found == 1 ? " file" : " files"));
        }
    }

    @Override
    public void done(FileReport file) {
        done++;
        if (bar != null) {
            bar.step();
        } else if (done % EVERY == 0) {
            System.err.println(done + " of " + files + " files done");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
