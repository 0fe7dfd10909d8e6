package org.parley.positions.coding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.desk.ChosenFields;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.outlook.Level;
import org.parley.outlook.Voice;
import org.parley.positions.Actor;
import org.springframework.util.MultiValueMap;

/**
 * The form of an actor, as it was filled in.
 *
 * @param name as people call it
 * @param about who it is
 * @param side the side that it belongs to; empty for its own
 * @param groups the words of its groups
 * @param newGroup what a new group of it is called
 * @param level at which table it sits
 * @param veto whether nothing is agreed without it
 * @param voice in what part it speaks
 * @param seen the stamp of the actor that it was filled in upon
 */
public record ActorForm(
        LocalText name,
        LocalText about,
        String side,
        List<String> groups,
        LocalText newGroup,
        String level,
        boolean veto,
        String voice,
        String seen) {

    private static final int LONGEST_SIDE = 200;

    public ActorForm {
        groups = List.copyOf(groups);
    }

    static ActorForm empty() {
        return new ActorForm(
                LocalText.NONE,
                LocalText.NONE,
                "",
                List.of(),
                LocalText.NONE,
                Level.INTERNATIONAL.name(),
                false,
                Voice.MEMBER.name(),
                "");
    }

    static ActorForm of(Actor actor) {
        return new ActorForm(
                actor.name(),
                actor.about(),
                actor.side() == null ? "" : actor.side(),
                actor.groups().stream().map(Slug::value).toList(),
                LocalText.NONE,
                actor.level().name(),
                actor.veto(),
                actor.voice().name(),
                Stamp.of(actor));
    }

    static ActorForm read(MultiValueMap<String, String> fields, Languages languages) {
        return new ActorForm(
                ChosenFields.text(fields, "name-", languages),
                ChosenFields.text(fields, "about-", languages),
                ChosenFields.line(fields, "side"),
                fields.getOrDefault("group", List.of()),
                ChosenFields.text(fields, "new-group-", languages),
                ChosenFields.line(fields, "level"),
                fields.containsKey("veto"),
                ChosenFields.line(fields, "voice"),
                ChosenFields.line(fields, "seen"));
    }

    ActorForm upon(@Nullable Actor actor) {
        return new ActorForm(name, about, side, groups, newGroup, level, veto, voice, Stamp.of(actor));
    }

    /** The actor that it says, with this word and these groups. */
    Actor actor(Typed typed, Slug id, List<Slug> itsGroups) {
        if (name.isEmpty()) {
            typed.wrong("name-en", "missing");
        }
        if (side.length() > LONGEST_SIDE) {
            typed.wrong("side", "long", LONGEST_SIDE);
        }
        return new Actor(
                id,
                typed.text("name", name),
                typed.text("about", about),
                side.isEmpty() ? null : side,
                itsGroups,
                Typed.constant(level, Level.INTERNATIONAL),
                veto,
                Typed.constant(voice, Voice.MEMBER));
    }
}
