package org.parley.archive;

import static org.parley.store.schema.Tables.IMPORTED;
import static org.parley.store.schema.Tables.OLD_ADDRESS;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.parley.language.LocalText;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.parley.publishing.Section;
import org.parley.store.Store;

/** The imported pieces, found by what other pages say of them: an address, else a title, narrowed by section and authors. */
final class KnownPieces {

    private static final int AT_ONCE = 500;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<PieceId, PieceCard> cards = new HashMap<>();
    private final Map<String, List<PieceCard>> byTitle = new HashMap<>();
    private final Map<String, PieceId> byAddress = new HashMap<>();

    private KnownPieces() {}

    static KnownPieces load(Store store, Catalogue catalogue, Caller caller) {
        KnownPieces known = new KnownPieces();
        List<PieceId> ids = store.read(db -> db.selectDistinct(IMPORTED.PIECE_ID)
                .from(IMPORTED)
                .where(IMPORTED.PIECE_ID.isNotNull())
                .orderBy(IMPORTED.PIECE_ID)
                .fetch(row -> PieceId.of(row.value1())));
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            catalogue
                    .cards(caller, ids.subList(i, Math.min(i + AT_ONCE, ids.size())))
                    .forEach(known::add);
        }
        store.read(db -> db.select(OLD_ADDRESS.ADDRESS, OLD_ADDRESS.PIECE_ID)
                        .from(OLD_ADDRESS)
                        .fetch())
                .forEach(row -> known.byAddress.put(row.value1(), PieceId.of(row.value2())));
        return known;
    }

    private void add(PieceCard card) {
        cards.put(card.id(), card);
        for (String title : card.title().byLanguage().values()) {
            List<PieceCard> same = byTitle.computeIfAbsent(key(title), _ -> new ArrayList<>());
            if (!same.contains(card)) {
                same.add(card);
            }
        }
    }

    /** The piece at an old address. */
    Optional<PieceCard> at(String address) {
        return Optional.ofNullable(byAddress.get(address)).map(cards::get);
    }

    /** The one piece of a title; where several have it, the one in the section, and of those the one by the authors. */
    Optional<PieceCard> titled(String title, Optional<Section> section, List<String> surnames) {
        List<PieceCard> found = byTitle.getOrDefault(key(title), List.of());
        List<PieceCard> inSection = narrowed(
                found, card -> section.filter(one -> one == card.section()).isPresent());
        List<PieceCard> byAuthors =
                narrowed(inSection, card -> surnames.stream().anyMatch(name -> isBy(card, name)));
        return byAuthors.size() == 1 ? Optional.of(byAuthors.getFirst()) : Optional.empty();
    }

    /** The one piece of a section by an author of this surname that is no newer than another piece. */
    Optional<PieceCard> by(String surname, PieceCard answer) {
        List<PieceCard> found = cards.values().stream()
                .filter(card -> card.section() == answer.section() && !card.id().equals(answer.id()))
                .filter(card -> card.date().firstDay().compareTo(answer.date().firstDay()) <= 0)
                .filter(card -> isBy(card, surname))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The imported piece of this key. */
    Optional<PieceCard> card(PieceId id) {
        return Optional.ofNullable(cards.get(id));
    }

    private static List<PieceCard> narrowed(List<PieceCard> found, Predicate<PieceCard> by) {
        if (found.size() < 2) {
            return found;
        }
        List<PieceCard> fewer = found.stream().filter(by).toList();
        return fewer.isEmpty() ? found : fewer;
    }

    private static boolean isBy(PieceCard card, String surname) {
        return card.authors().stream()
                .map(author -> author.name())
                .map(LocalText::byLanguage)
                .flatMap(names -> names.values().stream())
                .anyMatch(
                        name -> name.equals(surname) || name.endsWith(" " + surname) || name.startsWith(surname + " "));
    }

    /** A title by its letters and digits alone. */
    static String key(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTERS.matcher(plain).replaceAll("");
    }
}
