-- What cameras reported of themselves: tampering, loss of their picture signal. The journal, folded.

CREATE TABLE camera_alarms (
    alarm_number    INTEGER PRIMARY KEY,                        -- number of the journal record that began it
    camera          TEXT    NOT NULL CHECK (camera <> ''),      -- may be one of which nothing was recorded yet
    alarm           TEXT    NOT NULL,
    start_ns        INTEGER NOT NULL,                           -- when the report came, by the recorder's clock
    camera_start_ns INTEGER,                                    -- by the camera's own; null where it did not say
    end_ns          INTEGER CHECK (end_ns >= start_ns),         -- null while it stands
    camera_end_ns   INTEGER,
    detail          TEXT    NOT NULL                            -- the camera's own words
) STRICT;

CREATE UNIQUE INDEX open_camera_alarm ON camera_alarms (camera, alarm) WHERE end_ns IS NULL;
CREATE INDEX camera_alarms_by_start ON camera_alarms (camera, start_ns);
