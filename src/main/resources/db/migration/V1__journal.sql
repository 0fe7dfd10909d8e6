-- One set of migrations serves SQLite and PostgreSQL: only types and clauses that mean the same in both are used.
-- Keys are UUIDs (version 7) made by the application, as text. Instants are ISO 8601 text in UTC with milliseconds, so
-- that they sort and compare as text. Partial dates are ISO 8601 text at their precision. Languages are BCP 47 tags.

CREATE TABLE change_log (
    seq BIGINT NOT NULL PRIMARY KEY,
    made_at VARCHAR(24) NOT NULL,
    made_by VARCHAR(100) NOT NULL,
    act VARCHAR(40) NOT NULL,
    subject_kind VARCHAR(40) NOT NULL,
    subject_id VARCHAR(100) NOT NULL
);

CREATE TABLE setting (
    name VARCHAR(100) NOT NULL,
    language VARCHAR(3) NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (name, language)
);

CREATE TABLE institution (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    slug VARCHAR(80) NOT NULL UNIQUE
);

CREATE TABLE institution_name (
    institution_id VARCHAR(36) NOT NULL REFERENCES institution (id),
    language VARCHAR(3) NOT NULL,
    name VARCHAR(300) NOT NULL,
    PRIMARY KEY (institution_id, language)
);

CREATE TABLE person (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    slug VARCHAR(80) NOT NULL UNIQUE
);

CREATE TABLE person_name (
    person_id VARCHAR(36) NOT NULL REFERENCES person (id),
    language VARCHAR(3) NOT NULL,
    name VARCHAR(200) NOT NULL,
    sort_name VARCHAR(200) NOT NULL,
    PRIMARY KEY (person_id, language)
);

CREATE TABLE affiliation (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    person_id VARCHAR(36) NOT NULL REFERENCES person (id)
);
CREATE INDEX affiliation_by_person ON affiliation (person_id);

CREATE TABLE affiliation_text (
    affiliation_id VARCHAR(36) NOT NULL REFERENCES affiliation (id),
    language VARCHAR(3) NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (affiliation_id, language)
);

CREATE TABLE affiliation_institution (
    affiliation_id VARCHAR(36) NOT NULL REFERENCES affiliation (id),
    institution_id VARCHAR(36) NOT NULL REFERENCES institution (id),
    PRIMARY KEY (affiliation_id, institution_id)
);
CREATE INDEX affiliation_institution_by_institution ON affiliation_institution (institution_id);

CREATE TABLE piece (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    slug VARCHAR(80) NOT NULL UNIQUE,
    kind VARCHAR(20) NOT NULL,
    section VARCHAR(20) NOT NULL,
    dated VARCHAR(10) NOT NULL,
    original_language VARCHAR(3) NOT NULL,
    series_number VARCHAR(20),
    byline_raw TEXT,
    created_at VARCHAR(24) NOT NULL
);
CREATE INDEX piece_by_section ON piece (section, dated);
CREATE INDEX piece_by_date ON piece (dated);

CREATE TABLE piece_series (
    piece_id VARCHAR(36) NOT NULL REFERENCES piece (id),
    language VARCHAR(3) NOT NULL,
    name VARCHAR(300) NOT NULL,
    PRIMARY KEY (piece_id, language)
);

CREATE TABLE authorship (
    piece_id VARCHAR(36) NOT NULL REFERENCES piece (id),
    place INTEGER NOT NULL,
    person_id VARCHAR(36) NOT NULL REFERENCES person (id),
    affiliation_id VARCHAR(36) REFERENCES affiliation (id),
    PRIMARY KEY (piece_id, place)
);
CREATE INDEX authorship_by_person ON authorship (person_id);
CREATE INDEX authorship_by_affiliation ON authorship (affiliation_id);

CREATE TABLE permission (
    piece_id VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES piece (id),
    licensor_id VARCHAR(36) REFERENCES institution (id),
    statement_raw TEXT,
    licence VARCHAR(100)
);
CREATE INDEX permission_by_licensor ON permission (licensor_id);

CREATE TABLE permission_statement (
    piece_id VARCHAR(36) NOT NULL REFERENCES permission (piece_id),
    language VARCHAR(3) NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (piece_id, language)
);

CREATE TABLE edition (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    piece_id VARCHAR(36) NOT NULL REFERENCES piece (id),
    language VARCHAR(3) NOT NULL,
    state VARCHAR(20) NOT NULL,
    translation_status VARCHAR(20),
    translator_id VARCHAR(36) REFERENCES person (id),
    published_revision_id VARCHAR(36),
    latest_revision_id VARCHAR(36),
    first_published_at VARCHAR(24),
    updated_at VARCHAR(24) NOT NULL,
    UNIQUE (piece_id, language)
);

CREATE TABLE revision (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    edition_id VARCHAR(36) NOT NULL REFERENCES edition (id),
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    abstract TEXT NOT NULL,
    body TEXT NOT NULL,
    source_revision_id VARCHAR(36) REFERENCES revision (id),
    made_at VARCHAR(24) NOT NULL,
    made_by VARCHAR(100) NOT NULL,
    UNIQUE (edition_id, number)
);

CREATE TABLE old_address (
    address VARCHAR(500) NOT NULL PRIMARY KEY,
    piece_id VARCHAR(36) NOT NULL REFERENCES piece (id),
    language VARCHAR(3) NOT NULL
);
CREATE INDEX old_address_by_piece ON old_address (piece_id);

CREATE TABLE debate (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    slug VARCHAR(80) NOT NULL UNIQUE,
    convener_id VARCHAR(36) REFERENCES person (id),
    opened VARCHAR(10) NOT NULL,
    closed VARCHAR(10)
);

CREATE TABLE debate_text (
    debate_id VARCHAR(36) NOT NULL REFERENCES debate (id),
    language VARCHAR(3) NOT NULL,
    question TEXT NOT NULL,
    introduction TEXT NOT NULL,
    summary TEXT NOT NULL,
    PRIMARY KEY (debate_id, language)
);

CREATE TABLE debate_piece (
    debate_id VARCHAR(36) NOT NULL REFERENCES debate (id),
    piece_id VARCHAR(36) NOT NULL REFERENCES piece (id),
    PRIMARY KEY (debate_id, piece_id)
);
CREATE INDEX debate_piece_by_piece ON debate_piece (piece_id);

CREATE TABLE reply (
    piece_id VARCHAR(36) NOT NULL REFERENCES piece (id),
    answers_id VARCHAR(36) NOT NULL REFERENCES piece (id),
    PRIMARY KEY (piece_id, answers_id)
);
CREATE INDEX reply_by_answered ON reply (answers_id);

CREATE TABLE imported (
    source VARCHAR(500) NOT NULL PRIMARY KEY,
    fingerprint VARCHAR(64) NOT NULL,
    piece_id VARCHAR(36) REFERENCES piece (id),
    language VARCHAR(3),
    imported_at VARCHAR(24) NOT NULL
);
CREATE INDEX imported_by_piece ON imported (piece_id);
