-- Mailings, and what became of each of their messages. The forms of keys and times are those of V1.

-- A text that is sent to many: its messages are made and handed to the relay by the senders.
CREATE TABLE mailing (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    list_name VARCHAR(80) NOT NULL,
    -- The list of readers it goes to; absent of what is sent to somebody by name, or from several lists.
    list_id VARCHAR(36),
    state VARCHAR(12) NOT NULL,
    created_at VARCHAR(24) NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    not_before VARCHAR(24) NOT NULL,
    begun_at VARCHAR(24),
    ended_at VARCHAR(24),
    recipients INTEGER NOT NULL,
    held_because VARCHAR(500)
);
CREATE INDEX mailing_by_state ON mailing (state, not_before);

CREATE TABLE mailing_content (
    mailing_id VARCHAR(36) NOT NULL REFERENCES mailing (id),
    language VARCHAR(3) NOT NULL,
    list_title VARCHAR(200) NOT NULL,
    subject VARCHAR(500) NOT NULL,
    html TEXT NOT NULL,
    PRIMARY KEY (mailing_id, language)
);

-- Each carries its address, language and way out as they were when the mailing was made. WAITING for its turn or for
-- another try, LEASED by a sender, then one of SENT, UNCONFIRMED, FAILED and SKIPPED, which it stays.
CREATE TABLE mailing_recipient (
    mailing_id VARCHAR(36) NOT NULL REFERENCES mailing (id),
    number INTEGER NOT NULL,
    subscriber VARCHAR(36) NOT NULL,
    address VARCHAR(254) NOT NULL,
    domain VARCHAR(254) NOT NULL,
    language VARCHAR(3) NOT NULL,
    unsubscribe VARCHAR(500) NOT NULL,
    state VARCHAR(12) NOT NULL,
    attempts INTEGER NOT NULL,
    next_try VARCHAR(24) NOT NULL,
    lease VARCHAR(36),
    answer VARCHAR(500),
    first_tried_at VARCHAR(24),
    settled_at VARCHAR(24),
    report VARCHAR(12),
    report_detail VARCHAR(500),
    reported_at VARCHAR(24),
    PRIMARY KEY (mailing_id, number),
    UNIQUE (mailing_id, subscriber)
);
CREATE INDEX mailing_recipient_due ON mailing_recipient (state, mailing_id, next_try);
CREATE INDEX mailing_recipient_by_subscriber ON mailing_recipient (subscriber);

-- A sender that has, or had, recipients in hand: what it did with them stands in its journal, in its own data folder.
CREATE TABLE mailing_lease (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    place VARCHAR(200) NOT NULL,
    seen_at VARCHAR(24) NOT NULL
);
