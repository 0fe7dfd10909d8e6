-- The editor's desk: what is being written, in which state it is, and what was said about it.

-- The account that began the piece or the edition; absent for what was imported.
ALTER TABLE piece ADD COLUMN begun_by VARCHAR(36);
ALTER TABLE edition ADD COLUMN begun_by VARCHAR(36);
CREATE INDEX piece_by_begun ON piece (begun_by);
CREATE INDEX edition_by_begun ON edition (begun_by);

-- 1 while date and address are still to follow from the day and the title under which the piece is first published.
ALTER TABLE piece ADD COLUMN date_follows INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE piece ADD COLUMN slug_follows INTEGER DEFAULT 0 NOT NULL;

ALTER TABLE edition ADD COLUMN state_since VARCHAR(24);
-- The revision that was found fit to be published, and when it is to be.
ALTER TABLE edition ADD COLUMN approved_revision_id VARCHAR(36);
ALTER TABLE edition ADD COLUMN scheduled_for VARCHAR(24);
ALTER TABLE edition ADD COLUMN scheduled_by VARCHAR(36);
-- Why what was scheduled was not published, as the key of a message; absent when all went well.
ALTER TABLE edition ADD COLUMN held_because VARCHAR(100);
-- When a change to what is published was handed in for review.
ALTER TABLE edition ADD COLUMN proposed_at VARCHAR(24);
CREATE INDEX edition_by_state ON edition (state, updated_at);

ALTER TABLE revision ADD COLUMN remark TEXT;

-- What is being written: kept at every pause, and made into a revision when it is saved as one or moves on.
CREATE TABLE working_copy (
    edition_id VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES edition (id),
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    abstract TEXT NOT NULL,
    body TEXT NOT NULL,
    saved_at VARCHAR(24) NOT NULL,
    saved_by VARCHAR(36) NOT NULL
);

-- Who has the text open: a row is fresh for as long as the browser asks for it.
CREATE TABLE at_work (
    edition_id VARCHAR(36) NOT NULL REFERENCES edition (id),
    account_id VARCHAR(36) NOT NULL,
    seen_at VARCHAR(24) NOT NULL,
    PRIMARY KEY (edition_id, account_id)
);

-- What was said beside a paragraph, or of the whole where no block is named.
CREATE TABLE remark (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    edition_id VARCHAR(36) NOT NULL REFERENCES edition (id),
    block_id VARCHAR(16),
    answers_id VARCHAR(36) REFERENCES remark (id),
    content TEXT NOT NULL,
    made_at VARCHAR(24) NOT NULL,
    made_by VARCHAR(36) NOT NULL,
    settled_at VARCHAR(24),
    settled_by VARCHAR(36)
);
CREATE INDEX remark_by_edition ON remark (edition_id, made_at);

-- What readers are told about a piece after it was published: a correction, a retraction.
CREATE TABLE notice (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    piece_id VARCHAR(36) NOT NULL REFERENCES piece (id),
    language VARCHAR(3) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    content TEXT NOT NULL,
    made_at VARCHAR(24) NOT NULL
);
CREATE INDEX notice_by_piece ON notice (piece_id, made_at);
