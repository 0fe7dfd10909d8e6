package org.parley.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley serve}: serves a real installation. */
@Command(
        name = "serve",
        description = "Serve an installation. A new data folder becomes an empty journal.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    /** The exit code that means: go on serving. */
    static final int SERVING = -1;

    @Mixin
    private Installation installation = new Installation();

    @Mixin
    private Serving serving = new Serving();

    ServeCommand() {}

    @Override
    public Integer call() {
        serving.check();
        var _ = serving.serve(installation);
        return SERVING;
    }
}
