-- Debates that are convened: their sides, who is invited to answer, what readers send, and how they close. Keys and times are
-- those of V1.

-- A theme that joins debates over the years.
CREATE TABLE theme (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    slug VARCHAR(80) NOT NULL UNIQUE
);

CREATE TABLE theme_name (
    theme_id VARCHAR(36) NOT NULL REFERENCES theme (id),
    language VARCHAR(3) NOT NULL,
    name VARCHAR(300) NOT NULL,
    PRIMARY KEY (theme_id, language)
);

ALTER TABLE debate ADD COLUMN state VARCHAR(20) DEFAULT 'OPEN' NOT NULL;
-- The day on which it is to end.
ALTER TABLE debate ADD COLUMN ends VARCHAR(10);
ALTER TABLE debate ADD COLUMN background_id VARCHAR(36) REFERENCES piece (id);
ALTER TABLE debate ADD COLUMN theme_id VARCHAR(36) REFERENCES theme (id);
-- 1 while readers may send responses, and where they may see how balanced the debate is.
ALTER TABLE debate ADD COLUMN open_call INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE debate ADD COLUMN balance_shown INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE debate ADD COLUMN version INTEGER DEFAULT 1 NOT NULL;
UPDATE debate SET state = 'CLOSED' WHERE closed IS NOT NULL;
CREATE INDEX debate_by_theme ON debate (theme_id);

CREATE TABLE debate_side (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    debate_id VARCHAR(36) NOT NULL REFERENCES debate (id),
    place INTEGER NOT NULL
);
CREATE INDEX debate_side_by_debate ON debate_side (debate_id);

CREATE TABLE debate_side_name (
    side_id VARCHAR(36) NOT NULL REFERENCES debate_side (id),
    language VARCHAR(3) NOT NULL,
    name VARCHAR(200) NOT NULL,
    PRIMARY KEY (side_id, language)
);

-- Those who were asked to the panel, and for which side they speak; for none where they moderate.
CREATE TABLE panelist (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    debate_id VARCHAR(36) NOT NULL REFERENCES debate (id),
    person_id VARCHAR(36) NOT NULL REFERENCES person (id),
    side_id VARCHAR(36) REFERENCES debate_side (id)
);
CREATE INDEX panelist_by_debate ON panelist (debate_id);
CREATE INDEX panelist_by_person ON panelist (person_id);
CREATE INDEX panelist_by_side ON panelist (side_id);

-- For which side a piece speaks.
ALTER TABLE debate_piece ADD COLUMN side_id VARCHAR(36) REFERENCES debate_side (id);
CREATE INDEX debate_piece_by_side ON debate_piece (side_id);

-- Those who were invited to answer, to a debate, to pieces, or to both.
CREATE TABLE invitation (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    debate_id VARCHAR(36) REFERENCES debate (id),
    side_id VARCHAR(36) REFERENCES debate_side (id),
    person_id VARCHAR(36) REFERENCES person (id),
    institution_id VARCHAR(36) REFERENCES institution (id),
    address VARCHAR(254) NOT NULL,
    language VARCHAR(3) NOT NULL,
    message TEXT NOT NULL,
    shown INTEGER NOT NULL,
    state VARCHAR(20) NOT NULL,
    invited_at VARCHAR(24) NOT NULL,
    invited_by VARCHAR(36) NOT NULL,
    deadline VARCHAR(24) NOT NULL,
    settled_at VARCHAR(24),
    -- How many letters were sent, when the next is due, and why the last could not be delivered.
    letters INTEGER NOT NULL,
    letter_due VARCHAR(24),
    undelivered VARCHAR(500),
    -- What the invited wrote so far, and who wrote it.
    version INTEGER NOT NULL,
    author VARCHAR(200) NOT NULL,
    affiliation VARCHAR(500) NOT NULL,
    interest VARCHAR(1000) NOT NULL,
    written_in VARCHAR(3) NOT NULL,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    response_id VARCHAR(36) REFERENCES piece (id)
);
CREATE INDEX invitation_by_debate ON invitation (debate_id);
CREATE INDEX invitation_by_letter ON invitation (letter_due);
CREATE INDEX invitation_by_deadline ON invitation (state, deadline);
CREATE INDEX invitation_by_person ON invitation (person_id);
CREATE INDEX invitation_by_institution ON invitation (institution_id);
CREATE INDEX invitation_by_response ON invitation (response_id);

