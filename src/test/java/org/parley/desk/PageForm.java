package org.parley.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parley.DeskVisitor;
import org.parley.Visitor.Answer;

/** A form of a page, as a browser would fill it in and send it: all controls that belong to it, wherever they stand. */
final class PageForm {

    private static final Set<String> NOT_TYPED =
            Set.of("hidden", "submit", "button", "reset", "image", "file", "checkbox", "radio", "password");

    private final String action;
    private final List<Map.Entry<String, String>> fields = new ArrayList<>();
    private final Map<String, Element> typed = new LinkedHashMap<>();

    private PageForm(Document page, Element form) {
        action = form.attr("action");
        List<Element> controls = new ArrayList<>(form.select("input, select, textarea"));
        if (!form.id().isEmpty()) {
            controls.addAll(page.select("[form=" + form.id() + "]").not("button"));
        }
        for (Element control : controls) {
            if (!control.hasAttr("name") || control.hasAttr("disabled")) {
                continue;
            }
            String type = control.attr("type");
            boolean choice = type.equals("checkbox") || type.equals("radio");
            if (control.nameIs("select")) {
                Element option = Objects.requireNonNullElse(
                        control.selectFirst("option[selected]"), control.selectFirst("option"));
                put(control.attr("name"), option == null ? "" : option.attr("value"));
            } else if (control.nameIs("textarea") || !NOT_TYPED.contains(type)) {
                typed.put(control.attr("name"), control);
                put(control.attr("name"), control.val());
            } else if (type.equals("hidden") || (choice && control.hasAttr("checked"))) {
                put(control.attr("name"), control.val());
            }
        }
    }

    /** The forms of a page that are sent by POST, but for the one by which one signs out. */
    static List<PageForm> all(Document page) {
        return page.select("form[method=post]").stream()
                .filter(form -> !form.attr("action").endsWith("/sign-in/out"))
                .map(form -> new PageForm(page, form))
                .toList();
    }

    /** The form that is sent to where this ends. */
    static PageForm to(Document page, String end) {
        return all(page).stream()
                .filter(form -> form.action.endsWith(end))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form is sent to " + end + ": " + page.title()));
    }

    /** The names of the fields into which one types. */
    Set<String> typed() {
        return typed.keySet();
    }

    /** Types into every field but these, as much as it takes. */
    PageForm fill(UnaryOperator<String> words, Set<String> but) {
        typed.forEach((name, control) -> {
            if (!but.contains(name)) {
                String value = words.apply(name);
                int longest = control.hasAttr("maxlength") ? Integer.parseInt(control.attr("maxlength")) : 20_000;
                set(name, value.length() > longest ? value.substring(0, longest) : value);
            }
        });
        return this;
    }

    /** Puts the same into every field, hidden and chosen ones too, but for the token. */
    PageForm spoil(String value) {
        fields.replaceAll(field -> field.getKey().equals("_csrf") ? field : Map.entry(field.getKey(), value));
        return this;
    }

    /** Gives a field a value, whether or not it is there. */
    PageForm set(String name, String value) {
        fields.removeIf(field -> field.getKey().equals(name));
        put(name, value);
        return this;
    }

    /** Sends it by pressing a button of this value. */
    Answer send(DeskVisitor visitor, String button) {
        set("do", button);
        String[] all = fields.stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
        return visitor.postAsIs(action, all);
    }

    private void put(String name, String value) {
        fields.add(Map.entry(name, value));
    }
}
