using Supervision.Domain;
using Supervision.Recorder.Cli.Json;

namespace Supervision.Recorder.Cli;

/// <summary>A segment and what is known of the clocks at its start; null where nothing is.</summary>
internal sealed record TimedSegment(Segment Segment, SegmentClockJson? Clock);
