package org.parley.positions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.language.Slug;

/**
 * All actors against all issues: where each stands, one row an actor that stands anywhere.
 *
 * @param issues the pictures of the issues, one a column
 * @param rows the actors
 */
public record Matrix(List<IssuePicture> issues, List<Row> rows) {

    /** An actor, and its mark on each issue; nothing where it has none. */
    public record Row(Actor actor, int side, List<@Nullable PositionMark> marks) {}

    static Matrix of(DebateMap map, List<IssuePicture> pictures, Sides sides) {
        List<Map<Slug, PositionMark>> columns = pictures.stream()
                .map(picture -> {
                    Map<Slug, PositionMark> byActor = new HashMap<>();
                    picture.marks()
                            .forEach(mark -> byActor.putIfAbsent(mark.actor().id(), mark));
                    return byActor;
                })
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Actor actor : map.actors()) {
            List<@Nullable PositionMark> marks = new ArrayList<>();
            columns.forEach(column -> marks.add(column.get(actor.id())));
            if (marks.stream().anyMatch(Objects::nonNull)) {
                rows.add(new Row(actor, sides.of(actor), marks));
            }
        }
        return new Matrix(pictures, rows);
    }
}
