package org.parley.debate;

import static org.parley.store.schema.Tables.DEBATE_PIECE;
import static org.parley.store.schema.Tables.INVITATION;
import static org.parley.store.schema.Tables.INVITATION_PIECE;
import static org.parley.store.schema.Tables.PIECE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Directory;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.InstitutionView;
import org.parley.publishing.PersonId;
import org.parley.publishing.PersonRef;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.store.Store;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Reads invitations: all of them for those who convene, and what readers are told of them. */
@Component
public class Invitations {

    private final Store store;
    private final Directory directory;

    Invitations(Store store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    /** The invitation with this key, whoever may know of it. */
    public Optional<Invitation> find(InvitationId id) {
        return store.read(db -> read(db, INVITATION.ID.eq(id.toString()))).stream()
                .findFirst();
    }

    /** The invitations to a debate, the oldest first. */
    public List<Invitation> ofDebate(Caller caller, DebateId debate) {
        Policy.require(caller, Act.CONVENE);
        return store.read(db -> read(db, INVITATION.DEBATE_ID.eq(debate.toString())));
    }

    /** The invitations to answer a piece, the oldest first. */
    public List<Invitation> ofPiece(Caller caller, PieceId piece) {
        Policy.require(caller, Act.CONVENE);
        return store.read(db -> read(db, answers(piece)));
    }

    /** The invitations to answer a piece of which readers are told, the oldest first. */
    public List<Invitation> toldOf(PieceId piece) {
        return store.read(db -> read(db, told().and(answers(piece))));
    }

    /** The invitations to a debate, or to answer a piece of it, of which readers are told, the oldest first. */
    public List<Invitation> toldOf(DebateId debate) {
        return store.read(db -> read(
                db,
                told().and(INVITATION
                        .DEBATE_ID
                        .eq(debate.toString())
                        .or(INVITATION.ID.in(DSL.select(INVITATION_PIECE.INVITATION_ID)
                                .from(INVITATION_PIECE)
                                .join(DEBATE_PIECE)
                                .on(DEBATE_PIECE.PIECE_ID.eq(INVITATION_PIECE.PIECE_ID))
                                .where(DEBATE_PIECE.DEBATE_ID.eq(debate.toString())))))));
    }

    /** Those that meet a condition, the oldest first; for those who act by themselves. */
    public List<Invitation> those(Condition condition) {
        return store.read(db -> read(db, condition));
    }

    /** Those that readers know of; of nobody whom no letter has reached is it said that they did not answer. */
    private static Condition told() {
        return INVITATION
                .SHOWN
                .eq(1)
                .and(INVITATION.STATE.ne(InvitationState.WITHDRAWN.name()))
                .and(INVITATION
                        .UNDELIVERED
                        .isNull()
                        .or(INVITATION.STATE.in(
                                InvitationState.ACCEPTED.name(),
                                InvitationState.DECLINED.name(),
                                InvitationState.ANSWERED.name())));
    }

    private static Condition answers(PieceId piece) {
        return INVITATION.ID.in(DSL.select(INVITATION_PIECE.INVITATION_ID)
                .from(INVITATION_PIECE)
                .where(INVITATION_PIECE.PIECE_ID.eq(piece.toString())));
    }

    private List<Invitation> read(DSLContext db, Condition condition) {
        var rows = db.selectFrom(INVITATION)
                .where(condition)
                .orderBy(INVITATION.INVITED_AT, INVITATION.ID)
                .fetch();
        Map<String, List<PieceId>> pieces = db.select(INVITATION_PIECE.INVITATION_ID, INVITATION_PIECE.PIECE_ID)
                .from(INVITATION_PIECE)
                .join(PIECE)
                .on(PIECE.ID.eq(INVITATION_PIECE.PIECE_ID))
                .where(INVITATION_PIECE.INVITATION_ID.in(rows.getValues(INVITATION.ID)))
                .orderBy(PIECE.DATED, PIECE.ID)
                .fetchGroups(row -> row.value1(), row -> PieceId.of(row.value2()));
        Map<PersonId, PersonRef> people = directory.people(keys(rows.getValues(INVITATION.PERSON_ID), PersonId::of));
        Map<InstitutionId, InstitutionView> institutions =
                directory.named(keys(rows.getValues(INVITATION.INSTITUTION_ID), InstitutionId::of));
        List<Invitation> all = new ArrayList<>();
        rows.forEach(row ->
                all.add(invitation(row, invited(row, people, institutions), pieces.get(row.get(INVITATION.ID)))));
        return all;
    }

    private static <T> List<T> keys(Collection<String> values, java.util.function.Function<String, T> reading) {
        return values.stream().filter(Objects::nonNull).map(reading).toList();
    }

    private static Invitation.Invited invited(
            Record row, Map<PersonId, PersonRef> people, Map<InstitutionId, InstitutionView> institutions) {
        String institution = row.get(INVITATION.INSTITUTION_ID);
        if (institution != null) {
            InstitutionView view = Objects.requireNonNull(institutions.get(InstitutionId.of(institution)));
            return new Invitation.Invited(null, view.id(), view.name(), "/institutions/" + view.slug());
        }
        PersonRef person = Objects.requireNonNull(people.get(PersonId.of(row.get(INVITATION.PERSON_ID))));
        return new Invitation.Invited(person.id(), null, person.name(), "/people/" + person.slug());
    }

    private static Invitation invitation(Record row, Invitation.Invited invited, @Nullable List<PieceId> pieces) {
        String debate = row.get(INVITATION.DEBATE_ID);
        String response = row.get(INVITATION.RESPONSE_ID);
        return new Invitation(
                InvitationId.of(row.get(INVITATION.ID)),
                debate == null ? null : DebateId.of(debate),
                row.get(INVITATION.SIDE_ID),
                invited,
                pieces == null ? List.of() : pieces,
                row.get(INVITATION.ADDRESS),
                Language.of(row.get(INVITATION.LANGUAGE)),
                row.get(INVITATION.MESSAGE),
                row.get(INVITATION.SHOWN) == 1,
                InvitationState.valueOf(row.get(INVITATION.STATE)),
                UtcInstant.parse(row.get(INVITATION.INVITED_AT)),
                UtcInstant.parse(row.get(INVITATION.DEADLINE)),
                instant(row.get(INVITATION.SETTLED_AT)),
                new Invitation.Letters(
                        row.get(INVITATION.LETTERS),
                        instant(row.get(INVITATION.LETTER_DUE)),
                        row.get(INVITATION.UNDELIVERED)),
                new Invitation.Draft(
                        row.get(INVITATION.VERSION),
                        new Written(
                                row.get(INVITATION.AUTHOR),
                                row.get(INVITATION.AFFILIATION),
                                row.get(INVITATION.INTEREST),
                                Language.of(row.get(INVITATION.WRITTEN_IN)),
                                row.get(INVITATION.TITLE),
                                row.get(INVITATION.CONTENT))),
                response == null ? null : PieceId.of(response));
    }

    private static @Nullable Instant instant(@Nullable String stored) {
        return stored == null ? null : UtcInstant.parse(stored);
    }
}
