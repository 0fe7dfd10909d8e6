package org.parley.publishing;

/** What an account is trusted with at the desk. An account may have several roles. */
public enum Role {
    /** Keeps the installation running: accounts, the audit trail, and all that an editor may. */
    ADMINISTRATOR,
    /** Decides what is published, and how. */
    EDITOR,
    /** Renders pieces into other languages. */
    TRANSLATOR,
    /** Writes, and sees only what is theirs. */
    AUTHOR,
    /** Reads what is published in order to map it. */
    ANALYST
}
