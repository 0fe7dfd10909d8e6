-- Accounts of those who work at the desk, how they sign in, and their sessions. The forms of keys and times are those of V1.

ALTER TABLE change_log ADD COLUMN note TEXT;
CREATE INDEX change_log_by_time ON change_log (made_at);

CREATE TABLE account (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    email VARCHAR(254) NOT NULL UNIQUE,
    name VARCHAR(200) NOT NULL,
    language VARCHAR(3) NOT NULL,
    person_id VARCHAR(36) REFERENCES person (id),
    password VARCHAR(300),
    totp_secret VARCHAR(64),
    totp_last_step BIGINT,
    created_at VARCHAR(24) NOT NULL,
    disabled_at VARCHAR(24)
);
CREATE INDEX account_by_person ON account (person_id);

CREATE TABLE account_role (
    account_id VARCHAR(36) NOT NULL REFERENCES account (id),
    role VARCHAR(20) NOT NULL,
    PRIMARY KEY (account_id, role)
);

-- Each may be used once, instead of the code of the moment. Only a digest of it is kept.
CREATE TABLE recovery_code (
    account_id VARCHAR(36) NOT NULL REFERENCES account (id),
    digest VARCHAR(64) NOT NULL,
    PRIMARY KEY (account_id, digest)
);

CREATE TABLE passkey (
    credential_id VARCHAR(1400) NOT NULL PRIMARY KEY,
    account_id VARCHAR(36) NOT NULL REFERENCES account (id),
    label VARCHAR(100) NOT NULL,
    public_key TEXT NOT NULL,
    signature_count BIGINT NOT NULL,
    user_verified INTEGER NOT NULL,
    backup_eligible INTEGER NOT NULL,
    backed_up INTEGER NOT NULL,
    transports VARCHAR(200) NOT NULL,
    attestation TEXT NOT NULL,
    client_data TEXT NOT NULL,
    created_at VARCHAR(24) NOT NULL,
    used_at VARCHAR(24) NOT NULL
);
CREATE INDEX passkey_by_account ON passkey (account_id);

-- One-time links. Only a digest of the secret in the link is kept.
CREATE TABLE sign_in_link (
    digest VARCHAR(64) NOT NULL PRIMARY KEY,
    account_id VARCHAR(36) NOT NULL REFERENCES account (id),
    purpose VARCHAR(20) NOT NULL,
    made_at VARCHAR(24) NOT NULL,
    expires_at VARCHAR(24) NOT NULL
);
CREATE INDEX sign_in_link_by_account ON sign_in_link (account_id);

-- Sessions. The key is a digest of what the browser's cookie holds; the content is Base64.
CREATE TABLE desk_session (
    digest VARCHAR(64) NOT NULL PRIMARY KEY,
    account_id VARCHAR(36) REFERENCES account (id),
    created_at VARCHAR(24) NOT NULL,
    used_at VARCHAR(24) NOT NULL,
    expires_at VARCHAR(24) NOT NULL,
    idle_seconds INTEGER NOT NULL,
    content TEXT NOT NULL
);
CREATE INDEX desk_session_by_account ON desk_session (account_id);
CREATE INDEX desk_session_by_expiry ON desk_session (expires_at);

-- How often something was tried in vain of late, by what it is counted: an e-mail address, a network address.
CREATE TABLE attempt (
    counted VARCHAR(120) NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at VARCHAR(24) NOT NULL,
    wait_until VARCHAR(24) NOT NULL
);
CREATE INDEX attempt_by_time ON attempt (last_at);

-- Who tried to sign in, how, from where, and what came of it.
CREATE TABLE sign_in (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    tried_at VARCHAR(24) NOT NULL,
    account_id VARCHAR(36) REFERENCES account (id),
    email VARCHAR(254) NOT NULL,
    way VARCHAR(20) NOT NULL,
    outcome VARCHAR(40) NOT NULL,
    address VARCHAR(60) NOT NULL
);
CREATE INDEX sign_in_by_time ON sign_in (tried_at);
