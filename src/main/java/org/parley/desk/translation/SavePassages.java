package org.parley.desk.translation;

import static org.parley.store.schema.Tables.EDITION;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.parley.desk.DeskEdition;
import org.parley.desk.DeskText;
import org.parley.desk.EditionKey;
import org.parley.desk.Editions;
import org.parley.desk.NotPossible;
import org.parley.desk.Revisions;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.PassageSources;
import org.parley.publishing.StalePassages;
import org.parley.publishing.TranslationStatus;
import org.parley.publishing.Writing;
import org.parley.publishing.text.Correspondence;
import org.parley.publishing.text.LineText;
import org.parley.publishing.text.TextException;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/**
 * Keeps passages of a translation as they are typed. A passage that somebody else has changed in the meantime is not
 * overwritten; the others are kept all the same.
 */
@Component
public class SavePassages {

    private final Writing writing;

    SavePassages(Writing writing) {
        this.writing = writing;
    }

    /**
     * What became of them, and how the translation stands now.
     *
     * @param outcomes one for each passage
     * @param standing of the whole translation
     */
    public record Saved(List<PassageOutcome> outcomes, Correspondence standing) {

        /** Whether all of them were kept. */
        public boolean isWhole() {
            return outcomes.stream().allMatch(PassageOutcome.Kept.class::isInstance);
        }
    }

    /**
     * Keeps passages.
     *
     * @param seen the key of the revision of the original that the writer had before them
     */
    public Saved save(Caller.Member caller, EditionKey key, String seen, List<PassageDraft> drafts) {
        if (seen.indexOf('\0') >= 0) {
            throw new NotFound("no revision has such a key");
        }
        return writing.write(caller, transaction -> {
            DSLContext db = transaction.db();
            // Whoever saves a passage of the same translation at this moment waits here: both are kept.
            db.update(EDITION)
                    .set(EDITION.UPDATED_AT, transaction.storedAt())
                    .where(
                            EDITION.PIECE_ID.eq(key.piece().toString()),
                            EDITION.LANGUAGE.eq(key.language().tag()))
                    .execute();
            DeskEdition edition = Editions.require(db, caller, key, Act.WRITE);
            if (edition.standing().original()) {
                throw new NotFound("an original is no translation");
            }
            DeskEdition original =
                    Editions.require(db, caller, new EditionKey(key.piece(), edition.originalLanguage()), Act.SEE);
            PassageSources sources = PassageSources.read(db, edition.id());
            Set<String> revisions = new TreeSet<>(sources.revisions());
            revisions.add(seen);
            Originals originals = Originals.read(db, original, revisions);
            DeskText before = originals.texts().get(seen);
            if (before == null) {
                throw new NotFound("no revision " + seen + " of the original");
            }
            return save(transaction, edition, sources, originals, seen, drafts);
        });
    }

    private static Saved save(
            Transaction transaction,
            DeskEdition edition,
            PassageSources known,
            Originals originals,
            String seen,
            List<PassageDraft> drafts) {
        boolean whole = edition.translation() != TranslationStatus.ABSTRACT_ONLY;
        PassageWriting text = new PassageWriting(originals.texts().getOrDefault(seen, DeskText.EMPTY), edition.text());
        Correspondence before = originals.compare(known, edition.text(), whole);
        PassageSources sources = known.rest() == null ? new PassageSources(originals.source(), known.others()) : known;
        List<PassageOutcome> failed = new ArrayList<>();
        List<PassageDraft> kept = new ArrayList<>();
        for (PassageDraft draft : drafts) {
            try {
                PassageWriting.Typed typed = draft.removes()
                        ? new PassageWriting.Typed(null, "", PassageWriting.NOTHING)
                        : read(text, draft);
                String present = text.mark(draft.passage());
                boolean touched = !typed.mark().equals(draft.base());
                if (touched && !typed.mark().equals(present)) {
                    if (!draft.base().equals(present)) {
                        failed.add(new PassageOutcome.Overtaken(draft.passage(), present, text.typed(draft.passage())));
                        continue;
                    }
                    text.put(draft.passage(), typed);
                }
                boolean first = touched && before.state(draft.passage()).isMissing();
                if (first || draft.settles()) {
                    sources = sources.with(draft.passage(), seen);
                }
                kept.add(draft);
            } catch (LineText.Unreadable unreadable) {
                failed.add(new PassageOutcome.Unreadable(
                        draft.passage(), "desk.translate.unreadable." + unreadable.fault(), unreadable.where()));
            } catch (TextException tooLong) {
                failed.add(new PassageOutcome.Unreadable(draft.passage(), "desk.translate.too-long", ""));
            }
        }
        DeskText next = arranged(text, originals.now(), edition.text(), kept);
        Correspondence after = originals.compare(sources, next, whole);
        PassageSources fresh = originals.upToDate(sources, after);
        if (!next.equals(edition.text())) {
            Revisions.write(transaction, edition.id(), next);
        }
        if (!fresh.equals(known)) {
            fresh.write(transaction, edition.id());
        }
        StalePassages.count(transaction, edition.key().piece());
        PassageWriting written = new PassageWriting(originals.now(), next);
        List<PassageOutcome> outcomes = new ArrayList<>(failed);
        kept.forEach(draft -> outcomes.add(
                new PassageOutcome.Kept(draft.passage(), written.mark(draft.passage()), after.state(draft.passage()))));
        return new Saved(outcomes, after);
    }

    private static PassageWriting.Typed read(PassageWriting text, PassageDraft draft) {
        if (draft.isTooLong()) {
            throw new TextException("passage", PassageDraft.LONGEST);
        }
        return text.read(draft);
    }

    private static DeskText arranged(PassageWriting text, DeskText now, DeskText before, List<PassageDraft> kept) {
        if (kept.isEmpty()) {
            return before;
        }
        try {
            return text.text(now);
        } catch (TextException tooMuch) {
            throw new NotPossible("desk.cannot.translate-too-long");
        }
    }
}
