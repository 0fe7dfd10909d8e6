package org.parley.cli;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import org.parley.settings.WrongSetting;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line why a command failed. What nobody foresaw is shown with where it happened. */
final class Failed implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case PortInUseException inUse -> {
                    return say(
                            command,
                            "Port " + inUse.getPort() + " is taken by another program. Choose another with --port.");
                }
                case PoolInitializationException unreachable -> {
                    return say(command, "The database cannot be opened: " + unreachable.getMessage());
                }
                case WrongSetting wrong -> {
                    return say(command, String.valueOf(wrong.getMessage()));
                }
                case CommandFailure said -> {
                    return say(command, String.valueOf(said.getMessage()));
                }
                default -> {}
            }
        }
        failure.printStackTrace(command.getErr());
        return say(command, "This should not have happened: " + failure.getMessage());
    }

    private static int say(CommandLine command, String message) {
        command.getErr().println("parley: " + message);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
