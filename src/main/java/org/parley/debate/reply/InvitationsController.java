package org.parley.debate.reply;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.ReaderAddress;
import org.parley.accounts.Unacceptable;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.debate.Invitation;
import org.parley.debate.InvitationId;
import org.parley.debate.Invitations;
import org.parley.desk.ChosenFields;
import org.parley.desk.Composer;
import org.parley.desk.DeskFailures;
import org.parley.desk.DeskPages;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Chosen;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The pages of the desk on which somebody is invited to answer, and on which an invitation is followed. */
@Controller
@RequestMapping("/{language}/desk/invitations")
class InvitationsController {

    private static final Set<String> DONE =
            Set.of("invited", "readdressed", "extended", "withdrawn", "shown", "hidden");
    private static final int DAYS = 21;

    private final InviteToReply invite;
    private final ChangeInvitation change;
    private final SendReplyLetters letters;
    private final Invitations invitations;
    private final Debates debates;
    private final Store store;
    private final Languages languages;
    private final Clock clock;
    private final ZoneId zone;
    private final DeskPages pages;

    InvitationsController(
            InviteToReply invite,
            ChangeInvitation change,
            SendReplyLetters letters,
            Invitations invitations,
            Debates debates,
            Store store,
            Languages languages,
            Clock clock,
            ZoneId zone,
            DeskPages pages) {
        this.invite = invite;
        this.change = change;
        this.letters = letters;
        this.invitations = invitations;
        this.debates = debates;
        this.store = store;
        this.languages = languages;
        this.clock = clock;
        this.zone = zone;
        this.pages = pages;
    }

    /** The form; a link to it names the debate, or the pieces, with commas between them. */
    @GetMapping("/new")
    View ask(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String debate,
            @RequestParam(defaultValue = "") String piece,
            Caller.Member member,
            HttpServletRequest request) {
        String deadline = clock.instant()
                .atZone(zone)
                .toLocalDate()
                .plusDays(DAYS)
                .atTime(LocalTime.of(18, 0))
                .toString();
        return form(
                request,
                200,
                language,
                member,
                new InvitationForm(
                        debate,
                        "",
                        false,
                        LocalText.NONE,
                        "",
                        language,
                        InvitationForm.pieces(List.of(piece)),
                        "",
                        deadline,
                        true),
                null);
    }

    @PostMapping
    View invite(
            @PathVariable Language language,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.CONVENE);
        InvitationForm form = InvitationForm.read(fields, languages, language);
        try {
            InvitationId id = invite.invite(member, form.invitation(zone));
            invitations.find(id).ifPresent(letters::run);
            return DeskPages.redirect(Addresses.of(language, "/desk/invitations/" + id) + "?done=invited");
        } catch (NotPossible refused) {
            return form(request, 422, language, member, form, DeskFailures.say(refused, language));
        } catch (Unacceptable wrong) {
            return form(request, 422, language, member, form, wrong.in(Messages.in(language)));
        }
    }

    @GetMapping("/{invitation}")
    View show(
            @PathVariable Language language,
            @PathVariable InvitationId invitation,
            @RequestParam(defaultValue = "") String done,
            Caller.Member member,
            HttpServletRequest request) {
        return show(
                request, 200, language, member, get(member, invitation), "", DONE.contains(done) ? done : null, null);
    }

    @PostMapping("/{invitation}")
    View change(
            @PathVariable Language language,
            @PathVariable InvitationId invitation,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.CONVENE);
        Invitation found = get(member, invitation);
        String address = ChosenFields.line(fields, "address");
        try {
            String done = change(member, invitation, fields, address);
            invitations.find(invitation).ifPresent(letters::run);
            return DeskPages.redirect(Addresses.of(language, found.deskPath()) + "?done=" + done);
        } catch (NotPossible refused) {
            return show(request, 422, language, member, found, address, null, DeskFailures.say(refused, language));
        } catch (Unacceptable wrong) {
            return show(request, 422, language, member, found, address, null, wrong.in(Messages.in(language)));
        }
    }

    private String change(
            Caller.Member member, InvitationId invitation, MultiValueMap<String, String> fields, String address) {
        return switch (ChosenFields.line(fields, "do")) {
            case "withdraw" -> {
                change.withdraw(member, invitation);
                yield "withdrawn";
            }
            case "extend" -> {
                change.extend(member, invitation, InvitationForm.moment(ChosenFields.line(fields, "deadline"), zone));
                yield "extended";
            }
            case "show" -> {
                change.tell(member, invitation, true);
                yield "shown";
            }
            case "hide" -> {
                change.tell(member, invitation, false);
                yield "hidden";
            }
            default -> {
                change.readdress(member, invitation, ReaderAddress.read(address));
                yield "readdressed";
            }
        };
    }

    private Invitation get(Caller.Member member, InvitationId id) {
        Policy.require(member, Act.CONVENE);
        return invitations.find(id).orElseThrow(() -> new NotFound("no invitation " + id));
    }

    private View form(
            HttpServletRequest request,
            int status,
            Language language,
            Caller.Member member,
            InvitationForm form,
            @Nullable String wrong) {
        Policy.require(member, Act.CONVENE);
        Optional<DebateView> debate = form.debateId().flatMap(debates::find);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("form", form);
        model.put("debate", debate.orElse(null));
        List<PieceId> offered =
                debate.isPresent() && form.pieces().isEmpty() ? debate.get().pieces() : form.pieces();
        model.put("pieces", composer(offered, language));
        model.put("wrong", wrong);
        Page.Builder page = DeskPages.page(language, "/desk/invitations/new", "invite.new")
                .under(Messages.in(language).get("debates"), "/desk/debates")
                .section("debates");
        debate.ifPresent(found -> page.under(found.question().in(language), found.deskPath()));
        return pages.view(request, status, "debate/desk-invite.jte", page.build(), member, model);
    }

    private View show(
            HttpServletRequest request,
            int status,
            Language language,
            Caller.Member member,
            Invitation invitation,
            String address,
            @Nullable String done,
            @Nullable String wrong) {
        Optional<DebateView> debate = Optional.ofNullable(invitation.debate()).flatMap(debates::find);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("invitation", invitation);
        model.put("debate", debate.orElse(null));
        model.put("pieces", composer(invitation.pieces(), language));
        model.put("address", address.isEmpty() ? invitation.address() : address);
        model.put("done", done);
        model.put("wrong", wrong);
        Page.Builder page = DeskPages.titled(
                        language,
                        invitation.deskPath(),
                        Messages.in(language)
                                .get("invite.of", invitation.invited().name().in(language)))
                .under(Messages.in(language).get("debates"), "/desk/debates")
                .section("debates");
        debate.ifPresent(found -> page.under(found.question().in(language), found.deskPath()));
        return pages.view(request, status, "debate/desk-invitation.jte", page.build(), member, model);
    }

    private Composer composer(List<PieceId> pieces, Language language) {
        return store.read(
                db -> Composer.of(db, language, pieces.stream().map(Chosen::of).toList(), Optional.empty(), List.of()));
    }
}
