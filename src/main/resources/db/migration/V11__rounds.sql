-- Rounds: the letters that are made of what is new, without anybody's hand. The forms of keys and times are those of V1.

-- Up to which place in the change log readers of each pace have been told what is new, and when that was.
CREATE TABLE round_checkpoint (
    pace VARCHAR(10) NOT NULL PRIMARY KEY,
    reached BIGINT NOT NULL,
    made_at VARCHAR(24) NOT NULL
);

-- The mailings that rounds made.
CREATE TABLE round_mailing (
    mailing_id VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES mailing (id),
    pace VARCHAR(10) NOT NULL
);

-- Several lists that one letter is about. The key is a digest of theirs; it stands where that of one list can.
CREATE TABLE list_set (
    id VARCHAR(36) NOT NULL,
    list_id VARCHAR(36) NOT NULL REFERENCES reader_list (id),
    PRIMARY KEY (id, list_id)
);

CREATE INDEX subscriber_by_pace ON subscriber (state, pace, id);
