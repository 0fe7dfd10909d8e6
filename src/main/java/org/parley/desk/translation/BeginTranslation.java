package org.parley.desk.translation;

import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PERSON;
import static org.parley.store.schema.Tables.PIECE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.desk.BeginPiece;
import org.parley.desk.DeskEdition;
import org.parley.desk.EditionKey;
import org.parley.desk.Editions;
import org.parley.desk.NotPossible;
import org.parley.desk.Revisions;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.publishing.StalePassages;
import org.parley.publishing.Standing;
import org.parley.publishing.TranslationStatus;
import org.parley.publishing.Writing;
import org.springframework.stereotype.Component;

/** Begins the translation of a piece into a language of the journal, and says anew how it is made and by whom. */
@Component
public class BeginTranslation {

    private final Writing writing;
    private final Languages languages;

    BeginTranslation(Writing writing, Languages languages) {
        this.writing = writing;
        this.languages = languages;
    }

    /**
     * How a translation comes about.
     *
     * @param status as readers are told
     * @param translator who makes it, where the caller may choose; otherwise it is the caller
     */
    public record Making(TranslationStatus status, @Nullable PersonId translator) {}

    /**
     * Begins it, with nothing translated yet.
     *
     * @throws NotPossible if there is an edition in that language already, or nothing to translate yet
     */
    public EditionKey begin(Caller.Member caller, PieceId piece, Language language, Making making) {
        return writing.write(caller, transaction -> {
            DSLContext db = transaction.db();
            // Whoever begins another at this moment waits here, and then finds this one.
            db.update(PIECE)
                    .set(PIECE.CREATED_AT, PIECE.CREATED_AT)
                    .where(PIECE.ID.eq(piece.toString()))
                    .execute();
            DeskEdition original = Editions.require(db, caller, original(db, piece), Act.TRANSLATE);
            if (!languages.all().contains(language)) {
                throw new NotPossible("desk.cannot.translate-into");
            }
            if (original.languages().contains(language)) {
                throw new NotPossible("desk.cannot.translate-twice");
            }
            String source = Originals.source(db, original);
            EditionKey key = new EditionKey(piece, language);
            String edition = BeginPiece.insertEdition(transaction, caller.account(), key);
            db.update(EDITION)
                    .set(EDITION.SOURCE_REVISION_ID, source)
                    .where(EDITION.ID.eq(edition))
                    .execute();
            make(db, edition, making, maySayWho(caller) ? making.translator() : caller.person());
            StalePassages.count(transaction, piece);
            transaction.changed("translation-begun", Revisions.subject(edition), language.tag());
            return key;
        });
    }

    /** Says anew how a translation is made; by whom, only where the caller may choose. */
    public void change(Caller.Member caller, EditionKey key, Making making) {
        var _ = writing.write(caller, transaction -> {
            DSLContext db = transaction.db();
            DeskEdition edition = Editions.require(db, caller, key, Act.TRANSLATE);
            if (edition.standing().original()) {
                throw new NotFound("an original is no translation");
            }
            make(db, edition.id(), making, maySayWho(caller) ? making.translator() : edition.translator());
            StalePassages.count(transaction, key.piece());
            transaction.changed(
                    "translation-described",
                    Revisions.subject(edition.id()),
                    making.status().name());
            if (edition.isShown()) {
                transaction.changed("described", key.piece().subject());
            }
            return true;
        });
    }

    /** Whether the caller says who translates; others translate themselves. */
    static boolean maySayWho(Caller caller) {
        return Policy.may(caller, Act.DESCRIBE, new Standing(EditionState.DRAFT, false, false));
    }

    /** The original of a piece. */
    static EditionKey original(DSLContext db, PieceId piece) {
        return db.select(PIECE.ORIGINAL_LANGUAGE)
                .from(PIECE)
                .where(PIECE.ID.eq(piece.toString()))
                .fetchOptional(row -> new EditionKey(piece, Language.of(row.value1())))
                .orElseThrow(() -> new NotFound("no piece " + piece));
    }

    private static void make(DSLContext db, String edition, Making making, @Nullable PersonId translator) {
        if (translator != null && !db.fetchExists(PERSON, PERSON.ID.eq(translator.toString()))) {
            throw new NotPossible("desk.cannot.translate-by-nobody");
        }
        db.update(EDITION)
                .set(EDITION.TRANSLATION_STATUS, making.status().name())
                .set(EDITION.TRANSLATOR_ID, translator == null ? null : translator.toString())
                .where(EDITION.ID.eq(edition))
                .execute();
    }
}
