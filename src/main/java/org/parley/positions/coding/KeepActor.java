package org.parley.positions.coding;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.desk.NotPossible;
import org.parley.language.Slug;
import org.parley.positions.Actor;
import org.parley.positions.ChangeMap;
import org.parley.positions.DebateMap;
import org.parley.positions.MapRefused;
import org.parley.positions.Named;
import org.parley.publishing.Caller;
import org.springframework.stereotype.Component;

/** Puts an actor on a map, changes it, or takes it off. */
@Component
class KeepActor {

    private final ChangeMap change;

    KeepActor(ChangeMap change) {
        this.change = change;
    }

    /**
     * Makes an actor what the form says.
     *
     * @param known the word of the actor; absent for a new one
     * @return its word
     * @throws MapRefused if a field cannot be taken as it was filled in
     * @throws NotPossible if somebody has changed it since
     */
    Slug run(Caller.Member caller, DebateId debate, @Nullable Slug known, ActorForm form) {
        AtomicReference<@Nullable Slug> kept = new AtomicReference<>();
        change.run(caller, debate, map -> {
            Actor old = known == null ? null : find(map, known);
            Stamp.require(old, form.seen());
            Typed typed = new Typed();
            List<Named> groups = map.groups();
            Stream<Slug> chosen = form.groups().stream().map(Typed::slug).filter(Objects::nonNull);
            if (!form.newGroup().isEmpty()) {
                Slug fresh = ChosenParts.fresh(
                        form.newGroup(), "group", groups.stream().map(Named::id));
                groups = ChosenParts.and(groups, new Named(fresh, typed.text("new-group", form.newGroup())));
                chosen = Stream.concat(chosen, Stream.of(fresh));
            }
            Slug id = known == null
                    ? ChosenParts.fresh(
                            form.name(), "actor", map.actors().stream().map(Actor::id))
                    : known;
            Actor actor = form.actor(typed, id, chosen.distinct().toList());
            typed.refuse();
            kept.set(id);
            return map.withActors(
                    groups,
                    old == null
                            ? ChosenParts.and(map.actors(), actor)
                            : map.actors().stream()
                                    .map(each -> each.equals(old) ? actor : each)
                                    .toList());
        });
        return Objects.requireNonNull(kept.get());
    }

    /**
     * Takes an actor off the map.
     *
     * @throws NotPossible if something on the map names it, or somebody has changed it since
     */
    void remove(Caller.Member caller, DebateId debate, Slug known, String seen) {
        try {
            change.run(caller, debate, map -> {
                Actor old = find(map, known);
                Stamp.require(old, seen);
                return map.withActors(
                        map.groups(),
                        map.actors().stream().filter(each -> !each.equals(old)).toList());
            });
        } catch (MapRefused named) {
            throw new NotPossible("coding.cannot.named");
        }
    }

    private static Actor find(DebateMap map, Slug id) {
        return map.actor(id).orElseThrow(() -> new NotPossible("coding.cannot.gone"));
    }
}
