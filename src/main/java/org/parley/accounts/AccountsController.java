package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.page.Parameters;
import org.parley.publishing.AccountId;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Directory;
import org.parley.publishing.PersonId;
import org.parley.publishing.PersonRef;
import org.parley.publishing.PersonView;
import org.parley.publishing.Policy;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The pages on which administrators keep the accounts. */
@Controller
class AccountsController {

    private static final String PATH = "/desk/accounts";
    private static final int OFFERED_PEOPLE = 500;

    private final Accounts accounts;
    private final InviteMember inviting;
    private final ChangeAccount changing;
    private final Letters letters;
    private final Directory directory;
    private final Languages languages;
    private final Screens screens;

    AccountsController(
            Accounts accounts,
            InviteMember inviting,
            ChangeAccount changing,
            Letters letters,
            Directory directory,
            Languages languages,
            Screens screens) {
        this.accounts = accounts;
        this.inviting = inviting;
        this.changing = changing;
        this.letters = letters;
        this.directory = directory;
        this.languages = languages;
        this.screens = screens;
    }

    @GetMapping("/{language}/desk/accounts")
    View list(@PathVariable Language language, Caller.Member member, HttpServletRequest request) {
        List<Account> all = accounts.all(member);
        Map<PersonId, PersonRef> people = directory.people(
                all.stream().map(Account::person).filter(Objects::nonNull).toList());
        String done = Screens.done(request, language, "invited", "saved", "disabled", "enabled", "link-sent");
        return screens.atDesk(
                200,
                request,
                "accounts",
                Screens.page(language, PATH, "desk.accounts").section("accounts"),
                Map.of("accounts", all, "people", people, "done", done == null ? "" : done));
    }

    @GetMapping("/{language}/desk/accounts/new")
    View begin(@PathVariable Language language, Caller.Member member, HttpServletRequest request) {
        Policy.require(member, Act.ADMINISTER);
        return form(200, request, language, null, new AccountForm("", "", language, java.util.Set.of(), ""), Map.of());
    }

    @PostMapping("/{language}/desk/accounts")
    View invite(@PathVariable Language language, Caller.Member member, HttpServletRequest request) {
        Policy.require(member, Act.ADMINISTER);
        AccountForm form = AccountForm.of(request, languages);
        InviteMember.Invited invited;
        try {
            EmailAddress email =
                    EmailAddress.read(form.email()).orElseThrow(() -> new Unacceptable("email", "account.email-wrong"));
            invited = inviting.invite(
                    member,
                    new InviteMember.Invitation(
                            email, form.name(), form.letters(), form.roles(), person(form.person())));
        } catch (Unacceptable wrong) {
            return form(400, request, language, null, form, errors(wrong, language));
        }
        return send(request, language, member, invited, "invited");
    }

    @GetMapping("/{language}/desk/accounts/{id}")
    View show(
            @PathVariable Language language,
            @PathVariable AccountId id,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.ADMINISTER);
        Account account = find(id);
        return form(200, request, language, account, filled(account), Map.of());
    }

    @PostMapping("/{language}/desk/accounts/{id}")
    View change(
            @PathVariable Language language,
            @PathVariable AccountId id,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.ADMINISTER);
        AccountForm form = AccountForm.of(request, languages);
        try {
            changing.change(member, id, form.name(), form.roles(), person(form.person()));
        } catch (Unacceptable wrong) {
            return form(400, request, language, find(id), form, errors(wrong, language));
        }
        return Screens.go(language, PATH, "saved");
    }

    @PostMapping("/{language}/desk/accounts/{id}/link")
    View sendLink(
            @PathVariable Language language,
            @PathVariable AccountId id,
            Caller.Member member,
            HttpServletRequest request) {
        try {
            return send(request, language, member, inviting.inviteAgain(member, find(id).id()), "link-sent");
        } catch (Unacceptable wrong) {
            return form(400, request, language, find(id), filled(find(id)), errors(wrong, language));
        }
    }

    @PostMapping("/{language}/desk/accounts/{id}/disable")
    View disable(
            @PathVariable Language language,
            @PathVariable AccountId id,
            Caller.Member member,
            HttpServletRequest request) {
        try {
            changing.disable(member, id);
        } catch (Unacceptable wrong) {
            return form(400, request, language, find(id), filled(find(id)), errors(wrong, language));
        }
        return Screens.go(language, PATH, "disabled");
    }

    @PostMapping("/{language}/desk/accounts/{id}/enable")
    View enable(@PathVariable Language language, @PathVariable AccountId id, Caller.Member member) {
        changing.enable(member, id);
        return Screens.go(language, PATH, "enabled");
    }

    /** Sends the letter; where it cannot be sent, the link is shown, so that it can be handed over in another way. */
    private View send(
            HttpServletRequest request,
            Language language,
            Caller.Member member,
            InviteMember.Invited invited,
            String done) {
        try {
            letters.invite(invited, member.name());
            return Screens.go(language, PATH, done);
        } catch (MailException unsent) {
            return screens.atDesk(
                    200,
                    request,
                    "unsent",
                    Screens.page(language, PATH, "account.unsent").section("accounts"),
                    Map.of("account", invited.account(), "link", invited.link()));
        }
    }

    private View form(
            int status,
            HttpServletRequest request,
            Language language,
            @Nullable Account account,
            AccountForm form,
            Map<String, String> errors) {
        Messages words = Messages.in(language);
        String path = PATH + (account == null ? "/new" : "/" + account.id());
        Page.Builder page = Page.at(language, path)
                .title(account == null ? words.get("account.invite") : account.name())
                .under(words.get("desk"), "/desk")
                .under(words.get("desk.accounts"), PATH)
                .section("accounts");
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("account", account);
        model.put("form", form);
        model.put("errors", errors);
        model.put(
                "people",
                directory.authors(Caller.READER, language).stream()
                        .limit(OFFERED_PEOPLE)
                        .toList());
        return screens.atDesk(status, request, "account-form", page, model);
    }

    private @Nullable PersonId person(String slug) {
        return slug.isEmpty()
                ? null
                : Parameters.slug(slug)
                        .flatMap(word -> directory.person(Caller.READER, word))
                        .map(PersonView::id)
                        .orElseThrow(() -> new Unacceptable("person", "account.person-unknown", slug));
    }

    private AccountForm filled(Account account) {
        PersonId person = account.person();
        PersonRef known =
                person == null ? null : directory.people(List.of(person)).get(person);
        return new AccountForm(
                account.email().value(),
                account.name(),
                account.language(),
                account.roles(),
                known == null ? "" : known.slug().value());
    }

    private Account find(AccountId id) {
        return accounts.find(id).orElseThrow(() -> new NotFound("no account " + id));
    }

    private static Map<String, String> errors(Unacceptable wrong, Language language) {
        return Map.of(wrong.field(), wrong.in(Messages.in(language)));
    }
}
