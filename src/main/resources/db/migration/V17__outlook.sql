-- Outlooks of debates: runs as they were computed, with everything that they were computed from; what was decided; and how well
-- each run had foretold it. Keys and times are those of V1; the input is a map and the result an outlook, both as JSON.

CREATE TABLE outlook_run (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    debate_id VARCHAR(36) NOT NULL REFERENCES debate (id),
    -- Counted in each debate from 1: the address by which a run is cited.
    number INTEGER NOT NULL,
    -- What a "what if" is called, the number of the run beside which it is shown, and what was changed, as JSON.
    name VARCHAR(200),
    base INTEGER,
    changes TEXT,
    input TEXT NOT NULL,
    input_hash VARCHAR(64) NOT NULL,
    -- The instant of the map from which the input was taken.
    map_at VARCHAR(24) NOT NULL,
    models VARCHAR(1000) NOT NULL,
    draws BIGINT NOT NULL,
    seed BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    asked_at VARCHAR(24) NOT NULL,
    asked_by VARCHAR(100) NOT NULL,
    -- How many draws are made, and until when the one who makes them has it for itself.
    drawn BIGINT DEFAULT 0 NOT NULL,
    taken_until VARCHAR(24),
    computed_at VARCHAR(24),
    result TEXT,
    trouble VARCHAR(500),
    -- Since when readers are shown it, or will be once it is computed.
    shown_at VARCHAR(24),
    UNIQUE (debate_id, number)
);
CREATE INDEX outlook_run_by_state ON outlook_run (state, asked_at);

-- What came of an issue. It is never changed: another takes its place, and its own is ended.
CREATE TABLE outlook_outcome (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    debate_id VARCHAR(36) NOT NULL REFERENCES debate (id),
    issue VARCHAR(80) NOT NULL,
    -- What the issue was called, by language, as JSON.
    issue_name TEXT NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    decided_on VARCHAR(10) NOT NULL,
    source VARCHAR(1000) NOT NULL,
    entered_at VARCHAR(24) NOT NULL,
    entered_by VARCHAR(100) NOT NULL,
    ended_at VARCHAR(24)
);
CREATE INDEX outlook_outcome_by_debate ON outlook_outcome (debate_id, ended_at);

-- How well a model had foretold an outcome, in a run that was made before it.
CREATE TABLE outlook_score (
    outcome_id VARCHAR(36) NOT NULL REFERENCES outlook_outcome (id),
    run_id VARCHAR(36) NOT NULL REFERENCES outlook_run (id),
    model VARCHAR(40) NOT NULL,
    -- Where it foresaw the outcome, on the scale of the issue.
    point DOUBLE PRECISION NOT NULL,
    -- Hundredths of the scale.
    crps DOUBLE PRECISION NOT NULL,
    -- Of the chance that the outcome would lie where all accept it who can refuse; absent where nobody could tell where that is.
    brier DOUBLE PRECISION,
    PRIMARY KEY (outcome_id, run_id, model)
);
