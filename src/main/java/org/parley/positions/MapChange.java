package org.parley.positions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.outlook.Range;

/**
 * What was changed of a part of a map.
 *
 * @param kind the name of its kind
 * @param how what became of it
 * @param subject what it is called; of a position, or of what ties two issues, the first of the two
 * @param other the second of the two; none for other parts
 * @param from where an actor stood before, in figures; empty where that is not known
 * @param to where it stands since; empty where it stands nowhere now, or the part is no position
 * @param coder whose reading it is, of a position that one coder read
 * @param evidence the sentences by which it was made so
 */
public record MapChange(
        String kind,
        How how,
        LocalText subject,
        LocalText other,
        String from,
        String to,
        @Nullable String coder,
        List<Evidence> evidence) {

    /** What became of a part. */
    public enum How {
        /** It was made. */
        MADE,
        /** It was replaced. */
        CHANGED,
        /** It was taken off. */
        GONE
    }

    public MapChange {
        evidence = List.copyOf(evidence);
    }

    /**
     * The change from one row of the store to the next.
     *
     * @param map the map as it is, for the names of who is told of
     */
    static MapChange of(Part.Kind kind, @Nullable String before, @Nullable String after, DebateMap map) {
        Problems passedOver = new Problems(); // Rows were checked when they were kept.
        Fields was = Fields.of(JsonValue.read(before == null ? "{}" : before), passedOver);
        Fields is = Fields.of(JsonValue.read(after == null ? "{}" : after), passedOver);
        Fields told = after == null ? was : is;
        return new MapChange(
                kind.name(),
                before == null ? How.MADE : after == null ? How.GONE : How.CHANGED,
                switch (kind) {
                    case POSITION, GAIN -> party(told, "actor", map);
                    case LINKAGE -> issue(told, "first", map);
                    case PRECONDITION -> issue(told, "requires", map);
                    default -> name(told);
                },
                switch (kind) {
                    case POSITION, PRECONDITION, GAIN -> issue(told, "issue", map);
                    case LINKAGE -> issue(told, "second", map);
                    default -> LocalText.NONE;
                },
                value(was),
                value(is),
                told.word("coder"),
                new MapReader(passedOver).evidence(told));
    }

    private static String value(Fields position) {
        Range value = position.optionalRange("value");
        return value == null ? "" : Numbers.plain(value);
    }

    private static LocalText name(Fields told) {
        LocalText name = told.text("name");
        return name.isEmpty() ? english(told.optionalId("id")) : name;
    }

    private static LocalText party(Fields told, String field, DebateMap map) {
        Slug id = told.optionalId(field);
        return id == null ? LocalText.NONE : map.nameOf(id.value());
    }

    private static LocalText issue(Fields told, String field, DebateMap map) {
        Slug id = told.optionalId(field);
        return Optional.ofNullable(id)
                .flatMap(map::issue)
                .map(Issue::name)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> english(id));
    }

    private static LocalText english(@Nullable Slug id) {
        return id == null ? LocalText.NONE : LocalText.of(Language.ENGLISH, id.value());
    }
}
