package org.parley.positions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.language.Slug;
import org.parley.outlook.Range;

/** What must hold of a map beside the form of its fields: who is named must be there, and no numbers off their scale. */
final class MapCheck {

    private final DebateMap map;
    private final IdentityHashMap<Object, Fields> where;
    private final Set<String> parties = new HashSet<>();
    private final Map<Slug, Issue> issues = new HashMap<>();

    /**
     * A check of a map.
     *
     * @param where the fields that each part of the map was read from, by identity
     */
    MapCheck(DebateMap map, IdentityHashMap<Object, Fields> where) {
        this.map = map;
        this.where = where;
        map.groups().forEach(group -> parties.add(group.id().value()));
        map.actors().forEach(actor -> {
            parties.add(actor.id().value());
            parties.add(actor.ownSide());
        });
        map.issues().forEach(issue -> issues.put(issue.id(), issue));
    }

    void run() {
        unique(map.tracks(), "id", Named::id);
        unique(map.groups(), "id", Named::id);
        unique(map.actors(), "id", Actor::id);
        unique(map.issues(), "id", Issue::id);
        unique(map.interests(), "id", Interest::id);
        unique(map.agreements(), "id", Agreement::id);
        unique(map.linkages(), "second", one -> Part.key(one.first(), one.second(), one.by(), one.forbidden()));
        unique(map.preconditions(), "requires", one -> Part.key(one.issue(), one.requires(), one.by()));
        unique(map.gains(), "issue", one -> Part.key(one.actor(), one.issue()));
        Set<Slug> groups = map.groups().stream().map(Named::id).collect(Collectors.toSet());
        map.actors()
                .forEach(actor -> actor.groups().stream()
                        .filter(group -> !groups.contains(group))
                        .forEach(group -> at(actor).wrong("groups", "no-group", group)));
        map.issues().forEach(this::issue);
        map.linkages().forEach(this::linkage);
        map.preconditions().forEach(this::precondition);
        map.interests().forEach(interest -> interest.shared().forEach(party -> party(interest, "shared", party)));
        map.gains().forEach(gain -> {
            party(gain, "actor", gain.actor());
            known(gain, "issue", gain.issue());
        });
        map.agreements().forEach(this::agreement);
        circle();
    }

    private void issue(Issue issue) {
        Slug track = issue.track();
        if (track != null && map.tracks().stream().noneMatch(one -> one.id().equals(track))) {
            at(issue).wrong("track", "no-track", track);
        }
        Scale scale = issue.scale();
        issue.points().forEach(point -> within(at(point), "at", Range.exactly(point.at()), scale.low(), scale.high()));
        onScale(issue, "reference", issue.reference());
        onScale(issue, "outcome", issue.outcome());
        Set<String> read = new HashSet<>();
        Set<Slug> actors = map.actors().stream().map(Actor::id).collect(Collectors.toSet());
        for (Position position : issue.positions()) {
            Fields fields = at(position);
            if (!actors.contains(position.actor())) {
                fields.wrong("actor", "no-actor", position.actor());
            }
            if (!read.add(position.reader() + "\n" + position.since())) {
                fields.wrong("actor", "twice-here", position.actor());
            }
            within(fields, "value", position.value(), scale.low(), scale.high());
            within(fields, "salience", position.salience(), 0, 1);
            within(fields, "capability", position.capability(), 0, org.parley.outlook.Position.MOST_CAPABLE);
            within(fields, "flexibility", Range.exactly(position.flexibility()), 0, 1);
        }
    }

    private void onScale(Issue issue, String field, @Nullable Double value) {
        if (value != null) {
            within(
                    at(issue),
                    field,
                    Range.exactly(value),
                    issue.scale().low(),
                    issue.scale().high());
        }
    }

    private void linkage(Linkage linkage) {
        known(linkage, "first", linkage.first());
        known(linkage, "second", linkage.second());
        if (linkage.first().equals(linkage.second())) {
            at(linkage).wrong("second", "itself");
        }
        party(linkage, "by", linkage.by());
    }

    private void precondition(Precondition condition) {
        known(condition, "issue", condition.issue());
        known(condition, "requires", condition.requires());
        party(condition, "by", condition.by());
        Issue first = issues.get(condition.requires());
        Range within = condition.within();
        if (within != null && first != null) {
            within(
                    at(condition),
                    "within",
                    within,
                    first.scale().low(),
                    first.scale().high());
        }
    }

    private void agreement(Agreement agreement) {
        agreement.signed().forEach(party -> party(agreement, "signed", party));
        agreement.readings().forEach(reading -> {
            party(reading, "party", reading.party());
            known(reading, "issue", reading.issue());
            Issue issue = issues.get(reading.issue());
            if (issue != null) {
                within(
                        at(reading),
                        "value",
                        Range.exactly(reading.value()),
                        issue.scale().low(),
                        issue.scale().high());
            }
        });
    }

    /** Finds an order in which each issue comes after those that it waits for; names those for which there is none. */
    private void circle() {
        Map<Slug, Set<Slug>> waits = new LinkedHashMap<>();
        map.preconditions()
                .forEach(one ->
                        waits.computeIfAbsent(one.issue(), _ -> new HashSet<>()).add(one.requires()));
        boolean settled = true;
        while (settled) {
            settled = waits.values().removeIf(all -> all.stream().noneMatch(waits::containsKey));
        }
        if (!waits.isEmpty()) {
            Precondition first = map.preconditions().stream()
                    .filter(one -> waits.containsKey(one.issue()))
                    .findFirst()
                    .orElseThrow();
            at(first)
                    .wrong(
                            "requires",
                            "circle",
                            waits.keySet().stream().map(Slug::value).collect(Collectors.joining(", ")));
        }
    }

    private <T> void unique(List<T> all, String field, Function<T, Object> key) {
        Set<Object> taken = new HashSet<>();
        for (T one : all) {
            Object own = key.apply(one);
            if (!taken.add(own)) {
                at(Objects.requireNonNull(one))
                        .wrong(field, "twice", own.toString().replace("\n", " "));
            }
        }
    }

    private void known(Object part, String field, Slug issue) {
        if (!issues.containsKey(issue)) {
            at(part).wrong(field, "no-issue", issue);
        }
    }

    private void party(Object part, String field, @Nullable Slug party) {
        if (party != null && !parties.contains(party.value())) {
            at(part).wrong(field, "no-party", party);
        }
    }

    private static void within(Fields fields, String field, Range range, double least, double most) {
        for (double value : new double[] {range.low(), range.high(), range.best()}) {
            if (!(value >= least && value <= most)) {
                fields.wrong(field, "off", least, most, value);
                return;
            }
        }
        if (range.low() > range.high()) {
            fields.wrong(field, "upside-down", range.low(), range.high());
        } else if (range.best() < range.low() || range.best() > range.high()) {
            fields.wrong(field, "best-outside", range.best());
        }
    }

    private Fields at(Object part) {
        Fields fields = where.get(part);
        if (fields == null) {
            throw new IllegalArgumentException("this part was read from nowhere: " + part);
        }
        return fields;
    }
}
