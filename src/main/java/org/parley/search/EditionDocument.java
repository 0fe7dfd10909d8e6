package org.parley.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Script;
import org.parley.publishing.Authorship;
import org.parley.publishing.Edition;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.InstitutionView;
import org.parley.publishing.Permission;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceView;

/** Makes the index's document of an edition. */
final class EditionDocument {

    private static final FieldType WORDS = new FieldType(TextField.TYPE_NOT_STORED);
    private static final FieldType PLACED_WORDS = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        WORDS.freeze();
        PLACED_WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        PLACED_WORDS.freeze();
    }

    private final Document document = new Document();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Language language;

    private EditionDocument(Language language) {
        this.language = language;
    }

    /** The document of an edition of a piece with what is around it. */
    static Document of(PieceView piece, Edition edition, Indexing.Around around) {
        EditionDocument made = new EditionDocument(edition.language());
        made.properties(piece.card(), edition);
        made.text(Part.TITLE, edition.title());
        made.text(Part.ABSTRACT, edition.summary());
        made.text(Part.BODY, edition.body().plain().text());
        made.names(piece, around.institutions());
        around.debates().forEach(debate -> made.count(Dimension.DEBATE, debate.value()));
        WordPairs.of(piece).forEach(pair -> made.keyword(Fields.PAIR, pair));
        made.vocabulary.words().forEach(word -> made.keyword(Fields.SPELLING, word));
        made.vocabulary.readings().forEach(reading -> made.keyword(Fields.READING, reading));
        return made.document;
    }

    private void properties(PieceCard card, Edition edition) {
        keyword(Fields.PIECE, card.id().toString());
        document.add(
                new SortedDocValuesField(Fields.PIECE, new BytesRef(card.id().toString())));
        document.add(new StringField(Fields.LANGUAGE, language.tag(), Field.Store.YES));
        keyword(Fields.STATE, edition.state().name());
        document.add(
                new NumericDocValuesField(Fields.DAY, card.date().firstDay().toEpochDay()));
        count(Dimension.SECTION, card.section().name());
        count(Dimension.KIND, card.kind().name());
        count(Dimension.YEAR, Integer.toString(card.date().year()));
        count(Dimension.LANGUAGE, language.tag());
        card.authors().stream().distinct().forEach(author -> {
            keyword(Fields.PERSON, author.person().toString());
            keyword(Fields.AUTHOR_SLUG, author.slug().value());
        });
        card.authors().stream()
                .map(Authorship::person)
                .distinct()
                .forEach(person -> count(Dimension.AUTHOR, person.toString()));
    }

    private void names(PieceView piece, Collection<InstitutionView> institutions) {
        List<Authorship> authors = piece.card().authors();
        authors.forEach(author -> texts(Part.AUTHOR, author.name()));
        authors.forEach(author -> texts(Part.INSTITUTION, author.affiliation()));
        Map<InstitutionId, LocalText> named = new LinkedHashMap<>();
        institutions.forEach(institution -> named.put(institution.id(), institution.name()));
        Permission permission = piece.permission();
        if (permission != null && permission.licensor() != null) {
            named.put(permission.licensor().id(), permission.licensor().name());
        }
        named.forEach((id, name) -> {
            keyword(Fields.INSTITUTION_ID, id.toString());
            texts(Part.INSTITUTION, name);
        });
        if (piece.card().series() != null) {
            texts(Part.SERIES, piece.card().series().name());
        }
    }

    private void texts(Part part, LocalText text) {
        WordPairs.of(text).forEach(pair -> keyword(Fields.PAIR, pair));
        text.byLanguage().values().forEach(value -> text(part, value));
    }

    private void text(Part part, String text) {
        if (text.isEmpty()) {
            return;
        }
        FieldType type = part.isExcerpted() ? PLACED_WORDS : WORDS;
        document.add(new Field(part.in(Script.OTHER), text, type));
        if (Script.hasJapanese(text)) {
            String japanese = language.equals(Language.JAPANESE) ? text : ScriptRun.japaneseOnly(text);
            document.add(new Field(part.in(Script.JAPANESE), japanese, type));
            if (part.hasGrams()) {
                document.add(new Field(part.grams(), japanese, WORDS));
            }
        }
        if (part.isExcerpted()) {
            document.add(new StoredField(part.stored(), text));
        }
        vocabulary.add(text);
        if (part.hasGrams()) {
            for (Script script : Script.values()) {
                Sound.in(script, text).forEach(sound -> keyword(Fields.sound(script), sound));
            }
        }
    }

    private void keyword(String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    private void count(Dimension dimension, String value) {
        document.add(new SortedSetDocValuesFacetField(dimension.word(), value));
    }
}
