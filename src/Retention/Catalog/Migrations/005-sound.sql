-- The sound of pickups: gaps of its own timeline, its levels each minute, and what was wrong with it in opening hours. All three are the journal, folded.

-- Empty: pictures are missing. Else the pickup whose sound is missing in this camera's recordings, while its pictures go on: the two never explain each other.
ALTER TABLE gaps ADD COLUMN track TEXT NOT NULL DEFAULT '';

DROP INDEX open_gap;
CREATE UNIQUE INDEX open_gap ON gaps (camera, track) WHERE end_ns IS NULL;  -- a timeline misses something or does not: one open gap at most

-- One row a sound and minute, for 31 days (SoundRecords). Levels in dB of full scale; -120 stands for 'nothing at all'.
CREATE TABLE sound_minutes (
    minute        INTEGER PRIMARY KEY,                          -- number of the journal record
    source        TEXT    NOT NULL CHECK (source <> ''),        -- id of the pickup, or of the camera whose own sound it is
    pickup        INTEGER NOT NULL CHECK (pickup IN (0, 1)),
    start_ns      INTEGER NOT NULL,
    heard_s       REAL    NOT NULL,                             -- sound that came within the minute
    silent_s      REAL    NOT NULL,                             -- of it, nothing above -60 dB
    clipped       REAL    NOT NULL,                             -- of it, the share whose tenths of a second reach full scale, 0 to 1
    peak_db       REAL    NOT NULL,
    rms_db        REAL    NOT NULL,
    loudness_lufs REAL    NOT NULL,                             -- momentary loudness (EBU R 128) that a twentieth of the minute exceeds
    hum_db        REAL    NOT NULL,                             -- at 50 Hz and its harmonics, exceeded by four fifths of the minute
    between_db    REAL    NOT NULL                              -- the same half-way between the harmonics
) STRICT;

CREATE INDEX sound_minutes_by_time ON sound_minutes (source, pickup, start_ns);

CREATE TABLE sound_faults (
    fault_number INTEGER PRIMARY KEY,                           -- number of the journal record that began it
    source       TEXT    NOT NULL CHECK (source <> ''),
    pickup       INTEGER NOT NULL CHECK (pickup IN (0, 1)),
    fault        TEXT    NOT NULL,
    start_ns     INTEGER NOT NULL,
    end_ns       INTEGER CHECK (end_ns >= start_ns),            -- null while it lasts
    detail       TEXT    NOT NULL
) STRICT;

CREATE UNIQUE INDEX open_sound_fault ON sound_faults (source, pickup, fault) WHERE end_ns IS NULL;
