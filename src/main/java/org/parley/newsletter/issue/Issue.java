package org.parley.newsletter.issue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.newsletter.ListId;
import org.parley.newsletter.ReaderList;
import org.parley.newsletter.delivery.MailingId;
import org.parley.publishing.AccountId;
import org.parley.publishing.Chosen;
import org.parley.publishing.PieceId;

/**
 * An issue of a newsletter: what it says, who has seen to it, and when it goes to whom.
 *
 * @param id its key
 * @param list the list of readers that it goes to
 * @param listId the key of that list
 * @param state how far it is
 * @param version how often it was written
 * @param content what it says
 * @param writtenBy who wrote it last
 * @param approval who else read it as it stands; absent while nobody has
 * @param plan when it is sent; absent while that is not settled
 * @param dueAt the first moment at which anybody gets it, where that is settled
 * @param heldBecause the key of the message that says why it was due and not sent
 * @param sent where it went; absent until it is sent
 * @param updatedAt when it was last changed
 */
public record Issue(
        IssueId id,
        ReaderList list,
        ListId listId,
        State state,
        int version,
        Content content,
        AccountId writtenBy,
        @Nullable Approval approval,
        @Nullable Plan plan,
        @Nullable Instant dueAt,
        @Nullable String heldBecause,
        @Nullable Sent sent,
        Instant updatedAt) {

    /** The most characters of a title. */
    public static final int LONGEST_TITLE = 300;

    /** The most characters of an introduction. */
    public static final int LONGEST_INTRODUCTION = 10_000;

    /** The most characters of what is said of a piece. */
    public static final int LONGEST_ABSTRACT = 2_000;

    /** The most pieces: with more, programs of mail cut a letter off. */
    public static final int MOST_PIECES = 60;

    /** To how many readers it may go without a second person's approval. */
    public static final int WITHOUT_APPROVAL = 50;

    /** How far an issue is. */
    public enum State {
        /** It is being written. */
        DRAFT,
        /** It is sent at a time. */
        SCHEDULED,
        /** It was handed to the senders, and is a page of the journal. */
        SENT
    }

    /**
     * What an issue says.
     *
     * @param title its title and the subject of its letter; where empty, the list and the date are
     * @param introduction what stands before the pieces, in Markdown; may be empty
     * @param chosen the pieces, and what is said of them in place of their abstracts
     */
    public record Content(LocalText title, LocalText introduction, List<Chosen> chosen) {

        /** Nothing. */
        public static final Content NONE = new Content(LocalText.NONE, LocalText.NONE, List.of());

        public Content {
            chosen = List.copyOf(chosen);
        }
    }

    /** That somebody read it as it stands and lets it go out. */
    public record Approval(AccountId by, Instant at) {}

    /**
     * When an issue is sent.
     *
     * @param at the time on the clock
     * @param byReaderClock whether it is each reader's own clock, and not the journal's
     */
    public record Plan(LocalDateTime at, boolean byReaderClock) {}

    /** Where an issue went: the piece that it became, and the mailing to its readers. */
    public record Sent(Instant at, PieceId piece, MailingId mailing) {}

    /** Whether it can be written. */
    public boolean isDraft() {
        return state == State.DRAFT;
    }

    /** Whether it was sent. */
    public boolean isSent() {
        return state == State.SENT;
    }

    /** Where at the desk it is, without the language of the screen. */
    public String path() {
        return "/desk/newsletters/" + id;
    }
}
