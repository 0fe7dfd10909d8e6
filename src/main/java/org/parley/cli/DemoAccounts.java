package org.parley.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Account;
import org.parley.accounts.Accounts;
import org.parley.accounts.EmailAddress;
import org.parley.accounts.InviteMember;
import org.parley.accounts.InviteMember.Invited;
import org.parley.language.Language;
import org.parley.language.Slug;
import org.parley.publishing.Caller;
import org.parley.publishing.Directory;
import org.parley.publishing.PersonView;
import org.parley.publishing.Role;
import org.springframework.context.ConfigurableApplicationContext;

/** The people of the demonstration's desk: one for each role, with whom a newcomer tries it. */
final class DemoAccounts {

    private static final Caller OPERATOR = new Caller.Operator("parley demo");

    private record One(
            String mailbox,
            String name,
            Language language,
            Set<Role> roles,
            @Nullable String person) {}

    private static final List<One> ALL = List.of(
            new One("admin", "Demo Administrator", Language.ENGLISH, Set.of(Role.ADMINISTRATOR, Role.EDITOR), null),
            new One("editor", "Demo Editor", Language.ENGLISH, Set.of(Role.EDITOR), null),
            new One("author", "Elena Marsh", Language.ENGLISH, Set.of(Role.AUTHOR), "elena-marsh"),
            new One("analyst", "Demo Analyst", Language.ENGLISH, Set.of(Role.ANALYST), null),
            new One("translator", "翻訳 花子", Language.JAPANESE, Set.of(Role.TRANSLATOR), null));

    private DemoAccounts() {}

    /** Makes those that are missing. */
    static void make(ConfigurableApplicationContext context) {
        Accounts accounts = context.getBean(Accounts.class);
        Directory directory = context.getBean(Directory.class);
        if (!accounts.all(OPERATOR).isEmpty()) {
            return;
        }
        for (One one : ALL) {
            var person = Optional.ofNullable(one.person)
                    .flatMap(slug -> directory.person(Caller.READER, Slug.of(slug)))
                    .map(PersonView::id)
                    .orElse(null);
            var _ = context.getBean(InviteMember.class)
                    .invite(
                            OPERATOR,
                            new InviteMember.Invitation(
                                    new EmailAddress(one.mailbox + "@example.org"),
                                    one.name,
                                    one.language,
                                    one.roles,
                                    person));
        }
    }

    /** The path of a one-time link for the administrator of the demonstration, if it is still there. */
    static Optional<String> link(ConfigurableApplicationContext context) {
        return context.getBean(Accounts.class).all(OPERATOR).stream()
                .filter(account -> account.email().value().equals("admin@example.org"))
                .filter(account -> !account.disabled())
                .map(Account::id)
                .findFirst()
                .map(id -> context.getBean(InviteMember.class).inviteAgain(OPERATOR, id))
                .map(Invited::link)
                .map(link -> link.substring(link.indexOf("/en/")));
    }
}
