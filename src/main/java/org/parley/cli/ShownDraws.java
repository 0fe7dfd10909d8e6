package org.parley.cli;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.parley.outlook.run.Progress;

/** Shows at a terminal, on the error stream, how the draws of an outlook go on; Ctrl-C ends them. */
final class ShownDraws implements Progress, AutoCloseable {

    private final Interrupt interrupt;
    private @Nullable ProgressBar bar;

    ShownDraws(Interrupt interrupt) {
        this.interrupt = interrupt;
    }

    @Override
    public void begun(long draws) {
        if (draws > 1
                && Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent()) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Drawing")
                    .setInitialMax(draws)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
        }
    }

    @Override
    public void done(long draws) {
        if (bar != null) {
            bar.stepBy(draws);
        }
    }

    @Override
    public boolean stopped() {
        return interrupt.wished();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
