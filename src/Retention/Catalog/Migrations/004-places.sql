-- Version 4 of catalog.db: where cameras were reached last. The journal, folded; the newest record of a camera counts.

CREATE TABLE places (
    camera     TEXT    PRIMARY KEY CHECK (camera <> ''),        -- may be one of which nothing was recorded yet
    since_ns   INTEGER NOT NULL,
    address    TEXT    NOT NULL,                                -- the device service
    configured TEXT    NOT NULL,                                -- what the configuration said then
    serial     TEXT    NOT NULL,
    reference  TEXT    NOT NULL,                                -- endpoint reference; empty where it is not told
    stream     TEXT    NOT NULL                                 -- empty where its address may hold a password
) STRICT, WITHOUT ROWID;
