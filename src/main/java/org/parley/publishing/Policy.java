package org.parley.publishing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * Who may see which state of an edition, and who may write: the one place that pages, API, feeds, search and export ask.
 *
 * <p>It is a list of rules. The rule that grants most prevails; what no rule grants is refused.
 */
public final class Policy {

    /** A rule on reading, by the name under which decisions record it. */
    private record ReadingRule(String name, BiFunction<Caller, EditionState, Access> grants) {}

    private static final List<ReadingRule> READING = List.of(
            new ReadingRule("everybody reads what is published", (_, state) -> switch (state) {
                case PUBLISHED, CORRECTED -> Access.FULL;
                default -> Access.NONE;
            }),
            new ReadingRule("everybody learns that a piece was taken back", (_, state) -> switch (state) {
                case RETRACTED, WITHDRAWN -> Access.NOTICE;
                default -> Access.NONE;
            }),
            new ReadingRule("an operator, or Parley itself, reads everything", (caller, _) -> switch (caller) {
                case Caller.Operator _, Caller.Itself _ -> Access.FULL;
                case Caller.Reader _, Caller.Member _ -> Access.NONE;
            }),
            new ReadingRule(
                    "those who decide what is published read everything",
                    (caller, _) -> decides(caller) ? Access.FULL : Access.NONE));

    /** A rule on doing, by the name under which decisions record it. */
    private record DoingRule(String name, Set<Act> acts, BiPredicate<Caller.Member, Standing> grants) {}

    private static final Set<EditionState> UNREVIEWED = EnumSet.of(EditionState.DRAFT);

    private static final List<DoingRule> DOING = List.of(
            new DoingRule(
                    "editors do everything but keep accounts",
                    EnumSet.complementOf(EnumSet.of(Act.ADMINISTER)),
                    (member, _) -> decides(member)),
            new DoingRule(
                    "administrators keep accounts",
                    EnumSet.of(Act.ADMINISTER),
                    (member, _) -> member.is(Role.ADMINISTRATOR)),
            new DoingRule(
                    "whose it is sees it, and talks about it, whatever became of it",
                    EnumSet.of(Act.SEE, Act.COMMENT),
                    (member, standing) -> standing.own() && (member.is(Role.AUTHOR) || member.is(Role.TRANSLATOR))),
            new DoingRule("authors begin pieces", EnumSet.of(Act.BEGIN), (member, _) -> member.is(Role.AUTHOR)),
            new DoingRule(
                    "authors write and describe what is theirs until they hand it in",
                    EnumSet.of(Act.WRITE, Act.DESCRIBE, Act.SUBMIT),
                    (member, standing) -> member.is(Role.AUTHOR)
                            && standing.own()
                            && standing.original()
                            && UNREVIEWED.contains(standing.state())),
            new DoingRule(
                    "authors take back what they handed in",
                    EnumSet.of(Act.RETURN),
                    (member, standing) -> member.is(Role.AUTHOR)
                            && standing.own()
                            && standing.original()
                            && standing.state() == EditionState.IN_REVIEW),
            new DoingRule(
                    "translators see originals that are fit to be published, and translate them",
                    EnumSet.of(Act.SEE, Act.TRANSLATE),
                    (member, standing) -> member.is(Role.TRANSLATOR)
                            && standing.original()
                            && (standing.state().isShown()
                                    || standing.state() == EditionState.APPROVED
                                    || standing.state() == EditionState.SCHEDULED)),
            new DoingRule(
                    "translators see every translation, and talk about it",
                    EnumSet.of(Act.SEE, Act.COMMENT),
                    (member, standing) -> member.is(Role.TRANSLATOR) && !standing.original()),
            new DoingRule(
                    "translators write translations, and hand them in",
                    EnumSet.of(Act.WRITE, Act.TRANSLATE, Act.SUBMIT),
                    (member, standing) -> member.is(Role.TRANSLATOR)
                            && !standing.original()
                            && (UNREVIEWED.contains(standing.state())
                                    || standing.state().isShown())),
            new DoingRule(
                    "translators take back what they handed in",
                    EnumSet.of(Act.RETURN),
                    (member, standing) -> member.is(Role.TRANSLATOR)
                            && standing.own()
                            && !standing.original()
                            && standing.state() == EditionState.IN_REVIEW),
            new DoingRule(
                    "analysts keep maps, and compute outlooks from them",
                    EnumSet.of(Act.MAP, Act.FORESEE),
                    (member, _) -> member.is(Role.ANALYST)),
            new DoingRule(
                    "analysts see what readers see",
                    EnumSet.of(Act.SEE),
                    (member, standing) ->
                            member.is(Role.ANALYST) && standing.state().isShown()));

    private Policy() {}

    /** How much of an edition in this state the caller may see. */
    public static Access access(Caller caller, EditionState state) {
        return READING.stream()
                .map(rule -> rule.grants.apply(caller, state))
                .max(Access::compareTo)
                .orElse(Access.NONE);
    }

    /** The states whose editions stand in the caller's lists, feeds, search results and exports. */
    public static Set<EditionState> listed(Caller caller) {
        return states(caller, Access.FULL);
    }

    /** The states whose editions have an address for the caller, be it only with a notice. */
    public static Set<EditionState> addressed(Caller caller) {
        return states(caller, Access.NOTICE);
    }

    /**
     * Lets those pass who may write to the journal.
     *
     * @return the name under which the change log records the caller
     * @throws Refused if the caller may not
     */
    public static String mayWrite(Caller caller) {
        return switch (caller) {
            case Caller.Operator(String name) -> name;
            case Caller.Itself(String name) -> name;
            case Caller.Member member -> member.logged();
            case Caller.Reader _ -> throw new Refused("a reader may not write to the journal");
        };
    }

    /** Whether the caller may do this, where no edition is concerned: such as {@code BEGIN}, {@code NAME} or {@code ADMINISTER}. */
    public static boolean may(Caller caller, Act act) {
        return may(caller, act, new Standing(EditionState.DRAFT, true, false));
    }

    /** Whether the caller may do this to an edition that stands so. */
    public static boolean may(Caller caller, Act act, Standing standing) {
        return switch (caller) {
            case Caller.Operator _, Caller.Itself _ -> true;
            case Caller.Reader _ -> false;
            case Caller.Member member ->
                DOING.stream().anyMatch(rule -> rule.acts.contains(act) && rule.grants.test(member, standing));
        };
    }

    /**
     * Lets those pass who may do this, where no edition is concerned.
     *
     * @throws Refused if the caller may not
     */
    public static void require(Caller caller, Act act) {
        if (!may(caller, act)) {
            throw new Refused(act + " is not for this caller");
        }
    }

    /**
     * Lets those pass who may do this to an edition that stands so.
     *
     * @throws Refused if the caller may not
     */
    public static void require(Caller caller, Act act, Standing standing) {
        if (!may(caller, act, standing)) {
            throw new Refused(act + " of an edition in " + standing.state() + " is not for this caller");
        }
    }

    private static boolean decides(Caller caller) {
        return caller instanceof Caller.Member member && (member.is(Role.EDITOR) || member.is(Role.ADMINISTRATOR));
    }

    private static Set<EditionState> states(Caller caller, Access least) {
        Set<EditionState> states = EnumSet.noneOf(EditionState.class);
        Arrays.stream(EditionState.values())
                .filter(state -> access(caller, state).compareTo(least) >= 0)
                .forEach(states::add);
        return states;
    }

    /** Says that a caller may not do what they asked for. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
