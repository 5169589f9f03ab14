-- Version 3 of catalog.db: the host's clock beside those of the cameras. The journal, folded. Of both series the last seven days are whole;
-- of what is older the worst sample of each hour stays (ClockRecords).

CREATE TABLE host_clock (
    sample             INTEGER PRIMARY KEY,                     -- number of the journal record
    measured_ns        INTEGER NOT NULL,
    synchronised       INTEGER NOT NULL CHECK (synchronised IN (0, 1)),
    offset_ns          INTEGER NOT NULL,                        -- what the kernel was still to work off
    estimated_error_ns INTEGER NOT NULL,
    maximum_error_ns   INTEGER NOT NULL,
    tai_s              INTEGER NOT NULL                         -- TAI minus UTC; 0: nobody told the kernel
) STRICT;

CREATE INDEX host_clock_by_time ON host_clock (measured_ns);

DELETE FROM clock_offsets
WHERE measured_ns < ((SELECT max(newest.measured_ns) FROM clock_offsets newest WHERE newest.camera = clock_offsets.camera) - 604800000000000)
        / 3600000000000 * 3600000000000
  AND EXISTS (
    SELECT 1 FROM clock_offsets worse
    WHERE worse.camera = clock_offsets.camera AND worse.source = clock_offsets.source
      AND worse.measured_ns >= clock_offsets.measured_ns / 3600000000000 * 3600000000000
      AND worse.measured_ns < clock_offsets.measured_ns / 3600000000000 * 3600000000000 + 3600000000000
      AND (abs(1.0 * worse.offset_ns), worse.offset) > (abs(1.0 * clock_offsets.offset_ns), clock_offsets.offset));
