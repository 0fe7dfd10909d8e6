-- Issues of newsletters while they are composed, and where they went. The forms of keys and times are those of V1.

CREATE TABLE newsletter_issue (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    list_id VARCHAR(36) NOT NULL REFERENCES reader_list (id),
    -- DRAFT, SCHEDULED, then SENT, which it stays.
    state VARCHAR(12) NOT NULL,
    -- Counts the times it was written, by which a second writer is noticed.
    version INTEGER NOT NULL,
    written_by VARCHAR(36) NOT NULL,
    -- A second person, who read it as it stands: whoever writes it again takes this away.
    approved_by VARCHAR(36),
    approved_at VARCHAR(24),
    -- The time on the clock at which it is sent, in each reader's time zone or in the journal's.
    send_at VARCHAR(16),
    by_reader_clock INTEGER NOT NULL,
    -- The first moment at which anybody gets it.
    due_at VARCHAR(24),
    scheduled_by VARCHAR(36),
    -- The key of the message that says why it was due and not sent.
    held_because VARCHAR(80),
    sent_at VARCHAR(24),
    piece_id VARCHAR(36) REFERENCES piece (id),
    mailing_id VARCHAR(36) REFERENCES mailing (id),
    created_at VARCHAR(24) NOT NULL,
    updated_at VARCHAR(24) NOT NULL
);
CREATE INDEX newsletter_issue_by_state ON newsletter_issue (state, due_at);
CREATE INDEX newsletter_issue_by_list ON newsletter_issue (list_id, sent_at);

CREATE TABLE newsletter_title (
    issue_id VARCHAR(36) NOT NULL REFERENCES newsletter_issue (id),
    language VARCHAR(3) NOT NULL,
    content VARCHAR(300) NOT NULL,
    PRIMARY KEY (issue_id, language)
);

CREATE TABLE newsletter_introduction (
    issue_id VARCHAR(36) NOT NULL REFERENCES newsletter_issue (id),
    language VARCHAR(3) NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (issue_id, language)
);

CREATE TABLE newsletter_item (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    issue_id VARCHAR(36) NOT NULL REFERENCES newsletter_issue (id),
    place INTEGER NOT NULL,
    piece_id VARCHAR(36) NOT NULL REFERENCES piece (id),
    UNIQUE (issue_id, piece_id)
);
CREATE INDEX newsletter_item_by_piece ON newsletter_item (piece_id);

-- What an issue says of a piece where that is not the piece's own abstract.
CREATE TABLE newsletter_abstract (
    item_id VARCHAR(36) NOT NULL REFERENCES newsletter_item (id),
    language VARCHAR(3) NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (item_id, language)
);
