package org.parley.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.language.LocalText;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Directory;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.springframework.stereotype.Component;

/** The names of those who did something and of what they did it to, for the audit trail: one query for each kind. */
@Component
class AuditNames {

    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Directory directory;

    AuditNames(Accounts accounts, Catalogue catalogue, Directory directory) {
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.directory = directory;
    }

    /** The names by the text under which the log knows them: an account, a piece or one of its editions, a person. */
    Map<String, LocalText> of(Caller caller, Collection<AuditTrail.Entry> entries) {
        Map<String, LocalText> names = new HashMap<>();
        List<AccountId> members = keys(entries, AuditTrail.Entry::account, AccountId::of);
        accounts.names(members).forEach((id, name) -> names.put(id.toString(), LocalText.of(name, name)));
        catalogue
                .cards(caller, keys(entries, entry -> first(entry, PieceId.SUBJECT, "edition"), PieceId::of))
                .forEach(piece -> names.put(piece.id().toString(), piece.title()));
        directory
                .people(keys(entries, entry -> first(entry, PersonId.SUBJECT), PersonId::of))
                .forEach((id, person) -> names.put(id.toString(), person.name()));
        return names;
    }

    /** The key at the beginning of a subject of one of these kinds. */
    private static List<String> first(AuditTrail.Entry entry, String... kinds) {
        return List.of(kinds).contains(entry.kind()) ? List.of(entry.key()) : List.of();
    }

    private static <T> List<T> keys(
            Collection<AuditTrail.Entry> entries,
            Function<AuditTrail.Entry, List<String>> texts,
            Function<String, T> reading) {
        return entries.stream()
                .flatMap(entry -> texts.apply(entry).stream())
                .distinct()
                .map(text -> read(text, reading))
                .flatMap(Optional::stream)
                .toList();
    }

    private static <T> Optional<T> read(String text, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
