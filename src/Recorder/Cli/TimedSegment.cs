using Supervision.Domain;
using Supervision.Recorder.Cli.Json;

namespace Supervision.Recorder.Cli;

/// <summary>A segment, what is known of the clocks at its start (null where nothing is), and whether it has key frames only because the disk was full.</summary>
internal sealed record TimedSegment(Segment Segment, SegmentClockJson? Clock, bool IsThinned);
