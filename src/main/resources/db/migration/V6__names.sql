-- People and institutions that were renamed or were found to be one, and what the list of an edition's revisions tells.

-- Words that were once in the address of a person or an institution, and lead to it still.
CREATE TABLE old_person_slug (
    slug VARCHAR(80) NOT NULL PRIMARY KEY,
    person_id VARCHAR(36) NOT NULL REFERENCES person (id)
);
CREATE INDEX old_person_slug_by_person ON old_person_slug (person_id);

CREATE TABLE old_institution_slug (
    slug VARCHAR(80) NOT NULL PRIMARY KEY,
    institution_id VARCHAR(36) NOT NULL REFERENCES institution (id)
);
CREATE INDEX old_institution_slug_by_institution ON old_institution_slug (institution_id);

-- When readers were first shown the revision; absent where they never were. Before there was a desk, each was published.
ALTER TABLE revision ADD COLUMN published_at VARCHAR(24);
UPDATE revision SET published_at = made_at;

-- The number of the revision whose text was brought back in this one.
ALTER TABLE revision ADD COLUMN restored_from INTEGER;
