-- What is held, what was deleted, what lies in backups too. All of it is the journal, folded.

CREATE TABLE holds (
    hold        INTEGER PRIMARY KEY,                            -- number of the journal record that placed it
    kind        TEXT    NOT NULL,
    cameras     TEXT    NOT NULL,                               -- ids with a space between; empty for all cameras
    start_ns    INTEGER NOT NULL,                               -- inclusive
    end_ns      INTEGER NOT NULL CHECK (end_ns > start_ns),     -- exclusive
    ground      TEXT    NOT NULL CHECK (ground <> ''),
    placed_by   TEXT    NOT NULL CHECK (placed_by <> ''),
    placed_ns   INTEGER NOT NULL,
    until       TEXT,                                           -- last day in Beijing on which it holds; null: until it is released
    released_ns INTEGER,
    released_by TEXT,
    release_ground TEXT,
    CHECK ((released_ns IS NULL) = (released_by IS NULL) AND (released_ns IS NULL) = (release_ground IS NULL))
) STRICT;

-- One row a stroke of the sweeper; the ledger has each segment. Kept for good: it explains why nothing is there.
CREATE TABLE deletions (
    deletion       INTEGER PRIMARY KEY,                         -- number of the journal record that began it
    camera         TEXT    NOT NULL REFERENCES cameras (camera),
    first_sequence INTEGER NOT NULL CHECK (first_sequence > 0),
    last_sequence  INTEGER NOT NULL CHECK (last_sequence >= first_sequence),
    start_ns       INTEGER NOT NULL,
    end_ns         INTEGER NOT NULL CHECK (end_ns > start_ns),
    segments       INTEGER NOT NULL CHECK (segments > 0),
    bytes          INTEGER NOT NULL CHECK (bytes > 0),
    rule           TEXT    NOT NULL,
    as_of          TEXT    NOT NULL,
    calendar       TEXT    NOT NULL,
    ledger         TEXT    NOT NULL,
    ledger_sha256  TEXT    NOT NULL CHECK (length(ledger_sha256) = 64),
    last_sha256    TEXT    NOT NULL CHECK (length(last_sha256) = 64),
    begun_ns       INTEGER NOT NULL,
    done_ns        INTEGER                                      -- null: its files are going
) STRICT;

CREATE INDEX deletions_by_start ON deletions (camera, start_ns);
CREATE INDEX open_deletions ON deletions (deletion) WHERE done_ns IS NULL;

-- Ranges of sequence numbers: all segments that were recorded with these numbers. Ranges of a camera may touch and overlap.
CREATE TABLE copies (
    target         TEXT    NOT NULL CHECK (target <> ''),
    camera         TEXT    NOT NULL CHECK (camera <> ''),
    first_sequence INTEGER NOT NULL CHECK (first_sequence > 0),
    last_sequence  INTEGER NOT NULL CHECK (last_sequence >= first_sequence),
    PRIMARY KEY (target, camera, first_sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE healings (
    healing  INTEGER PRIMARY KEY,                               -- number of the journal record
    at_ns    INTEGER NOT NULL,
    camera   TEXT    NOT NULL,
    sequence INTEGER NOT NULL,
    path     TEXT    NOT NULL,
    sha256   TEXT    NOT NULL,
    place    TEXT    NOT NULL,
    source   TEXT    NOT NULL,
    damage   TEXT    NOT NULL
) STRICT;

CREATE INDEX healings_by_camera ON healings (camera, sequence);

CREATE TABLE audits (
    audit       INTEGER PRIMARY KEY,                            -- number of the journal record
    at_ns       INTEGER NOT NULL,
    as_of       TEXT    NOT NULL,
    missing     INTEGER NOT NULL,
    overdue     INTEGER NOT NULL,
    detail      TEXT    NOT NULL,
    certificate TEXT
) STRICT;

-- What the configuration demanded of each camera, and since when: the newest of a camera counts, the older ones say what counted then.
CREATE TABLE rules (
    rule        INTEGER PRIMARY KEY,                            -- number of the journal record
    at_ns       INTEGER NOT NULL,
    camera      TEXT    NOT NULL CHECK (camera <> ''),
    days        INTEGER NOT NULL CHECK (days > 0),
    convention  TEXT    NOT NULL,
    margin_days INTEGER NOT NULL CHECK (margin_days >= 0),
    allowed     TEXT    NOT NULL                                -- JSON: cause to seconds of a day
) STRICT;

CREATE INDEX rules_by_camera ON rules (camera, rule);

-- Arrangements of working days that were imported: the version of each year alone.
CREATE TABLE calendars (
    year    INTEGER PRIMARY KEY,
    content TEXT    NOT NULL
) STRICT;

-- When each camera was asked for, and since when: each holds until the camera's next one, before the first one all 24 hours do.
CREATE TABLE schedules (
    number   INTEGER PRIMARY KEY,                               -- of the journal record
    camera   TEXT    NOT NULL CHECK (camera <> ''),
    from_ns  INTEGER NOT NULL,
    schedule TEXT    NOT NULL CHECK (schedule <> '')
) STRICT;

-- Key frames only, while the disk was full: why. Null where all pictures are there.
ALTER TABLE runs ADD COLUMN thinned TEXT;
CREATE INDEX thinned_runs ON runs (camera, start_ns) WHERE thinned IS NOT NULL;

-- Segments without the index of their paths, which was a fifth of the file: who has a path has the camera and the number in it.
CREATE TABLE numbered_segments (
    camera          TEXT    NOT NULL REFERENCES cameras (camera),
    sequence        INTEGER NOT NULL CHECK (sequence > 0),
    run             TEXT    NOT NULL,
    start_ns        INTEGER NOT NULL,                           -- first picture, inclusive
    end_ns          INTEGER NOT NULL,                           -- end of the last picture, exclusive
    path            TEXT    NOT NULL,                           -- relative to the data directory; holds camera and number, so it is as unique as they are
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

INSERT INTO numbered_segments SELECT * FROM segments ORDER BY camera, sequence;
DROP TABLE segments;
ALTER TABLE numbered_segments RENAME TO segments;
CREATE INDEX segments_by_start ON segments (camera, start_ns);
