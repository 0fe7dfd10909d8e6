package org.parley.debate;

import static org.parley.store.schema.Tables.DEBATE;
import static org.parley.store.schema.Tables.DEBATE_TEXT;
import static org.parley.store.schema.Tables.PIECE;

import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.publishing.RecordPerson;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Convenes a debate: begins it, says what it asks and who its sides are, and opens it to readers. */
@Component
public class ConveneDebate {

    private final Writing writing;
    private final RecordPerson recordPerson;

    ConveneDebate(Writing writing, RecordPerson recordPerson) {
        this.writing = writing;
        this.recordPerson = recordPerson;
    }

    /**
     * Begins a debate, in preparation.
     *
     * @throws NotPossible if it cannot be so
     */
    public DebateId begin(Caller caller, DebateContent content) {
        Policy.require(caller, Act.CONVENE);
        content.require();
        return writing.write(caller, transaction -> {
            DebateId id = DebateId.next();
            transaction
                    .db()
                    .insertInto(DEBATE)
                    .set(DEBATE.ID, id.toString())
                    .set(DEBATE.SLUG, id.toString())
                    .set(DEBATE.STATE, DebateState.PREPARATION.name())
                    .set(DEBATE.OPENED, content.opened().toString())
                    .execute();
            write(transaction, id, content);
            transaction.changed("convened", id.subject());
            return id;
        });
    }

    /**
     * Makes this what the debate says.
     *
     * @param known the version that the writer began from
     * @throws NotPossible if somebody else has written meanwhile, or it cannot be so
     */
    public void change(Caller caller, DebateId id, int known, DebateContent content) {
        Policy.require(caller, Act.CONVENE);
        content.require();
        var _ = writing.write(caller, transaction -> {
            if (require(transaction.db(), id) == DebateState.CLOSED) {
                throw new NotPossible("convene.cannot.closed");
            }
            raise(transaction, id, known);
            write(transaction, id, content);
            transaction.changed("convened", id.subject());
            DebatePieces.changed(transaction, id);
            return true;
        });
    }

    /**
     * Opens a debate in preparation to readers, or takes it back into preparation.
     *
     * @throws NotPossible from any other state
     */
    public void open(Caller caller, DebateId id, boolean open) {
        Policy.require(caller, Act.CONVENE);
        DebateState from = open ? DebateState.PREPARATION : DebateState.OPEN;
        DebateState to = open ? DebateState.OPEN : DebateState.PREPARATION;
        var _ = writing.write(caller, transaction -> {
            var _ = require(transaction.db(), id);
            int moved = transaction
                    .db()
                    .update(DEBATE)
                    .set(DEBATE.STATE, to.name())
                    .where(DEBATE.ID.eq(id.toString()), DEBATE.STATE.eq(from.name()))
                    .execute();
            if (moved == 0) {
                throw new NotPossible("convene.cannot.move");
            }
            transaction.changed(open ? "opened" : "withdrew", id.subject());
            DebatePieces.changed(transaction, id);
            return true;
        });
    }

    /**
     * Where a debate stands.
     *
     * @throws NotFound if there is none with this key
     */
    public static DebateState require(DSLContext db, DebateId id) {
        return db.select(DEBATE.STATE)
                .from(DEBATE)
                .where(DEBATE.ID.eq(id.toString()))
                .fetchOptional(row -> DebateState.valueOf(row.value1()))
                .orElseThrow(() -> new NotFound("no debate " + id));
    }

    /**
     * Counts one more change, if nobody else has made one.
     *
     * @throws NotPossible otherwise
     */
    public static void raise(Transaction transaction, DebateId id, int known) {
        int mine = transaction
                .db()
                .update(DEBATE)
                .set(DEBATE.VERSION, known + 1)
                .where(DEBATE.ID.eq(id.toString()), DEBATE.VERSION.eq(known))
                .execute();
        if (mine == 0) {
            throw new NotPossible("convene.cannot.overtaken");
        }
    }

    private void write(Transaction transaction, DebateId id, DebateContent content) {
        DSLContext db = transaction.db();
        PieceId background = content.background();
        if (background != null && !db.fetchExists(PIECE, PIECE.ID.eq(background.toString()))) {
            throw new NotPossible("convene.cannot.background");
        }
        db.update(DEBATE)
                .set(DEBATE.SLUG, slug(db, id, content).value())
                .set(DEBATE.OPENED, content.opened().toString())
                .set(DEBATE.ENDS, content.ends() == null ? null : content.ends().toString())
                .set(DEBATE.CONVENER_ID, convener(transaction, content.convener()))
                .set(DEBATE.THEME_ID, Themes.record(transaction, content.theme()))
                .set(DEBATE.BACKGROUND_ID, background == null ? null : background.toString())
                .set(DEBATE.OPEN_CALL, content.openCall() ? 1 : 0)
                .set(DEBATE.BALANCE_SHOWN, content.balanceShown() ? 1 : 0)
                .where(DEBATE.ID.eq(id.toString()))
                .execute();
        Set<Language> languages = new TreeSet<>(content.question().byLanguage().keySet());
        languages.addAll(content.introduction().byLanguage().keySet());
        db.update(DEBATE_TEXT)
                .set(DEBATE_TEXT.QUESTION, "")
                .set(DEBATE_TEXT.INTRODUCTION, "")
                .where(DEBATE_TEXT.DEBATE_ID.eq(id.toString()))
                .execute();
        languages.forEach(language -> db.insertInto(DEBATE_TEXT)
                .set(DEBATE_TEXT.DEBATE_ID, id.toString())
                .set(DEBATE_TEXT.LANGUAGE, language.tag())
                .set(DEBATE_TEXT.QUESTION, content.question().exactly(language).orElse(""))
                .set(
                        DEBATE_TEXT.INTRODUCTION,
                        content.introduction().exactly(language).orElse(""))
                .set(DEBATE_TEXT.SUMMARY, "")
                .onConflict(DEBATE_TEXT.DEBATE_ID, DEBATE_TEXT.LANGUAGE)
                .doUpdate()
                .set(DEBATE_TEXT.QUESTION, content.question().exactly(language).orElse(""))
                .set(
                        DEBATE_TEXT.INTRODUCTION,
                        content.introduction().exactly(language).orElse(""))
                .execute());
        DebateSides.write(transaction, id, content.sides());
    }

    private @Nullable String convener(Transaction transaction, LocalText name) {
        return name.isEmpty()
                ? null
                : recordPerson.record(transaction, name, LocalText.NONE, null).toString();
    }

    /** The word that is wished for, or made from the question, and is not another's. */
    private static Slug slug(DSLContext db, DebateId id, DebateContent content) {
        Slug wished = content.slug();
        if (wished != null) {
            if (db.fetchExists(DEBATE, DEBATE.SLUG.eq(wished.value()), DEBATE.ID.ne(id.toString()))) {
                throw new NotPossible("convene.cannot.slug", wished.value());
            }
            return wished;
        }
        Slug made = content.question().byLanguage().values().stream()
                .flatMap(text -> Slug.from(text).stream())
                .filter(slug -> slug.value().length() >= 4)
                .findFirst()
                .orElse(Slug.of("debate-" + content.opened()));
        Slug free = made;
        // Each try is a question of its own; two debates of one name are rare, and three more so.
        for (int number = 2;
                db.fetchExists(DEBATE, DEBATE.SLUG.eq(free.value()), DEBATE.ID.ne(id.toString()));
                number++) {
            String base = made.value();
            free = Slug.of(base.substring(0, Math.min(base.length(), Slug.LONGEST - 5)) + "-" + number);
        }
        return free;
    }
}
