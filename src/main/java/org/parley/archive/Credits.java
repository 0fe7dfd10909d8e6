package org.parley.archive;

import static org.parley.store.schema.Tables.INSTITUTION_NAME;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.archive.legacy.Author;
import org.parley.archive.legacy.Byline;
import org.parley.archive.legacy.LegacyPage.Item;
import org.parley.archive.legacy.PermissionLine;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PlainText;
import org.parley.language.Script;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.NewPiece;
import org.parley.publishing.PersonId;
import org.parley.publishing.RecordInstitution;
import org.parley.publishing.RecordPerson;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Records who a page names: its authors, its translator, and who gave leave. */
@Component
class Credits {

    private static final int LONGEST_PERSON = 200;
    private static final int LONGEST_INSTITUTION = 300;
    private static final int SHORTEST_MENTIONED = 4;

    private final RecordPerson recordPerson;
    private final RecordInstitution recordInstitution;

    Credits(RecordPerson recordPerson, RecordInstitution recordInstitution) {
        this.recordPerson = recordPerson;
        this.recordInstitution = recordInstitution;
    }

    /** Records by whose leave a page is carried; its licensor becomes an institution unless it is one of the authors. */
    NewPiece.@Nullable Leave leave(Transaction transaction, Item item) {
        PermissionLine line = item.permission().orElse(null);
        if (line == null) {
            return null;
        }
        List<Author> authors = item.byline().map(Byline::authors).orElse(List.of());
        InstitutionId licensor = line.licensor()
                .filter(name ->
                        authors.stream().noneMatch(author -> author.name().equalsIgnoreCase(name)))
                .map(name ->
                        recordInstitution.record(transaction, text(PlainText.shorten(name, LONGEST_INSTITUTION)), null))
                .orElse(null);
        return new NewPiece.Leave(licensor, text(line.statement()), line.raw(), null);
    }

    /** Records the authors of a page, each person once, and links the institutions that their affiliations mention. */
    List<NewPiece.Author> authors(Transaction transaction, Item item) {
        List<NewPiece.Author> authors = new ArrayList<>();
        for (Author author : item.byline().map(Byline::authors).orElse(List.of())) {
            PersonId person = person(transaction, author.name(), author.surname());
            if (authors.stream().noneMatch(other -> other.person().equals(person))) {
                LocalText affiliation = author.affiliation().map(Credits::text).orElse(LocalText.NONE);
                List<InstitutionId> institutions = author.affiliation()
                        .map(held -> mentioned(transaction, held))
                        .orElse(List.of());
                authors.add(new NewPiece.Author(person, affiliation, institutions));
            }
        }
        return authors;
    }

    /** Records the translator of a page, if it names one. */
    Optional<PersonId> translator(Transaction transaction, Item item) {
        return item.translation()
                .flatMap(note -> note.translator())
                .map(name -> person(transaction, name, name.substring(name.lastIndexOf(' ') + 1)));
    }

    private PersonId person(Transaction transaction, String name, String surname) {
        String shown = PlainText.shorten(name, LONGEST_PERSON);
        boolean last = !surname.equals(name) && shown.endsWith(" " + surname);
        String sorted = last
                ? surname + ", "
                        + shown.substring(0, shown.length() - surname.length()).strip()
                : shown;
        return recordPerson.record(transaction, text(shown), text(PlainText.shorten(sorted, LONGEST_PERSON)), null);
    }

    private static List<InstitutionId> mentioned(Transaction transaction, String affiliation) {
        return transaction
                .db()
                .selectDistinct(INSTITUTION_NAME.INSTITUTION_ID, INSTITUTION_NAME.NAME)
                .from(INSTITUTION_NAME)
                .fetch()
                .stream()
                .filter(row -> isMentioned(row.value2(), affiliation))
                .map(row -> InstitutionId.of(row.value1()))
                .distinct()
                .toList();
    }

    private static boolean isMentioned(String name, String affiliation) {
        return name.length() >= SHORTEST_MENTIONED
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])"
                                + (Script.hasJapanese(name) ? "|" + Pattern.quote(name) : ""))
                        .matcher(affiliation)
                        .find();
    }

    static LocalText text(String text) {
        return LocalText.of(Script.hasJapanese(text) ? Language.JAPANESE : Language.ENGLISH, text);
    }
}
