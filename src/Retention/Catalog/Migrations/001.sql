-- Version 1 of catalog.db. Times are UTC in whole nanoseconds since 1970. Every table but segments and cameras is the journal, folded;
-- segments is what the boxes of the files in archive/ say. So the whole file can be made again from those two.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,     -- journal: number of the newest record that is in the tables; deletion: 'on' or 'off' (after a rebuild)
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO meta (key, value) VALUES ('journal', '0'), ('deletion', 'on');

CREATE TABLE cameras (
    camera        TEXT PRIMARY KEY CHECK (camera <> ''),
    last_sequence INTEGER NOT NULL CHECK (last_sequence >= 0)  -- highest number ever used, also when its file is gone
) STRICT, WITHOUT ROWID;

-- A row implies a complete, synced file of that digest at that path (invariant 1).
CREATE TABLE segments (
    camera          TEXT    NOT NULL REFERENCES cameras (camera),
    sequence        INTEGER NOT NULL CHECK (sequence > 0),
    run             TEXT    NOT NULL,
    start_ns        INTEGER NOT NULL,                           -- first picture, inclusive
    end_ns          INTEGER NOT NULL,                           -- end of the last picture, exclusive
    path            TEXT    NOT NULL UNIQUE,                    -- relative to the data directory
    bytes           INTEGER NOT NULL CHECK (bytes > 0),
    sha256          TEXT    NOT NULL CHECK (length(sha256) = 64),
    previous_sha256 TEXT    CHECK (length(previous_sha256) = 64),
    label           TEXT    NOT NULL,
    label_x         INTEGER,
    label_y         INTEGER,
    label_width     INTEGER CHECK (label_width > 0),
    label_height    INTEGER CHECK (label_height > 0),
    video           TEXT    NOT NULL,
    width           INTEGER NOT NULL CHECK (width > 0),
    height          INTEGER NOT NULL CHECK (height > 0),
    audio           TEXT,
    pictures        INTEGER NOT NULL CHECK (pictures > 0),
    recovered       INTEGER NOT NULL CHECK (recovered IN (0, 1)),
    PRIMARY KEY (camera, sequence),
    -- At most an hour: a question about a time range looks one hour back in the index and no further.
    CHECK (end_ns > start_ns AND end_ns - start_ns <= 3600000000000),
    CHECK ((label_x IS NULL) = (label_width IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX segments_by_start ON segments (camera, start_ns);

CREATE TABLE gaps (
    gap      INTEGER PRIMARY KEY,                               -- number of the journal record that opened it
    camera   TEXT    NOT NULL REFERENCES cameras (camera),
    start_ns INTEGER NOT NULL,                                  -- inclusive
    end_ns   INTEGER CHECK (end_ns >= start_ns),                -- exclusive; null while open
    cause    TEXT    NOT NULL,
    detail   TEXT    NOT NULL
) STRICT;

CREATE UNIQUE INDEX open_gap ON gaps (camera) WHERE end_ns IS NULL;  -- a camera misses pictures or does not: one open gap at most
CREATE INDEX gaps_by_start ON gaps (camera, start_ns);

CREATE TABLE runs (
    run      TEXT PRIMARY KEY,
    camera   TEXT    NOT NULL REFERENCES cameras (camera),
    start_ns INTEGER NOT NULL,
    end_ns   INTEGER,                                           -- null while it goes on
    reason   TEXT,                                              -- why it ended
    source   TEXT    NOT NULL,
    video    TEXT    NOT NULL,
    width    INTEGER NOT NULL CHECK (width > 0),
    height   INTEGER NOT NULL CHECK (height > 0),
    audio    TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX open_runs ON runs (camera) WHERE end_ns IS NULL;

CREATE TABLE sessions (
    session  INTEGER PRIMARY KEY,                               -- number of the journal record
    start_ns INTEGER NOT NULL,
    end_ns   INTEGER,                                           -- null while it runs
    clean    INTEGER CHECK (clean IN (0, 1)),                   -- 0: found dead at the next start
    program  TEXT    NOT NULL,
    host     TEXT    NOT NULL,
    process  INTEGER NOT NULL
) STRICT;

CREATE TABLE clock_steps (
    step      INTEGER PRIMARY KEY,                              -- number of the journal record
    before_ns INTEGER NOT NULL,
    after_ns  INTEGER NOT NULL
) STRICT;

CREATE TABLE clock_offsets (
    offset      INTEGER PRIMARY KEY,                            -- number of the journal record
    camera      TEXT    NOT NULL REFERENCES cameras (camera),
    measured_ns INTEGER NOT NULL,
    offset_ns   INTEGER NOT NULL,                               -- that clock minus the recorder's
    source      TEXT    NOT NULL
) STRICT;

CREATE INDEX clock_offsets_by_time ON clock_offsets (camera, measured_ns);

CREATE TABLE configurations (
    configuration INTEGER PRIMARY KEY,                          -- number of the journal record
    at_ns         INTEGER NOT NULL,
    sha256        TEXT    NOT NULL
) STRICT;
