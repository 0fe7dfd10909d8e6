-- Which revision of the original each passage of a translation renders, and how many passages that leaves behind.

-- The revision of the original that what is being written renders, but for the passages named in table "passage".
ALTER TABLE edition ADD COLUMN source_revision_id VARCHAR(36);
-- Passages of what is being written whose original has changed since, and those that are not translated yet.
ALTER TABLE edition ADD COLUMN stale INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE edition ADD COLUMN missing INTEGER DEFAULT 0 NOT NULL;
-- Passages of what readers have whose original, as readers have it, has changed since.
ALTER TABLE edition ADD COLUMN shown_stale INTEGER DEFAULT 0 NOT NULL;
CREATE INDEX edition_by_stale ON edition (stale);

UPDATE edition
SET source_revision_id =
    (SELECT revision.source_revision_id FROM revision WHERE revision.id = edition.latest_revision_id);

-- Passages of what is being written that render another revision of the original than the rest does.
CREATE TABLE passage (
    edition_id VARCHAR(36) NOT NULL REFERENCES edition (id),
    passage VARCHAR(16) NOT NULL,
    source_revision_id VARCHAR(36) NOT NULL REFERENCES revision (id),
    PRIMARY KEY (edition_id, passage)
);

-- The same of a revision of the translation; what the rest of it renders is said by revision.source_revision_id.
CREATE TABLE revision_passage (
    revision_id VARCHAR(36) NOT NULL REFERENCES revision (id),
    passage VARCHAR(16) NOT NULL,
    source_revision_id VARCHAR(36) NOT NULL REFERENCES revision (id),
    PRIMARY KEY (revision_id, passage)
);
