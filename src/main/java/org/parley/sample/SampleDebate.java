package org.parley.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.debate.DebatePieces;
import org.parley.debate.InvitationState;
import org.parley.debate.NewDebate;
import org.parley.debate.PastInvitation;
import org.parley.debate.QuotePassage;
import org.parley.debate.RecordDebate;
import org.parley.debate.RecordPast;
import org.parley.debate.RecordReply;
import org.parley.debate.RecordTerms;
import org.parley.debate.Voice;
import org.parley.debate.WishedQuote;
import org.parley.language.Slug;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.parley.sample.SampleFiles.DebateFile;
import org.parley.sample.SampleFiles.InvitationEntry;
import org.parley.sample.SampleFiles.PieceFile;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Records the debate of the sample journal: its sides and panel, its pieces, who was invited, and how it closed. */
@Component
class SampleDebate {

    private final RecordDebate recordDebate;
    private final RecordTerms recordTerms;
    private final RecordReply recordReply;
    private final QuotePassage quotePassage;
    private final RecordPast recordPast;

    SampleDebate(
            RecordDebate recordDebate,
            RecordTerms recordTerms,
            RecordReply recordReply,
            QuotePassage quotePassage,
            RecordPast recordPast) {
        this.recordDebate = recordDebate;
        this.recordTerms = recordTerms;
        this.recordReply = recordReply;
        this.quotePassage = quotePassage;
        this.recordPast = recordPast;
    }

    /** Begins it. */
    Loading begin(
            Transaction transaction,
            DebateFile file,
            Map<Slug, PersonId> people,
            Map<Slug, InstitutionId> institutions,
            Map<Slug, PieceId> pieces) {
        return new Loading(transaction, file, people, institutions, pieces);
    }

    /** The debate while its pieces come in. */
    final class Loading {

        private final Transaction transaction;
        private final DebateFile file;
        private final Map<Slug, PersonId> people;
        private final Map<Slug, InstitutionId> institutions;
        private final Map<Slug, PieceId> pieces;
        private final DebateId id;
        private final Map<String, String> sides = new HashMap<>();

        private Loading(
                Transaction transaction,
                DebateFile file,
                Map<Slug, PersonId> people,
                Map<Slug, InstitutionId> institutions,
                Map<Slug, PieceId> pieces) {
            this.transaction = transaction;
            this.file = file;
            this.people = people;
            this.institutions = institutions;
            this.pieces = pieces;
            this.id = recordDebate.record(
                    transaction,
                    new NewDebate(
                            file.slug(),
                            SampleJournal.known(people, file.convener()),
                            file.opened(),
                            file.closed(),
                            file.question(),
                            file.introduction(),
                            file.summary()));
            List<String> keys = recordTerms.sides(
                    transaction,
                    id,
                    file.sides().stream().map(SampleFiles.SideEntry::name).toList());
            for (int place = 0; place < keys.size(); place++) {
                sides.put(file.sides().get(place).key(), keys.get(place));
            }
            file.panel()
                    .forEach(seat -> recordTerms.seat(
                            transaction, id, SampleJournal.known(people, seat.person()), side(seat.side())));
            recordTerms.showBalance(transaction, id);
        }

        DebateId id() {
            return id;
        }

        /** Takes in a piece, with what it answers. */
        void include(PieceFile piece, PieceId key) {
            if (piece.debate() != null) {
                DebatePieces.include(transaction, id, key, side(piece.side()));
            }
            if (piece.repliesTo() != null) {
                piece.repliesTo()
                        .forEach(slug -> recordReply.record(transaction, key, SampleJournal.known(pieces, slug)));
            }
            if (piece.quotes() != null) {
                piece.quotes()
                        .forEach(quote -> quotePassage.record(
                                transaction,
                                key,
                                new WishedQuote(SampleJournal.known(pieces, quote.piece()), quote.words())));
            }
        }

        /** Records, when all its pieces are there, who was invited and what was said of the summary. */
        void end() {
            file.invitations().forEach(entry -> recordPast.invitation(transaction, past(entry)));
            file.voices()
                    .forEach(voice -> recordPast.voice(
                            transaction,
                            id,
                            SampleJournal.known(people, voice.person()),
                            address(voice.person()),
                            new Voice.Said(voice.stand(), voice.sentence(), voice.language(), morning(voice.date()))));
        }

        private PastInvitation past(InvitationEntry entry) {
            InvitationState state = entry.answered() != null
                    ? InvitationState.ANSWERED
                    : entry.declined() != null ? InvitationState.DECLINED : InvitationState.UNANSWERED;
            LocalDate settled = entry.answered() != null
                    ? entry.answered()
                    : Objects.requireNonNullElse(entry.declined(), entry.deadline());
            return new PastInvitation(
                    id,
                    side(entry.side()),
                    entry.person() == null ? null : SampleJournal.known(people, entry.person()),
                    entry.institution() == null ? null : SampleJournal.known(institutions, entry.institution()),
                    entry.pieces().stream()
                            .map(slug -> SampleJournal.known(pieces, slug))
                            .toList(),
                    address(Objects.requireNonNull(entry.person() == null ? entry.institution() : entry.person())),
                    entry.language(),
                    state,
                    morning(entry.invited()),
                    morning(entry.deadline()),
                    morning(settled),
                    entry.response() == null ? null : SampleJournal.known(pieces, entry.response()));
        }

        private @Nullable String side(@Nullable String key) {
            return key == null ? null : SampleJournal.known(sides, key);
        }

        private static String address(Slug whose) {
            return whose + "@example.org";
        }

        private static Instant morning(LocalDate day) {
            return day.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
    }
}
