package org.parley.positions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.outlook.Level;
import org.parley.outlook.Range;
import org.parley.outlook.Voice;

/** Maps for tests. */
public final class MapFixtures {

    private static final List<String> WORDS = List.of(
            "rice",
            "自動車",
            "a “quoted” word",
            "back\\slash",
            "line\nbreak",
            "<b>&amp;</b>",
            "𠮟る",
            "é",
            "x\ty",
            "0",
            "=1+1");

    private final Random random;

    private MapFixtures(long seed) {
        random = new Random(seed);
    }

    /** Any map that is in order. */
    public static DebateMap any(long seed) {
        return new MapFixtures(seed).map();
    }

    /** A map as it is when it was kept and is read again. */
    static DebateMap kept(DebateMap map) {
        Problems problems = new Problems();
        MapTree tree = new MapTree(problems);
        for (Part part : Part.of(map)) {
            if (JsonValue.read(part.content()) instanceof JsonValue.Members fields) {
                tree.add(part.kind(), fields);
            }
        }
        return new MapReader(problems).kept(tree.root()).map();
    }

    private DebateMap map() {
        List<Named> tracks = list(random.nextInt(3), i -> new Named(Slug.of("track-" + i), text()));
        List<Named> groups = list(random.nextInt(3), i -> new Named(Slug.of("group-" + i), text()));
        List<Actor> actors = list(2 + random.nextInt(5), i -> actor(i, groups));
        List<Issue> issues = list(1 + random.nextInt(4), i -> issue(i, tracks, actors));
        return new DebateMap(
                text(),
                tracks,
                groups,
                actors,
                issues,
                pairs(
                        issues,
                        (one, other) -> new Linkage(
                                one.id(),
                                other.id(),
                                random.nextBoolean(),
                                maybe(any(actors).id()),
                                text(),
                                evidence())),
                pairs(
                        issues,
                        (one, other) -> new Precondition(
                                one.id(),
                                other.id(),
                                maybe(range(other.scale().low(), other.scale().high())),
                                maybe(any(actors).id()),
                                text(),
                                evidence())),
                list(
                        random.nextInt(3),
                        i -> new Interest(
                                Slug.of("interest-" + i),
                                text(),
                                List.of(any(actors).id()),
                                evidence())),
                list(
                        random.nextInt(2),
                        _ -> new Gain(any(actors).id(), any(issues).id(), text(), evidence())),
                list(
                        random.nextInt(3),
                        i -> new Agreement(
                                Slug.of("agreement-" + i),
                                text(),
                                text(),
                                maybe(date()),
                                List.of(any(actors).id()),
                                list(random.nextInt(3), _ -> reading(any(actors), any(issues))))));
    }

    private Agreement.Reading reading(Actor actor, Issue issue) {
        return new Agreement.Reading(
                actor.id(),
                issue.id(),
                number(issue.scale().low(), issue.scale().high()),
                text(),
                evidence());
    }

    private Actor actor(int number, List<Named> groups) {
        return new Actor(
                Slug.of("actor-" + number),
                text(),
                text(),
                maybe("a side " + random.nextInt(2)),
                groups.isEmpty() ? List.of() : List.of(any(groups).id()),
                any(List.of(Level.values())),
                random.nextBoolean(),
                any(List.of(Voice.values())));
    }

    private Issue issue(int number, List<Named> tracks, List<Actor> actors) {
        double low = random.nextInt(100) - 50;
        Scale scale = new Scale(low, low + 1 + random.nextInt(200), text(), text());
        Set<String> taken = new HashSet<>();
        List<Position> positions = list(1 + random.nextInt(6), _ -> position(any(actors), scale)).stream()
                .filter(position -> taken.add(position.reader() + position.since()))
                .toList();
        Issue issue = new Issue(
                Slug.of("issue-" + number),
                text(),
                text(),
                tracks.isEmpty() ? null : maybe(any(tracks).id()),
                random.nextBoolean(),
                scale,
                list(random.nextInt(3), _ -> new Issue.Point(number(scale.low(), scale.high()), text())),
                maybe(number(scale.low(), scale.high())),
                maybe(number(scale.low(), scale.high())),
                positions);
        List<Position> ordered = new ArrayList<>(issue.current());
        ordered.addAll(issue.earlier());
        return issue.with(ordered);
    }

    private Position position(Actor actor, Scale scale) {
        return new Position(
                actor.id(),
                maybe(any(WORDS)),
                maybe(date()),
                range(scale.low(), scale.high()),
                range(0.1, 1),
                range(1, 40),
                number(0, 1),
                text(),
                evidence());
    }

    private List<Evidence> evidence() {
        return list(
                random.nextInt(3),
                _ -> new Evidence(
                        Slug.of("piece-" + random.nextInt(4)),
                        list(
                                1 + random.nextInt(2),
                                i -> new Quotation(
                                        i == 0 ? Language.ENGLISH : Language.JAPANESE,
                                        maybe(1 + random.nextInt(9)),
                                        any(WORDS) + " " + any(WORDS),
                                        random.nextBoolean() ? "" : any(WORDS),
                                        random.nextBoolean() ? "" : any(WORDS),
                                        maybe(random.nextInt(5_000))))));
    }

    private Range range(double low, double high) {
        double one = number(low, high);
        double other = number(low, high);
        double least = Math.min(one, other);
        double most = Math.max(one, other);
        return random.nextBoolean()
                ? Range.exactly(one)
                : new Range(least, Math.min(most, least + (most - least) * random.nextDouble()), most);
    }

    private double number(double low, double high) {
        double any = low + random.nextDouble() * (high - low);
        double whole = Math.rint(any);
        return random.nextBoolean() && whole >= low && whole <= high ? whole + 0.0 : any;
    }

    private PartialDate date() {
        return switch (random.nextInt(3)) {
            case 0 -> PartialDate.of(2000 + random.nextInt(9));
            case 1 -> PartialDate.of(2006, 1 + random.nextInt(12));
            default -> PartialDate.parse("2006-05-" + (10 + random.nextInt(20)));
        };
    }

    private LocalText text() {
        SortedMap<Language, String> text = new TreeMap<>();
        for (Language language : List.of(Language.ENGLISH, Language.JAPANESE, Language.of("fr"))) {
            if (random.nextBoolean()) {
                text.put(language, any(WORDS) + " " + any(WORDS));
            }
        }
        return new LocalText(text);
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> List<T> list(int size, IntFunction<T> make) {
        return IntStream.range(0, size).mapToObj(make).toList();
    }

    private interface Pair<T> {
        T of(Issue one, Issue other);
    }

    /** Some pairs of issues, always the later before the earlier, so that none waits for itself. */
    private <T> List<T> pairs(List<Issue> issues, Pair<T> make) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < issues.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (random.nextBoolean()) {
                    all.add(make.of(issues.get(i), issues.get(j)));
                }
            }
        }
        return all;
    }
}
