-- Until when pieces may be carried; Summary Pages; and what topics, books and issues of journals hold.

-- The last day on which the piece may be carried, in the journal's time zone; absent where no end was agreed.
ALTER TABLE permission ADD COLUMN ends VARCHAR(10);
CREATE INDEX permission_by_end ON permission (ends);

CREATE TABLE summary_page (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    dated VARCHAR(10) NOT NULL UNIQUE,
    state VARCHAR(20) NOT NULL,
    -- Counts the times it was written, by which a second writer is noticed.
    version INTEGER NOT NULL,
    published_at VARCHAR(24),
    updated_at VARCHAR(24) NOT NULL
);

CREATE TABLE summary_title (
    summary_id VARCHAR(36) NOT NULL REFERENCES summary_page (id),
    language VARCHAR(3) NOT NULL,
    content VARCHAR(300) NOT NULL,
    PRIMARY KEY (summary_id, language)
);

CREATE TABLE summary_introduction (
    summary_id VARCHAR(36) NOT NULL REFERENCES summary_page (id),
    language VARCHAR(3) NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (summary_id, language)
);

CREATE TABLE summary_item (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    summary_id VARCHAR(36) NOT NULL REFERENCES summary_page (id),
    place INTEGER NOT NULL,
    piece_id VARCHAR(36) NOT NULL REFERENCES piece (id),
    UNIQUE (summary_id, piece_id)
);
CREATE INDEX summary_item_by_piece ON summary_item (piece_id);

-- What a Summary Page says of a piece where that is not the piece's own abstract.
CREATE TABLE summary_abstract (
    item_id VARCHAR(36) NOT NULL REFERENCES summary_item (id),
    language VARCHAR(3) NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (item_id, language)
);

-- A piece that holds others. What is printed of a book or an issue stands here; its text is the text of the piece.
CREATE TABLE collection (
    piece_id VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES piece (id),
    version INTEGER NOT NULL,
    isbn VARCHAR(20),
    issn VARCHAR(9),
    number VARCHAR(60),
    pages INTEGER
);

CREATE TABLE collection_publisher (
    piece_id VARCHAR(36) NOT NULL REFERENCES collection (piece_id),
    language VARCHAR(3) NOT NULL,
    content VARCHAR(300) NOT NULL,
    PRIMARY KEY (piece_id, language)
);

CREATE TABLE collection_item (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    collection_id VARCHAR(36) NOT NULL REFERENCES collection (piece_id),
    place INTEGER NOT NULL,
    member_id VARCHAR(36) NOT NULL REFERENCES piece (id),
    UNIQUE (collection_id, member_id)
);
CREATE INDEX collection_item_by_member ON collection_item (member_id);

-- The heading of the group that begins with an item.
CREATE TABLE collection_heading (
    item_id VARCHAR(36) NOT NULL REFERENCES collection_item (id),
    language VARCHAR(3) NOT NULL,
    content VARCHAR(300) NOT NULL,
    PRIMARY KEY (item_id, language)
);
