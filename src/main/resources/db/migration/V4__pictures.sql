-- Pictures that texts show, made anew from what was uploaded, in the widths in which they are served. Their bytes are in
-- the store so that every node has them. The type of bytes has another name in each database: ${bytes}.

CREATE TABLE picture (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    piece_id VARCHAR(36) NOT NULL REFERENCES piece (id),
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    format VARCHAR(4) NOT NULL,
    kept_at VARCHAR(24) NOT NULL,
    kept_by VARCHAR(100) NOT NULL
);
CREATE INDEX picture_by_piece ON picture (piece_id);

CREATE TABLE picture_rendition (
    picture_id VARCHAR(36) NOT NULL REFERENCES picture (id),
    width INTEGER NOT NULL,
    content ${bytes} NOT NULL,
    PRIMARY KEY (picture_id, width)
);
