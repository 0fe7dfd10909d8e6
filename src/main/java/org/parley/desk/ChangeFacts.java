package org.parley.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.Caller;
import org.parley.publishing.DescribePiece;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.NewPiece;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.ReaddressPiece;
import org.parley.publishing.RecordInstitution;
import org.parley.publishing.RecordPerson;
import org.parley.publishing.Section;
import org.parley.publishing.Series;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Changes what is known of a piece beside its texts, and adds the people and institutions that are new. */
@Component
public class ChangeFacts {

    private final Writing writing;
    private final DescribePiece describe;
    private final ReaddressPiece readdress;
    private final RecordPerson people;
    private final RecordInstitution institutions;

    ChangeFacts(
            Writing writing,
            DescribePiece describe,
            ReaddressPiece readdress,
            RecordPerson people,
            RecordInstitution institutions) {
        this.writing = writing;
        this.describe = describe;
        this.readdress = readdress;
        this.people = people;
        this.institutions = institutions;
    }

    /**
     * What the facts are to be.
     *
     * @param date absent where it is to be the day on which the piece is first published
     * @param slug absent where it is to follow from the title under which the piece is first published
     */
    public record Wanted(
            PieceKind kind,
            Section section,
            @Nullable PartialDate date,
            @Nullable Series series,
            @Nullable Slug slug,
            List<Author> authors) {

        public Wanted {
            authors = List.copyOf(authors);
        }
    }

    /**
     * An author, and what they are on this piece alone.
     *
     * @param affiliation empty where the piece does not say
     * @param institutions those that it names
     */
    public record Author(Meant person, LocalText affiliation, List<Meant> institutions) {}

    /**
     * Somebody, or an institution: one that is there, or one to be added.
     *
     * @param id the key of the one that is there
     * @param name what a new one is called
     * @param sortName the forms by which lists order a new one
     */
    public record Meant(@Nullable String id, LocalText name, LocalText sortName) {}

    /**
     * Changes them.
     *
     * @param seen the fingerprint of the facts that the caller knows
     * @throws NotPossible if somebody has changed them since, or the word for the address is another piece's
     */
    public void change(Caller.Member caller, PieceId piece, String seen, Wanted wanted) {
        var _ = writing.write(caller, transaction -> {
            Facts now = FactsReading.require(transaction.db(), caller, piece);
            if (!now.fingerprint().equals(seen)) {
                throw new NotPossible("desk.cannot.facts-overtaken");
            }
            List<NewPiece.Author> authors = new ArrayList<>();
            for (Author author : wanted.authors()) {
                authors.add(new NewPiece.Author(
                        person(transaction, author.person()),
                        author.affiliation(),
                        author.institutions().stream()
                                .map(meant -> institution(transaction, meant))
                                .distinct()
                                .toList()));
            }
            describe.describe(
                    transaction,
                    piece,
                    new DescribePiece.Description(
                            wanted.kind(), wanted.section(), wanted.date(), wanted.series(), authors));
            if (!readdress.readdress(transaction, piece, wanted.slug())) {
                throw new NotPossible("desk.cannot.slug-taken", wanted.slug());
            }
            return true;
        });
    }

    private PersonId person(Transaction transaction, Meant meant) {
        return meant.id() != null
                ? PersonId.of(meant.id())
                : people.another(transaction, meant.name(), meant.sortName());
    }

    private InstitutionId institution(Transaction transaction, Meant meant) {
        return meant.id() != null ? InstitutionId.of(meant.id()) : institutions.record(transaction, meant.name(), null);
    }
}
