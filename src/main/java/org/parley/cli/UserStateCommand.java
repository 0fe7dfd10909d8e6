package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.accounts.Account;
import org.parley.accounts.ChangeAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley user disable} and {@code enable}: says whether an account may sign in. */
abstract class UserStateCommand implements Callable<Integer> {

    @Mixin
    private Users users = new Users();

    @Parameters(paramLabel = "ADDRESS", description = "The e-mail address of the account.")
    private String email = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Changes the account, and says what came of it. */
    abstract String change(ChangeAccount changing, Account account);

    @Override
    public Integer call() {
        String said = users.use(context -> change(context.getBean(ChangeAccount.class), Users.find(context, email)));
        spec.commandLine().getOut().println(said);
        spec.commandLine().getOut().flush();
        return 0;
    }

    /** {@code parley user disable}. */
    @Command(
            name = "disable",
            description = "Disable an account: sign it out everywhere, and let it sign in no more.",
            mixinStandardHelpOptions = true)
    static final class Disable extends UserStateCommand {

        Disable() {}

        @Override
        String change(ChangeAccount changing, Account account) {
            changing.disable(Users.OPERATOR, account.id());
            return account.name() + " may no longer sign in.";
        }
    }

    /** {@code parley user enable}. */
    @Command(name = "enable", description = "Let a disabled account sign in again.", mixinStandardHelpOptions = true)
    static final class Enable extends UserStateCommand {

        Enable() {}

        @Override
        String change(ChangeAccount changing, Account account) {
            changing.enable(Users.OPERATOR, account.id());
            return account.name() + " may sign in again.";
        }
    }
}
