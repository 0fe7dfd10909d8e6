package org.parley.accounts;

/** A way to sign in. */
enum Way {
    PASSWORD,
    /** By password, and a code or a recovery code after it. */
    CODE,
    PASSKEY,
    LINK,
    /** Through a provider of OpenID Connect. */
    PROVIDER,
    /** A program of theirs, by a token. */
    TOKEN
}
