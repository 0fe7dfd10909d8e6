package org.parley.positions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.language.Slug;

/**
 * Everything that the page of a map shows.
 *
 * @param map the map
 * @param sentences the sentences that it rests on, as the reader is shown them
 * @param sides the sides that the pictures tell apart
 * @param issues a picture an issue
 * @param matrix all actors against all issues
 * @param distances who is near whom
 * @param ties what joins and divides the issues
 * @param timeline the moves
 */
public record MapPictures(
        DebateMap map,
        Map<Evidence, Sentence> sentences,
        List<String> sides,
        List<IssuePicture> issues,
        Matrix matrix,
        Distances distances,
        Ties ties,
        Timeline timeline) {

    static MapPictures of(DebateMap map, Map<Evidence, Sentence> sentences) {
        Sides sides = new Sides(map);
        Map<Slug, Actor> actors = actors(map);
        List<IssuePicture> pictures = new ArrayList<>();
        for (Issue issue : map.issues()) {
            pictures.add(IssuePicture.of(
                    issue, pictures.size() + 1, actors, sides, position -> shown(position, sentences), false));
        }
        return new MapPictures(
                map,
                sentences,
                sides.told(),
                pictures,
                Matrix.of(map, pictures, sides),
                Distances.of(map, sides),
                Ties.of(map),
                Timeline.of(map, actors, sides));
    }

    /** Whether a sentence that is still in its piece shows a position. */
    static boolean shown(Position position, Map<Evidence, Sentence> sentences) {
        return position.evidence().stream()
                .map(sentences::get)
                .anyMatch(sentence -> sentence != null && sentence.found());
    }

    static Map<Slug, Actor> actors(DebateMap map) {
        Map<Slug, Actor> actors = new HashMap<>();
        map.actors().forEach(actor -> actors.put(actor.id(), actor));
        return actors;
    }

    /** Whether any issue is tied to another. */
    public boolean tied() {
        return !ties.lines().isEmpty();
    }

    /** The number of an issue on the map. */
    public int number(Slug issue) {
        return map.issues().stream().map(Issue::id).toList().indexOf(issue) + 1;
    }
}
