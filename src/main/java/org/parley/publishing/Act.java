package org.parley.publishing;

/** Something that may be done at the desk; {@link Policy} says by whom, and to an edition in which state. */
public enum Act {
    /** See it, with its revisions and comments. */
    SEE,
    /** Begin a new piece. */
    BEGIN,
    /** Change the text of the edition. */
    WRITE,
    /** Say what kind of piece it is, who wrote it, where it stands and when it is dated. */
    DESCRIBE,
    /** Remark on a paragraph, or answer a remark. */
    COMMENT,
    /** Hand it in for review. */
    SUBMIT,
    /** Give it back to whoever writes it. */
    RETURN,
    /** Find it fit to be published. */
    APPROVE,
    /** Set the time at which it is published, or take that back. */
    SCHEDULE,
    /** Publish it now. */
    PUBLISH,
    /** Publish a change to what was published. */
    CORRECT,
    /** Take it back from the readers. */
    RETRACT,
    /** Show again what had been taken back. */
    REINSTATE,
    /** Say by whose leave it is carried, and until when. */
    LICENSE,
    /** Begin a translation of it, or change one. */
    TRANSLATE,
    /** Compose Summary Pages, topics, books and issues of journals. */
    COMPOSE,
    /** Convene debates: say what they ask and who speaks, invite answers, take in responses, and close them. */
    CONVENE,
    /** Correct the names of people and institutions, and say that two of them are one. */
    NAME,
    /** Keep the map of a debate: who stands where, and the sentences that show it. */
    MAP,
    /** Change or take off what another coder has read into a map. */
    RECONCILE,
    /** Have the outlook of a debate computed, try what would change it, show it to readers, and enter what was decided. */
    FORESEE,
    /** Send mailings to subscribers; pause, resume and cancel them. */
    MAIL,
    /** See who is subscribed to letters and what they agreed to, and end a subscription. */
    KEEP_READERS,
    /** Keep accounts and settings, and read the audit trail. */
    ADMINISTER
}
