-- Readers who are written to: the lists, who is on which, and what they agreed to and when. Keys and times are those of V1.

-- Keys that an installation makes once and signs addresses and forms with, in Base64.
CREATE TABLE secret_key (
    name VARCHAR(40) NOT NULL PRIMARY KEY,
    content VARCHAR(100) NOT NULL,
    made_at VARCHAR(24) NOT NULL
);

-- What can be subscribed to. The subject is the word of a section or of a debate, or the query of a saved search.
CREATE TABLE reader_list (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    kind VARCHAR(10) NOT NULL,
    subject VARCHAR(2000) NOT NULL,
    created_at VARCHAR(24) NOT NULL,
    UNIQUE (kind, subject)
);

-- Those who confirmed, or were imported. The key of an address is a keyed digest of it, by which a subscriber is found; of
-- one who was erased it alone remains, and the address is empty.
CREATE TABLE subscriber (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    address VARCHAR(254) NOT NULL,
    address_key VARCHAR(64) NOT NULL UNIQUE,
    state VARCHAR(20) NOT NULL,
    end_reason VARCHAR(20),
    language VARCHAR(3) NOT NULL,
    time_zone VARCHAR(60) NOT NULL,
    pace VARCHAR(10) NOT NULL,
    created_at VARCHAR(24) NOT NULL,
    confirmed_at VARCHAR(24) NOT NULL,
    ended_at VARCHAR(24)
);
CREATE INDEX subscriber_by_address ON subscriber (address);

CREATE TABLE subscription (
    list_id VARCHAR(36) NOT NULL REFERENCES reader_list (id),
    language VARCHAR(3) NOT NULL,
    subscriber_id VARCHAR(36) NOT NULL REFERENCES subscriber (id),
    since VARCHAR(24) NOT NULL,
    PRIMARY KEY (list_id, language, subscriber_id)
);
CREATE INDEX subscription_by_subscriber ON subscription (subscriber_id);

-- What subscribers agreed to and took back. Rows are added, never changed, and go only with all else that is known of one.
CREATE TABLE consent (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    subscriber_id VARCHAR(36) NOT NULL REFERENCES subscriber (id),
    what VARCHAR(20) NOT NULL,
    list_id VARCHAR(36) REFERENCES reader_list (id),
    given_at VARCHAR(24) NOT NULL,
    recorded_at VARCHAR(24) NOT NULL,
    source VARCHAR(20) NOT NULL,
    sentence TEXT NOT NULL,
    network VARCHAR(50) NOT NULL,
    detail VARCHAR(500) NOT NULL
);
CREATE INDEX consent_by_subscriber ON consent (subscriber_id);

-- What was asked for and waits for its confirmation. Only a digest of the secret in the link is kept. With a subscriber, it
-- is their new address that is to be confirmed.
CREATE TABLE sign_up (
    digest VARCHAR(64) NOT NULL PRIMARY KEY,
    subscriber_id VARCHAR(36) REFERENCES subscriber (id),
    address VARCHAR(254) NOT NULL,
    lists TEXT NOT NULL,
    language VARCHAR(3) NOT NULL,
    pace VARCHAR(10) NOT NULL,
    sentence TEXT NOT NULL,
    network VARCHAR(50) NOT NULL,
    asked_at VARCHAR(24) NOT NULL,
    expires_at VARCHAR(24) NOT NULL,
    used_at VARCHAR(24)
);
CREATE INDEX sign_up_by_expiry ON sign_up (expires_at);
CREATE INDEX sign_up_by_subscriber ON sign_up (subscriber_id);

-- When, by what is counted, the last of the sign-ups so far would be due if they had come at an even pace.
CREATE TABLE sign_up_pace (
    counted VARCHAR(80) NOT NULL PRIMARY KEY,
    due_at VARCHAR(24) NOT NULL
);
CREATE INDEX sign_up_pace_by_time ON sign_up_pace (due_at);
