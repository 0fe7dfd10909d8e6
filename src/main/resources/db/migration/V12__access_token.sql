-- Tokens by which programs of members ask the API of the desk. Only a digest of each is kept; whose account it is stands
-- behind it, so that roles act at once. The forms of keys and times are those of V1.

CREATE TABLE access_token (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    digest VARCHAR(64) NOT NULL UNIQUE,
    account_id VARCHAR(36) NOT NULL REFERENCES account (id),
    name VARCHAR(100) NOT NULL,
    made_at VARCHAR(24) NOT NULL,
    ends_at VARCHAR(24) NOT NULL,
    used_at VARCHAR(24),
    used_from VARCHAR(60)
);
CREATE INDEX access_token_by_account ON access_token (account_id);
