package org.parley.desk;

import static org.parley.store.schema.Tables.PIECE;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.publishing.Chosen;
import org.parley.publishing.PieceId;
import org.springframework.util.MultiValueMap;

/** The chosen pieces of a form, in the order of its fields, and what its buttons do to them. */
public final class ChosenFields {

    private ChosenFields() {}

    /** What a button does to the chosen pieces, and to which of them. */
    public record Step(Kind kind, Optional<PieceId> piece) {

        /** What is done. */
        public enum Kind {
            ADD,
            UP,
            DOWN,
            REMOVE,
            /** Something else, which leaves them as they are. */
            NONE
        }

        /** The step that the value of a button names, such as {@code up:} and a key. */
        public static Step of(String button) {
            int colon = button.indexOf(':');
            if (colon > 0) {
                String name = button.substring(0, colon);
                for (Kind kind : Kind.values()) {
                    if (kind != Kind.NONE
                            && kind.name().toLowerCase(java.util.Locale.ROOT).equals(name)) {
                        return new Step(kind, key(button.substring(colon + 1)));
                    }
                }
            }
            return new Step(Kind.NONE, Optional.empty());
        }
    }

    /** Reads them. What is no key is passed over, and a piece that is named twice stands where it is named first. */
    public static List<Chosen> read(MultiValueMap<String, String> fields, Languages languages) {
        Set<PieceId> pieces = new LinkedHashSet<>();
        for (String value : fields.getOrDefault("piece", List.of())) {
            key(value).ifPresent(pieces::add);
        }
        return pieces.stream()
                .map(piece -> new Chosen(piece, words(fields, piece, languages)))
                .toList();
    }

    private static LocalText words(MultiValueMap<String, String> fields, PieceId piece, Languages languages) {
        return text(fields, "words-" + piece + "-", languages);
    }

    /** A text that has a field in each language, named by a prefix and the language. */
    public static LocalText text(MultiValueMap<String, String> fields, String prefix, Languages languages) {
        Map<Language, String> text = new LinkedHashMap<>();
        for (Language language : languages.all()) {
            String value = fields.getFirst(prefix + language);
            if (value != null) {
                text.put(language, value.replace("\r\n", "\n"));
            }
        }
        return LocalText.of(text);
    }

    /** One line of a form; empty where it is not filled in. */
    public static String line(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : org.parley.language.PlainText.line(value);
    }

    /** A number of a form; 0 where it is none. */
    public static int number(MultiValueMap<String, String> fields, String name) {
        try {
            return Integer.parseInt(line(fields, name));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static Optional<PieceId> key(String value) {
        try {
            return Optional.of(PieceId.of(value));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Those of the chosen pieces that there are. */
    public static List<Chosen> existing(DSLContext db, List<Chosen> chosen) {
        Set<String> there = db.select(PIECE.ID)
                .from(PIECE)
                .where(PIECE.ID.in(
                        chosen.stream().map(each -> each.piece().toString()).toList()))
                .fetchSet(PIECE.ID);
        return chosen.stream()
                .filter(each -> there.contains(each.piece().toString()))
                .toList();
    }

    /** Takes a step. */
    public static List<Chosen> take(Step step, List<Chosen> chosen) {
        return step.piece().map(piece -> take(step.kind(), piece, chosen)).orElse(chosen);
    }

    private static List<Chosen> take(Step.Kind kind, PieceId piece, List<Chosen> chosen) {
        List<Chosen> all = new ArrayList<>(chosen);
        int at = all.stream().map(Chosen::piece).toList().indexOf(piece);
        switch (kind) {
            case ADD -> {
                if (at < 0) {
                    all.add(Chosen.of(piece));
                }
            }
            case REMOVE -> {
                if (at >= 0) {
                    all.remove(at);
                }
            }
            case UP -> {
                if (at > 0) {
                    java.util.Collections.swap(all, at, at - 1);
                }
            }
            case DOWN -> {
                if (at >= 0 && at < all.size() - 1) {
                    java.util.Collections.swap(all, at, at + 1);
                }
            }
            case NONE -> {}
        }
        return all;
    }

    /** Those that are chosen, and behind them the others of these pieces. */
    public static List<Chosen> with(List<Chosen> chosen, Collection<PieceId> others) {
        List<Chosen> all = new ArrayList<>(chosen);
        others.stream()
                .filter(piece -> chosen.stream().noneMatch(each -> each.piece().equals(piece)))
                .forEach(piece -> all.add(Chosen.of(piece)));
        return all;
    }

    /** What stands behind the address to which a button leads back once its work is done. */
    public static String after(String button, Step step, String query) {
        String asked = query.isEmpty() ? "?" : "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&";
        return switch (step.kind()) {
            case UP, DOWN -> step.piece().map(piece -> "#piece-" + piece).orElse("");
            case ADD -> asked + "done=saved#find";
            case REMOVE -> "?done=saved#chosen";
            case NONE ->
                switch (button) {
                    case "search" -> "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "#find";
                    case "publish" -> "?done=published";
                    case "unpublish" -> "?done=unpublished";
                    default -> (query.isEmpty() ? "?" : asked) + "done=saved";
                };
        };
    }

    /**
     * Lets pass so many that can be chosen for one place, each with no more said of it than fits.
     *
     * @throws NotPossible otherwise
     */
    public static void require(List<Chosen> chosen, int longest) {
        if (chosen.size() > Chosen.MOST) {
            throw new NotPossible("compose.cannot.too-many", Chosen.MOST);
        }
        if (chosen.stream().anyMatch(each -> isLonger(each.words(), longest))) {
            throw new NotPossible("compose.cannot.long-words", longest);
        }
    }

    /** Whether a text is longer, in one language at least. */
    public static boolean isLonger(LocalText text, int longest) {
        return text.byLanguage().values().stream().anyMatch(words -> words.length() > longest);
    }
}
