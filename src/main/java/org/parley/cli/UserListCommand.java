package org.parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.parley.accounts.Account;
import org.parley.accounts.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley user list}: lists the accounts. */
@Command(name = "list", description = "List the accounts, with their roles.", mixinStandardHelpOptions = true)
final class UserListCommand implements Callable<Integer> {

    @Mixin
    private Users users = new Users();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    UserListCommand() {}

    @Override
    public Integer call() {
        List<Account> accounts =
                users.use(context -> context.getBean(Accounts.class).all(Users.OPERATOR));
        var out = spec.commandLine().getOut();
        if (accounts.isEmpty()) {
            out.println("There are no accounts yet. Make the first with: parley user add");
        }
        accounts.forEach(account -> out.println(account.email() + "  " + account.name() + "  "
                + RoleNames.of(account.roles()) + (account.disabled() ? "  (disabled)" : "")));
        out.flush();
        return 0;
    }
}
