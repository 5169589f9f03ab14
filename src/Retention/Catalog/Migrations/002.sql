-- Version 2 of catalog.db: what comparisons of pictures with and without their label strip showed. All three are the journal, folded.
-- Decibels: peak signal-to-noise ratio of the image's last rows; 100 stands for 'no difference'.

-- While recording: some pictures now and then. Belongs to the segment of its camera that shows this time.
CREATE TABLE strip_samples (
    sample    INTEGER PRIMARY KEY,                              -- number of the journal record
    camera    TEXT    NOT NULL REFERENCES cameras (camera),
    start_ns  INTEGER NOT NULL,                                 -- first picture compared
    last_ns   INTEGER NOT NULL,                                 -- last picture compared
    pictures  INTEGER NOT NULL CHECK (pictures > 0),
    identical INTEGER NOT NULL CHECK (identical BETWEEN 0 AND pictures),
    worst_db  REAL    NOT NULL,
    mean_db   REAL    NOT NULL,
    cost_us   INTEGER NOT NULL                                  -- processor time
) STRICT;

CREATE INDEX strip_samples_by_time ON strip_samples (camera, start_ns);

-- Afterwards: all pictures of a segment. The newest comparison counts.
CREATE TABLE strip_checks (
    camera    TEXT    NOT NULL REFERENCES cameras (camera),
    sequence  INTEGER NOT NULL CHECK (sequence > 0),
    at_ns     INTEGER NOT NULL,
    pictures  INTEGER NOT NULL CHECK (pictures > 0),
    identical INTEGER NOT NULL CHECK (identical BETWEEN 0 AND pictures),
    worst_db  REAL    NOT NULL,
    mean_db   REAL    NOT NULL,
    PRIMARY KEY (camera, sequence)
) STRICT, WITHOUT ROWID;

-- Files beside segments with the same label in their pixels.
CREATE TABLE relabelled (
    camera          TEXT    NOT NULL REFERENCES cameras (camera),
    sequence        INTEGER NOT NULL CHECK (sequence > 0),
    path            TEXT    NOT NULL UNIQUE,
    bytes           INTEGER NOT NULL CHECK (bytes > 0),
    sha256          TEXT    NOT NULL CHECK (length(sha256) = 64),
    original_sha256 TEXT    NOT NULL CHECK (length(original_sha256) = 64),
    PRIMARY KEY (camera, sequence)
) STRICT, WITHOUT ROWID;
