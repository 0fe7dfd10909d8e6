package org.parley.desk;

import java.util.HashMap;
import java.util.Map;
import org.parley.language.Language;
import org.parley.language.LocalText;

/**
 * What a form says of whom, or which institution, is meant: somebody chosen, somebody new, or what was typed to find them.
 *
 * @param id the key of whoever is chosen; empty where nobody is
 * @param find what was typed to find them
 * @param fresh whether somebody new is to be added
 * @param name what somebody new is called
 * @param sortName the forms by which lists order somebody new
 * @param another whether somebody new is another than those of the same name
 */
public record Choice(
        String id,
        String find,
        boolean fresh,
        Map<Language, String> name,
        Map<Language, String> sortName,
        boolean another) {

    /** Nobody yet. */
    public static final Choice NONE = new Choice("", "", false, Map.of(), Map.of(), false);

    public Choice {
        name = Map.copyOf(name);
        sortName = Map.copyOf(sortName);
    }

    /** Somebody chosen. */
    static Choice of(Object id) {
        return new Choice(id.toString(), "", false, Map.of(), Map.of(), false);
    }

    /** Whether somebody is chosen. */
    public boolean isChosen() {
        return !id.isEmpty();
    }

    /** Whether nothing is filled in. */
    public boolean isBlank() {
        return id.isEmpty() && find.isBlank() && newName().isEmpty();
    }

    /** What somebody new is called. */
    public LocalText newName() {
        return fresh ? LocalText.of(name) : LocalText.NONE;
    }

    /** What is filled in as the name in a language. */
    public String nameIn(Language language) {
        return name.getOrDefault(language, "");
    }

    /** What is filled in as the form for lists in a language. */
    public String sortNameIn(Language language) {
        return sortName.getOrDefault(language, "");
    }

    /** The same, of somebody new who is called what was typed. */
    Choice beingFresh(Language language) {
        Map<Language, String> named = new HashMap<>(name);
        if (!find.isBlank()) {
            named.putIfAbsent(language, find);
        }
        return new Choice("", "", true, named, sortName, another);
    }
}
