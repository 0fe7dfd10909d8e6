package org.parley.debate;

import static org.parley.store.schema.Tables.CLOSING_VOICE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.publishing.Directory;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.InstitutionView;
import org.parley.publishing.PersonId;
import org.parley.publishing.PersonRef;
import org.parley.store.Store;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Reads what those who took part in debates say of the closing summaries. */
@Component
public class Voices {

    private final Store store;
    private final Directory directory;

    Voices(Store store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    /** Those of a debate, by the time at which they spoke; last, those who have said nothing. */
    public List<Voice> of(DebateId debate) {
        return store.read(db -> read(db, CLOSING_VOICE.DEBATE_ID.eq(debate.toString())));
    }

    /** The one with this key. */
    public Optional<Voice> find(String id) {
        return store.read(db -> read(db, CLOSING_VOICE.ID.eq(id))).stream().findFirst();
    }

    private List<Voice> read(DSLContext db, Condition condition) {
        var rows = db.selectFrom(CLOSING_VOICE)
                .where(condition)
                .orderBy(CLOSING_VOICE.STATED_AT.isNull(), CLOSING_VOICE.STATED_AT, CLOSING_VOICE.ID)
                .fetch();
        Map<PersonId, PersonRef> people = directory.people(rows.getValues(CLOSING_VOICE.PERSON_ID).stream()
                .filter(Objects::nonNull)
                .map(PersonId::of)
                .toList());
        Map<InstitutionId, InstitutionView> institutions =
                directory.named(rows.getValues(CLOSING_VOICE.INSTITUTION_ID).stream()
                        .filter(Objects::nonNull)
                        .map(InstitutionId::of)
                        .toList());
        return rows.map(row -> voice(row, name(row, people, institutions)));
    }

    private static LocalText name(
            Record row, Map<PersonId, PersonRef> people, Map<InstitutionId, InstitutionView> institutions) {
        String institution = row.get(CLOSING_VOICE.INSTITUTION_ID);
        return institution == null
                ? Objects.requireNonNull(people.get(PersonId.of(row.get(CLOSING_VOICE.PERSON_ID))))
                        .name()
                : Objects.requireNonNull(institutions.get(InstitutionId.of(institution)))
                        .name();
    }

    private static Voice voice(Record row, LocalText name) {
        String sent = row.get(CLOSING_VOICE.SENT_AT);
        return new Voice(
                row.get(CLOSING_VOICE.ID),
                DebateId.of(row.get(CLOSING_VOICE.DEBATE_ID)),
                name,
                row.get(CLOSING_VOICE.ADDRESS),
                Language.of(row.get(CLOSING_VOICE.LANGUAGE)),
                sent == null ? null : UtcInstant.parse(sent),
                row.get(CLOSING_VOICE.UNDELIVERED),
                said(row));
    }

    private static Voice.@Nullable Said said(Record row) {
        String stand = row.get(CLOSING_VOICE.STAND);
        return stand == null
                ? null
                : new Voice.Said(
                        Voice.Stand.valueOf(stand),
                        row.get(CLOSING_VOICE.SENTENCE),
                        Language.of(row.get(CLOSING_VOICE.WRITTEN_IN)),
                        UtcInstant.parse(row.get(CLOSING_VOICE.STATED_AT)));
    }
}
