package org.parley.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Account;
import org.parley.accounts.Accounts;
import org.parley.accounts.InviteMember.Invited;
import org.parley.accounts.Unacceptable;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.publishing.Caller;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands on accounts have in common: the installation, and the address at which members know it. */
final class Users {

    /** On whose behalf the commands act. */
    static final Caller OPERATOR = new Caller.Operator("parley user");

    @Mixin
    private Installation installation = new Installation();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = {
                "The address under which readers know the journal, as given to serve, for the link.",
                "Default: http://127.0.0.1:8080"
            })
    private @Nullable String publicUrl;

    Users() {}

    /** Does something with the accounts; what cannot be is told in a sentence. */
    <T> T use(Function<ConfigurableApplicationContext, T> work) {
        Map<String, Object> settings = new HashMap<>();
        if (publicUrl != null) {
            settings.put("parley.public-url", publicUrl);
        }
        return installation.use(settings, context -> {
            try {
                return work.apply(context);
            } catch (Unacceptable wrong) {
                throw new CommandFailure(wrong.in(Messages.in(Language.ENGLISH)), wrong);
            }
        });
    }

    /** The account with an e-mail address. */
    static Account find(ConfigurableApplicationContext context, String email) {
        return context.getBean(Accounts.class).all(OPERATOR).stream()
                .filter(account -> account.email().value().equalsIgnoreCase(email.strip()))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        "No account has the address " + email + ". See them with: parley user list"));
    }

    /** Tells the link. */
    static void tell(PrintWriter out, Invited invited) {
        out.println("Open this link to choose a password or a passkey. It works once, within 3 days:");
        out.println(invited.link());
        out.flush();
    }
}