CREATE TABLE invitation_piece (
    invitation_id VARCHAR(36) NOT NULL REFERENCES invitation (id),
    piece_id VARCHAR(36) NOT NULL REFERENCES piece (id),
    PRIMARY KEY (invitation_id, piece_id)
);
CREATE INDEX invitation_piece_by_piece ON invitation_piece (piece_id);

-- The passage that a reply answers: the exact words, those around them, and the block in which they stood.
CREATE TABLE quotation (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    piece_id VARCHAR(36) NOT NULL REFERENCES piece (id),
    answers_id VARCHAR(36) NOT NULL REFERENCES piece (id),
    language VARCHAR(3) NOT NULL,
    exact TEXT NOT NULL,
    prefix VARCHAR(200) NOT NULL,
    suffix VARCHAR(200) NOT NULL,
    block_id VARCHAR(16) NOT NULL,
    place INTEGER NOT NULL
);
CREATE INDEX quotation_by_piece ON quotation (piece_id);
CREATE INDEX quotation_by_answered ON quotation (answers_id);

-- Editions that are held, to be published at one moment.
CREATE TABLE held_together (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    debate_id VARCHAR(36) REFERENCES debate (id),
    due_at VARCHAR(24),
    held_at VARCHAR(24) NOT NULL,
    held_by VARCHAR(36) NOT NULL,
    held_because VARCHAR(100)
);
CREATE INDEX held_together_by_debate ON held_together (debate_id);

CREATE TABLE held_piece (
    piece_id VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES piece (id),
    held_id VARCHAR(36) NOT NULL REFERENCES held_together (id)
);
CREATE INDEX held_piece_by_held ON held_piece (held_id);

-- What readers sent in answer to an open call. Only a digest of the secret in the link is kept.
CREATE TABLE contribution (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    debate_id VARCHAR(36) NOT NULL REFERENCES debate (id),
    answers_id VARCHAR(36) REFERENCES piece (id),
    address VARCHAR(254) NOT NULL,
    author VARCHAR(200) NOT NULL,
    affiliation VARCHAR(500) NOT NULL,
    interest VARCHAR(1000) NOT NULL,
    language VARCHAR(3) NOT NULL,
    screen VARCHAR(3) NOT NULL,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    network VARCHAR(50) NOT NULL,
    state VARCHAR(20) NOT NULL,
    sent_at VARCHAR(24) NOT NULL,
    expires_at VARCHAR(24),
    confirmed_at VARCHAR(24),
    settled_at VARCHAR(24),
    settled_by VARCHAR(36),
    edited_title TEXT,
    edited_content TEXT,
    reason TEXT,
    piece_id VARCHAR(36) REFERENCES piece (id)
);
CREATE INDEX contribution_by_debate ON contribution (debate_id, state, confirmed_at);
CREATE INDEX contribution_by_state ON contribution (state, expires_at);
CREATE INDEX contribution_by_piece ON contribution (piece_id);

-- Those who took part and were sent the closing summary, and the sentence that they added to it.
CREATE TABLE closing_voice (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    debate_id VARCHAR(36) NOT NULL REFERENCES debate (id),
    person_id VARCHAR(36) REFERENCES person (id),
    institution_id VARCHAR(36) REFERENCES institution (id),
    address VARCHAR(254) NOT NULL,
    language VARCHAR(3) NOT NULL,
    asked_at VARCHAR(24) NOT NULL,
    sent_at VARCHAR(24),
    undelivered VARCHAR(500),
    stand VARCHAR(20),
    sentence VARCHAR(600),
    written_in VARCHAR(3),
    stated_at VARCHAR(24)
);
CREATE INDEX closing_voice_by_debate ON closing_voice (debate_id);
