package org.parley.positions.coding;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.desk.NotPossible;
import org.parley.positions.ChangeMap;
import org.parley.positions.DebateMap;
import org.parley.positions.Evidence;
import org.parley.positions.MapRefused;
import org.parley.positions.Position;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.springframework.stereotype.Component;

/** Puts a position on a map, changes it, or takes it off. What another coder has read is theirs, and an editor's. */
@Component
class KeepPosition {

    /** Which reading is the caller's own, in a form. */
    static final String OWN = "own";

    private final ChangeMap change;

    KeepPosition(ChangeMap change) {
        this.change = change;
    }

    /**
     * Puts a new position on the map, with a new actor or a new issue where the form names one.
     *
     * @return the word for it
     * @throws MapRefused if a field cannot be taken as it was filled in
     */
    String begin(Caller.Member caller, DebateId debate, PositionForm form, List<Evidence> evidence) {
        return keep(caller, debate, form, null, evidence);
    }

    /**
     * Makes a position what the form says; its evidence stays.
     *
     * @return the word for it now
     * @throws NotPossible if somebody has changed it since, or it is another's reading
     */
    String change(Caller.Member caller, DebateId debate, String word, PositionForm form) {
        return keep(caller, debate, form, word, List.of());
    }

    private String keep(
            Caller.Member caller, DebateId debate, PositionForm form, @Nullable String word, List<Evidence> evidence) {
        AtomicReference<String> kept = new AtomicReference<>("");
        change.run(caller, debate, map -> {
            PlacedPosition old = word == null ? null : find(map, word);
            if (old != null) {
                Stamp.require(old.position(), form.seen());
                mayChange(caller, old.position());
            }
            Typed typed = new Typed();
            ChosenParts parts = ChosenParts.of(map, form, typed);
            Position position = form.position(
                    typed,
                    parts.actor(),
                    reader(caller, form.coder(), old == null ? null : old.position()),
                    old == null ? evidence : old.position().evidence());
            typed.refuse();
            PlacedPosition placed = new PlacedPosition(parts.issue(), position);
            kept.set(placed.word());
            return PlacedPosition.replace(parts.map(), old, placed);
        });
        return kept.get();
    }

    /** Takes a position off the map. */
    void remove(Caller.Member caller, DebateId debate, String word, String seen) {
        change.run(caller, debate, map -> {
            PlacedPosition old = find(map, word);
            Stamp.require(old.position(), seen);
            mayChange(caller, old.position());
            return PlacedPosition.replace(map, old, null);
        });
    }

    /** Makes the evidence of a position other. */
    void prove(
            Caller.Member caller,
            DebateId debate,
            String word,
            @Nullable String seen,
            UnaryOperator<List<Evidence>> other) {
        change.run(caller, debate, map -> {
            PlacedPosition old = find(map, word);
            if (seen != null) {
                Stamp.require(old.position(), seen);
            }
            mayChange(caller, old.position());
            Position position = old.position().with(other.apply(old.position().evidence()));
            return PlacedPosition.replace(map, old, new PlacedPosition(old.issue(), position));
        });
    }

    private static PlacedPosition find(DebateMap map, String word) {
        return PlacedPosition.find(map, word).orElseThrow(() -> new NotPossible("coding.cannot.gone"));
    }

    /** Whether it is the agreed reading, the caller's own, or the caller may settle what coders read. */
    static boolean may(Caller.Member caller, Position position) {
        return position.coder() == null || position.coder().equals(caller.name()) || Policy.may(caller, Act.RECONCILE);
    }

    private static void mayChange(Caller.Member caller, Position position) {
        if (!may(caller, position)) {
            throw new NotPossible("coding.cannot.of-another", Objects.requireNonNull(position.coder()));
        }
    }

    private static @Nullable String reader(Caller.Member caller, String asked, @Nullable Position old) {
        if (asked.equals(OWN)) {
            return caller.name();
        }
        return old != null && asked.equals(old.coder()) ? asked : null;
    }
}
