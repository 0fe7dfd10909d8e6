-- The map of a debate. Each part of it (an actor, an issue, a position, …) is a row that is never changed but for its place:
-- when it is replaced or taken off the map, its row is ended and a new one made, so that the map of any instant can be read.
-- The content is the part in the JSON form of docs/map.schema.json. The forms of keys and times are those of V1.

CREATE TABLE map_part (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    debate_id VARCHAR(36) NOT NULL REFERENCES debate (id),
    kind VARCHAR(20) NOT NULL,
    part VARCHAR(500) NOT NULL,
    place INTEGER NOT NULL,
    content TEXT NOT NULL,
    made_at VARCHAR(24) NOT NULL,
    made_by VARCHAR(100) NOT NULL,
    ended_at VARCHAR(24),
    ended_by VARCHAR(100)
);
CREATE INDEX map_part_by_debate ON map_part (debate_id, ended_at);
