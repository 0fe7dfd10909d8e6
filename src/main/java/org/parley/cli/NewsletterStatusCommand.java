package org.parley.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.newsletter.Pace;
import org.parley.newsletter.delivery.MailingId;
import org.parley.newsletter.delivery.Mailings;
import org.parley.newsletter.delivery.Progress;
import org.parley.newsletter.delivery.RecipientState;
import org.parley.newsletter.round.Rounds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley newsletter status}: tells how mailings are getting on, and when the next rounds are due. */
@Command(
        name = "status",
        description =
                "Tell how the newest mailings are getting on and when the next rounds are due, or how one is getting on, with "
                        + "whoever is unconfirmed or failed.",
        mixinStandardHelpOptions = true)
final class NewsletterStatusCommand implements Callable<Integer> {

    private static final int PAGE = 1_000;
    private static final Map<Pace, String> WANTED =
            Map.of(Pace.EACH, "each piece", Pace.WEEKLY, "one letter a week", Pace.MONTHLY, "one letter a month");

    @Mixin
    private Installation installation = new Installation();

    @Parameters(arity = "0..1", paramLabel = "MAILING", description = "The key of a mailing.")
    private @Nullable String mailing;

    @Option(
            names = "--newest",
            paramLabel = "NUMBER",
            defaultValue = "10",
            description = "How many of the newest, 10 unless told.")
    private int newest;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    NewsletterStatusCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        return installation.use(context -> {
            Mailings mailings = context.getBean(Mailings.class);
            String one = mailing;
            if (one == null) {
                all(out, mailings);
            } else {
                one(out, mailings, MailingLines.id(one));
            }
            if (one == null) {
                rounds(out, context.getBean(Rounds.class));
            }
            mailings.silent(MailingLines.OPERATOR)
                    .forEach(sender -> out.println("The sender " + sender.lease() + " at " + sender.place()
                            + " has had " + sender.inHand() + " messages in hand since " + sender.seen()
                            + ". Start it again there, or give it up: parley newsletter give-up " + sender.lease()));
            out.flush();
            return 0;
        });
    }

    private static void rounds(PrintWriter out, Rounds rounds) {
        List<Rounds.Next> next = rounds.next(MailingLines.OPERATOR);
        if (next.isEmpty()) {
            out.println("Rounds of what is new have not begun: a server with a relay begins them.");
        }
        next.forEach(each -> out.println("The next round for readers who want " + WANTED.get(each.pace()) + " is due "
                + each.due() + " and tells what is new since " + each.since() + "."));
    }

    private void all(PrintWriter out, Mailings mailings) {
        List<Progress> found = mailings.newest(MailingLines.OPERATOR, Language.ENGLISH, Math.clamp(newest, 1, 1_000));
        if (found.isEmpty()) {
            out.println("There are no mailings yet.");
        }
        found.forEach(each -> MailingLines.tell(out, each));
    }

    private static void one(PrintWriter out, Mailings mailings, MailingId id) {
        MailingLines.tell(out, mailings.progress(MailingLines.OPERATOR, id).orElseThrow(() -> MailingLines.none(id)));
        for (RecipientState state : List.of(RecipientState.UNCONFIRMED, RecipientState.FAILED)) {
            List<Mailings.Delivered> some = mailings.recipients(MailingLines.OPERATOR, id, state, 0, PAGE);
            while (!some.isEmpty()) {
                some.forEach(each -> out.println("    " + (state == RecipientState.FAILED ? "failed" : "unconfirmed")
                        + "  " + each.address() + "  " + each.answer()));
                some = mailings.recipients(
                        MailingLines.OPERATOR, id, state, some.getLast().number(), PAGE);
            }
        }
    }
}
