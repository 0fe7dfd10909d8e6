package org.parley.positions;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.outlook.PositionMap;

/**
 * The map of a debate: who stands where on what, with the sentences that show it.
 *
 * @param name as people call it; empty where it is the debate's question
 * @param tracks the negotiations that its issues belong to
 * @param groups the sides and groups that its actors belong to
 * @param actors the parties with a say
 * @param issues what is to be settled, each with the positions on it
 * @param linkages which issues may and which must not be traded against each other
 * @param preconditions which issues must be settled before others
 * @param interests what parties want alike
 * @param gains what actors gain from a disagreement of others
 * @param agreements texts that were signed, with what each party says that they mean
 */
public record DebateMap(
        LocalText name,
        List<Named> tracks,
        List<Named> groups,
        List<Actor> actors,
        List<Issue> issues,
        List<Linkage> linkages,
        List<Precondition> preconditions,
        List<Interest> interests,
        List<Gain> gains,
        List<Agreement> agreements) {

    /** The most actors, and the most issues, of a map. */
    public static final int MOST = PositionMap.MOST;

    /** The most positions of a map. */
    public static final int MOST_POSITIONS = 50_000;

    /** A map of nothing. */
    public static final DebateMap EMPTY = new DebateMap(
            LocalText.NONE,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    public DebateMap {
        tracks = List.copyOf(tracks);
        groups = List.copyOf(groups);
        actors = List.copyOf(actors);
        issues = List.copyOf(issues);
        linkages = List.copyOf(linkages);
        preconditions = List.copyOf(preconditions);
        interests = List.copyOf(interests);
        gains = List.copyOf(gains);
        agreements = List.copyOf(agreements);
    }

    /** The same map with other groups and actors. */
    public DebateMap withActors(List<Named> otherGroups, List<Actor> others) {
        return new DebateMap(
                name, tracks, otherGroups, others, issues, linkages, preconditions, interests, gains, agreements);
    }

    /** The same map with other issues. */
    public DebateMap withIssues(List<Issue> others) {
        return new DebateMap(
                name, tracks, groups, actors, others, linkages, preconditions, interests, gains, agreements);
    }

    /** The map as readers are shown it: where coders have agreed on a reading, that alone. */
    public DebateMap asAgreed() {
        return withIssues(issues.stream().map(Issue::asAgreed).toList());
    }

    /** Whether nothing is on it. */
    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /** The actor of this id. */
    public Optional<Actor> actor(Slug id) {
        return actors.stream().filter(actor -> actor.id().equals(id)).findFirst();
    }

    /** The issue of this id. */
    public Optional<Issue> issue(Slug id) {
        return issues.stream().filter(issue -> issue.id().equals(id)).findFirst();
    }

    /** What a side, a group or an actor is called: its own word where the map has no name for it. */
    public LocalText nameOf(String id) {
        return Stream.concat(
                        groups.stream()
                                .filter(group -> group.id().value().equals(id))
                                .map(Named::name),
                        actors.stream()
                                .filter(actor -> actor.id().value().equals(id))
                                .map(Actor::name))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> LocalText.of(Language.ENGLISH, id));
    }

    /** All that it rests on: the evidence of positions, linkages, preconditions, interests, gains and readings. */
    public List<Evidence> evidence() {
        return Stream.of(
                        issues.stream()
                                .flatMap(issue -> issue.positions().stream())
                                .map(Position::evidence),
                        linkages.stream().map(Linkage::evidence),
                        preconditions.stream().map(Precondition::evidence),
                        interests.stream().map(Interest::evidence),
                        gains.stream().map(Gain::evidence),
                        agreements.stream()
                                .flatMap(agreement -> agreement.readings().stream())
                                .map(Agreement.Reading::evidence))
                .flatMap(Function.identity())
                .flatMap(List::stream)
                .toList();
    }
}
