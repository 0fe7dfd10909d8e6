package org.parley.outlook;

import java.util.Map;

/**
 * The Council of the European Union as the Treaty of Nice weighs its members' votes, 1 November 2004 to 31 October 2014;
 * Croatia as from its accession.
 */
final class Council {

    static final String COMMISSION = "com";
    static final String PARLIAMENT = "ep";

    private static final Map<String, Integer> VOTES = Map.ofEntries(
            Map.entry("de", 29),
            Map.entry("fr", 29),
            Map.entry("it", 29),
            Map.entry("uk", 29),
            Map.entry("es", 27),
            Map.entry("pl", 27),
            Map.entry("ro", 14),
            Map.entry("nl", 13),
            Map.entry("be", 12),
            Map.entry("cz", 12),
            Map.entry("el", 12),
            Map.entry("hu", 12),
            Map.entry("pt", 12),
            Map.entry("at", 10),
            Map.entry("bu", 10),
            Map.entry("se", 10),
            Map.entry("cr", 7),
            Map.entry("dk", 7),
            Map.entry("fi", 7),
            Map.entry("ie", 7),
            Map.entry("lt", 7),
            Map.entry("sk", 7),
            Map.entry("cy", 4),
            Map.entry("ee", 4),
            Map.entry("lu", 4),
            Map.entry("lv", 4),
            Map.entry("si", 4),
            Map.entry("mt", 3));

    /** The Commission and the Parliament have no votes there: each is counted like the largest member. */
    private static final int INSTITUTION = 29;

    private Council() {}

    static boolean knows(String actor) {
        return VOTES.containsKey(actor) || voice(actor) != Voice.MEMBER;
    }

    static double votes(String actor) {
        return VOTES.getOrDefault(actor, INSTITUTION);
    }

    static Voice voice(String actor) {
        return switch (actor) {
            case COMMISSION -> Voice.PROPOSER;
            case PARLIAMENT -> Voice.CHAMBER;
            default -> Voice.MEMBER;
        };
    }
}
