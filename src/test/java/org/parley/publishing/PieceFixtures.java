package org.parley.publishing;

import static org.parley.store.schema.Tables.EDITION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.Markdown;
import org.parley.store.Transaction;

/** Pieces to be recorded: an English opinion of 2006 unless said otherwise. */
public final class PieceFixtures {

    /** The text of a piece for which no other is given. */
    public static final String TEXT = "Consent has a price, and somebody pays it.";

    /** The abstract of a piece. */
    public static final String ABSTRACT = "On what consent costs.";

    private final Language original;
    private final Map<Language, NewPiece.Text> editions = new HashMap<>();
    private final List<NewPiece.Author> authors = new ArrayList<>();
    private @Nullable Slug slug;
    private PieceKind kind = PieceKind.COMMENTARY;
    private Section section = Section.OPINIONS;
    private PartialDate date = PartialDate.of(2006, 3);
    private NewPiece.@Nullable Leave leave;

    private PieceFixtures(Language original, String title, Body body) {
        this.original = original;
        editions.put(original, NewPiece.Text.original(title, ABSTRACT, body));
    }

    /** A piece in English. */
    public static PieceFixtures titled(String title) {
        return titled(title, TEXT);
    }

    /** A piece in English with this text, in Markdown. */
    public static PieceFixtures titled(String title, String text) {
        return new PieceFixtures(Language.ENGLISH, title, Markdown.parse(text));
    }

    /** A piece in Japanese. */
    public static PieceFixtures japanese(String title) {
        return new PieceFixtures(Language.JAPANESE, title, Markdown.parse("合意には代価がある。"));
    }

    /** The word that a title gives its piece's address. */
    public static String slug(String title) {
        return Slug.from(title).orElseThrow().value();
    }

    /** The text of an edition, as an editor would record it anew. */
    public static NewPiece.Text text(String title, String markdown) {
        return NewPiece.Text.original(title, ABSTRACT, Markdown.parse(markdown));
    }

    /** With a translation, paragraph for paragraph. */
    public PieceFixtures translated(Language language, String title, String markdown) {
        NewPiece.Text text = editions.get(original);
        Body body = Markdown.parse(markdown).translating(text == null ? Body.EMPTY : text.body());
        editions.put(language, new NewPiece.Text(title, "", body, TranslationStatus.HUMAN, null));
        return this;
    }

    /** With this word in its address. */
    public PieceFixtures at(String word) {
        slug = Slug.of(word);
        return this;
    }

    /** Of this kind. */
    public PieceFixtures of(PieceKind other) {
        kind = other;
        return this;
    }

    /** In this section. */
    public PieceFixtures in(Section other) {
        section = other;
        return this;
    }

    /** Of this date. */
    public PieceFixtures dated(String iso) {
        date = PartialDate.parse(iso);
        return this;
    }

    /** By somebody who was this when writing it. */
    public PieceFixtures by(PersonId person, String affiliation, InstitutionId... institutions) {
        LocalText text = affiliation.isEmpty() ? LocalText.NONE : LocalText.of(Language.ENGLISH, affiliation);
        authors.add(new NewPiece.Author(person, text, List.of(institutions)));
        return this;
    }

    /** By leave of an institution. */
    public PieceFixtures byLeaveOf(InstitutionId institution) {
        leave = new NewPiece.Leave(institution, LocalText.of(Language.ENGLISH, "By leave."), null, "CC BY 4.0");
        return this;
    }

    /** The piece. */
    public NewPiece build() {
        return new NewPiece(slug, kind, section, date, original, null, authors, null, leave, editions);
    }

    /** Brings an edition into a state. */
    public static void setState(Transaction transaction, PieceId piece, Language language, EditionState state) {
        transaction
                .db()
                .update(EDITION)
                .set(EDITION.STATE, state.name())
                .where(EDITION.PIECE_ID.eq(piece.toString()), EDITION.LANGUAGE.eq(language.tag()))
                .execute();
        transaction.changed("brought into another state", piece.subject());
    }
}
