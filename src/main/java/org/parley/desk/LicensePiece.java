package org.parley.desk;

import static org.parley.store.schema.Tables.PIECE;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.DescribePiece;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.NewPiece;
import org.parley.publishing.Permission;
import org.parley.publishing.PieceId;
import org.parley.publishing.RecordInstitution;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Says by whose leave a piece is carried, under which licence, and until when. */
@Component
public class LicensePiece {

    /** Why a permission was not changed: somebody else was faster. */
    static final String OVERTAKEN = "permission.cannot.overtaken";

    private final Store store;
    private final Writing writing;
    private final DescribePiece describe;
    private final RecordInstitution institutions;
    private final Catalogue catalogue;
    private final KnownNames names;

    LicensePiece(
            Store store,
            Writing writing,
            DescribePiece describe,
            RecordInstitution institutions,
            Catalogue catalogue,
            KnownNames names) {
        this.store = store;
        this.writing = writing;
        this.describe = describe;
        this.institutions = institutions;
        this.catalogue = catalogue;
        this.names = names;
    }

    /**
     * What is to be said.
     *
     * @param licensor the name of the institution that gave leave, one name at least if there is any; who has one of them
     *     already is meant, and otherwise it is added
     * @param statement what is printed
     * @param licence the licence
     * @param ends the last day on which the piece may be carried
     */
    public record Wanted(
            LocalText licensor,
            LocalText statement,
            @Nullable String licence,
            @Nullable LocalDate ends) {

        private boolean isNothing() {
            return licensor.isEmpty() && statement.isEmpty() && licence == null && ends == null;
        }
    }

    /**
     * A piece whose permission may be changed.
     *
     * @param original the edition that it was written as
     * @param permission by whose leave it is carried; absent where it needs none
     */
    public record Licensed(DeskEdition original, @Nullable Permission permission) {

        /** A word that differs when the permission does: how a form learns that somebody else was faster. */
        public String fingerprint() {
            return LicensePiece.fingerprint(permission);
        }
    }

    /**
     * The permission as it is.
     *
     * @throws NotFound if there is no such piece, or none that the caller may know of
     */
    public Licensed get(Caller.Member caller, PieceId piece) {
        return store.read(db -> new Licensed(
                Editions.requireOriginal(db, caller, piece, Act.LICENSE),
                catalogue.permission(db, piece).orElse(null)));
    }

    /**
     * Says this; where nothing is said, the piece needs nobody's leave. The raw line of an import is kept.
     *
     * @param seen the fingerprint of the permission that the caller knows
     * @throws NotPossible if somebody has changed it since
     */
    public void license(Caller.Member caller, PieceId piece, String seen, Wanted wanted) {
        var _ = writing.write(caller, transaction -> {
            // Whoever licenses the same piece at this moment waits here, and then sees what was said.
            transaction
                    .db()
                    .update(PIECE)
                    .set(PIECE.SLUG, PIECE.SLUG)
                    .where(PIECE.ID.eq(piece.toString()))
                    .execute();
            var _ = Editions.requireOriginal(transaction.db(), caller, piece, Act.LICENSE);
            Permission before = catalogue.permission(transaction.db(), piece).orElse(null);
            if (!fingerprint(before).equals(seen)) {
                throw new NotPossible(OVERTAKEN);
            }
            String raw = before == null ? null : before.raw();
            if (wanted.isNothing() && raw == null) {
                if (before != null) {
                    describe.license(transaction, piece, null);
                }
                return true;
            }
            describe.license(
                    transaction,
                    piece,
                    new NewPiece.Leave(
                            licensor(transaction, before, wanted.licensor()),
                            wanted.statement(),
                            raw,
                            wanted.licence(),
                            wanted.ends()));
            return true;
        });
    }

    private static String fingerprint(@Nullable Permission permission) {
        Object[] said = permission == null
                ? new Object[0]
                : new Object[] {
                    permission.licensor() == null ? null : permission.licensor().id(),
                    permission.statement(),
                    permission.licence(),
                    permission.ends()
                };
        return UUID.nameUUIDFromBytes(Arrays.deepToString(said).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private @Nullable InstitutionId licensor(Transaction transaction, @Nullable Permission before, LocalText name) {
        if (name.isEmpty()) {
            return null;
        }
        Permission.Licensor current = before == null ? null : before.licensor();
        boolean same = current != null
                && name.byLanguage().values().stream()
                        .anyMatch(word -> current.name().byLanguage().containsValue(word));
        return current != null && same
                ? current.id()
                : find(name)
                        .map(known -> InstitutionId.of(known.id()))
                        .orElseGet(() -> institutions.record(transaction, name, null));
    }

    /** The names of the institution that has one of these in any language; nothing where none has. */
    LocalText known(LocalText name) {
        return find(name).map(KnownNames.Named::name).orElse(LocalText.NONE);
    }

    private Optional<KnownNames.Named> find(LocalText name) {
        return name.byLanguage().values().stream()
                .flatMap(typed -> names.institutions().stream().filter(known -> known.isCalled(typed)))
                .findFirst();
    }
}
