package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.accounts.InviteMember;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley user link}: makes a new one-time link. */
@Command(
        name = "link",
        description = "Print a new one-time link for an account, for somebody who cannot sign in any more.",
        mixinStandardHelpOptions = true)
final class UserLinkCommand implements Callable<Integer> {

    @Mixin
    private Users users = new Users();

    @Parameters(paramLabel = "ADDRESS", description = "The e-mail address of the account.")
    private String email = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    UserLinkCommand() {}

    @Override
    public Integer call() {
        InviteMember.Invited invited = users.use(context -> context.getBean(InviteMember.class)
                .inviteAgain(Users.OPERATOR, Users.find(context, email).id()));
        Users.tell(spec.commandLine().getOut(), invited);
        return 0;
    }
}
