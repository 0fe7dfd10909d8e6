package org.parley.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.language.Language;
import org.parley.language.Script;

/** Does what a button within the form of a piece's facts asks for: it changes the form, and nothing else yet. */
final class FactsSteps {

    private static final Pattern FIELD = Pattern.compile("author-(\\d{1,2})-(?:person|institution-(\\d{1,2}))");

    private FactsSteps() {}

    /**
     * The form after a button was pressed.
     *
     * @param form the form
     * @param focus the name of the field to go on with
     * @param looked the name of the field for which somebody is looked up; empty where for none
     */
    record Step(FactsForm form, String focus, String looked) {}

    /**
     * Does it.
     *
     * @param button the value of the button: a word, perhaps with a colon and the number of an author or the name of a field
     */
    static Step take(FactsForm form, String button, Map<String, List<HeldAffiliation>> held, Language reader) {
        int colon = button.indexOf(':');
        String word = colon < 0 ? button : button.substring(0, colon);
        String about = colon < 0 ? "" : button.substring(colon + 1);
        return switch (word) {
            case "author" ->
                new Step(form.withAuthor(), "author-" + (form.authors().size() + 1) + "-person-find", "");
            case "remove" -> new Step(form.without(index(about)), "add-author", "");
            case "up" -> new Step(form.moved(index(about), -1), "up-" + Math.max(1, index(about)), "");
            case "down" -> new Step(form.moved(index(about), 1), "down-" + (index(about) + 2), "");
            case "take" -> new Step(take(form, index(about), held), "author-" + about + "-affiliation-" + reader, "");
            case "institution" -> addInstitution(form, index(about));
            case "find" ->
                new Step(
                        form,
                        about + (choice(form, about).filter(Choice::isChosen).isPresent() ? "-chosen" : "-find"),
                        choice(form, about).isPresent() ? about : "");
            case "new" ->
                new Step(
                        change(form, about, choice -> choice.beingFresh(languageOf(choice.find(), reader))),
                        about + "-name-" + reader,
                        "");
            case "clear" -> clear(form, about);
            default -> new Step(form, "", "");
        };
    }

    private static Step addInstitution(FactsForm form, int index) {
        int[] place = {0};
        FactsForm added = form.with(index, author -> {
            List<Choice> all = new ArrayList<>(author.institutions());
            if (all.size() < FactsForm.MOST_INSTITUTIONS) {
                all.add(Choice.NONE);
            }
            place[0] = all.size();
            return new FactsForm.Author(author.person(), author.held(), author.affiliation(), all);
        });
        return new Step(added, "author-" + (index + 1) + "-institution-" + place[0] + "-find", "");
    }

    /** Takes over what the person was on another piece, where that was chosen. */
    static FactsForm take(FactsForm form, int index, Map<String, List<HeldAffiliation>> held) {
        return form.with(
                index,
                author -> held.getOrDefault(author.person().id(), List.of()).stream()
                        .filter(before -> before.id().equals(author.held()))
                        .findFirst()
                        .map(author::taking)
                        .orElse(author));
    }

    private static Step clear(FactsForm form, String field) {
        Matcher matcher = FIELD.matcher(field);
        if (matcher.matches() && matcher.group(2) != null) {
            int place = Integer.parseInt(matcher.group(2)) - 1;
            FactsForm without = form.with(index(matcher.group(1)), author -> {
                List<Choice> all = new ArrayList<>(author.institutions());
                if (place >= 0 && place < all.size()) {
                    all.remove(place);
                }
                return new FactsForm.Author(author.person(), author.held(), author.affiliation(), all);
            });
            return new Step(without, "add-institution-" + matcher.group(1), "");
        }
        return new Step(change(form, field, _ -> Choice.NONE), field + "-find", "");
    }

    /** What the form says of whom is meant by a field; absent where it has no such field. */
    static Optional<Choice> choice(FactsForm form, String field) {
        Matcher matcher = FIELD.matcher(field);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<FactsForm.Author> author = at(form.authors(), index(matcher.group(1)));
        String institution = matcher.group(2);
        return institution == null
                ? author.map(FactsForm.Author::person)
                : author.flatMap(of -> at(of.institutions(), index(institution)));
    }

    private static <T> Optional<T> at(List<T> all, int index) {
        return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    private static FactsForm change(FactsForm form, String field, UnaryOperator<Choice> change) {
        Matcher matcher = FIELD.matcher(field);
        if (!matcher.matches()) {
            return form;
        }
        String institution = matcher.group(2);
        return form.with(
                index(matcher.group(1)),
                author -> institution == null
                        ? author.of(change.apply(author.person()))
                        : author.with(index(institution), change));
    }

    /** The language in which a name was typed. */
    private static Language languageOf(String typed, Language reader) {
        return Script.hasJapanese(typed) ? Language.JAPANESE : typed.isBlank() ? reader : Language.ENGLISH;
    }

    /** The index from 0 of what is numbered from 1; one that nothing has where it is no number. */
    private static int index(String number) {
        return number.matches("\\d{1,2}") ? Integer.parseInt(number) - 1 : -1;
    }
}
