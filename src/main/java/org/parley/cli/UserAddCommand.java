package org.parley.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.parley.accounts.Accounts;
import org.parley.accounts.EmailAddress;
import org.parley.accounts.InviteMember;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.publishing.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley user add}: makes an account. */
@Command(
        name = "add",
        description = {
            "Make an account, and print the one-time link at which its owner chooses a password or a passkey.",
            "There is no default password. The link works once, within 3 days; a new one: parley user link."
        },
        mixinStandardHelpOptions = true)
final class UserAddCommand implements Callable<Integer> {

    @Mixin
    private Users users = new Users();

    @Option(
            names = "--email",
            paramLabel = "ADDRESS",
            required = true,
            description = "The e-mail address to sign in by.")
    private String email = "";

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "What the person is called.")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = {
                "What they are trusted with: administrator, editor, translator, author or analyst. May be given "
                        + "more than once.",
                "Default: administrator for the first account, else the option is needed."
            })
    private List<String> roles = new ArrayList<>();

    @Option(
            names = "--lang",
            paramLabel = "en|ja",
            defaultValue = "en",
            description = "The language of letters to them (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    UserAddCommand() {}

    @Override
    public Integer call() {
        EmailAddress address = EmailAddress.read(email)
                .orElseThrow(() ->
                        new CommandFailure("--email takes an address such as name@example.org, not " + email + "."));
        Language letters = Languages.ENGLISH_AND_JAPANESE
                .find(language)
                .orElseThrow(() -> new CommandFailure("--lang takes en or ja, not " + language + "."));
        Set<Role> given = given();
        return users.use(context -> {
            boolean first = context.getBean(Accounts.class).all(Users.OPERATOR).isEmpty();
            if (given.isEmpty() && !first) {
                throw new CommandFailure("Say with --role what they are trusted with: " + all() + ".");
            }
            InviteMember.Invited invited = context.getBean(InviteMember.class)
                    .invite(
                            Users.OPERATOR,
                            new InviteMember.Invitation(
                                    address,
                                    name,
                                    letters,
                                    given.isEmpty() ? Set.of(Role.ADMINISTRATOR) : given,
                                    null));
            var out = spec.commandLine().getOut();
            out.println(invited.account().name() + " <" + address + ">: "
                    + RoleNames.of(invited.account().roles()));
            Users.tell(out, invited);
            return 0;
        });
    }

    private Set<Role> given() {
        Set<Role> given = EnumSet.noneOf(Role.class);
        for (String role : roles) {
            given.add(RoleNames.read(role)
                    .orElseThrow(() -> new CommandFailure("--role takes " + all() + "; not " + role + ".")));
        }
        return given;
    }

    private static String all() {
        return RoleNames.of(EnumSet.allOf(Role.class));
    }
}
