package org.parley.publishing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

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
            new ReadingRule("an operator reads everything", (caller, _) -> switch (caller) {
                case Caller.Operator _ -> Access.FULL;
                case Caller.Reader _ -> Access.NONE;
            }));

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
            case Caller.Reader _ -> throw new Refused("a reader may not write to the journal");
        };
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
