namespace Supervision.Media.Streams;

/// <summary>Two timestamps that denote the same moment, one on each track (unwrapped as in <see cref="AccessUnit.Timestamp"/>).</summary>
/// <param name="VideoTimestamp">In 90 kHz ticks.</param>
/// <param name="AudioTimestamp">In ticks of the sound track's clock.</param>
/// <param name="FromSenderReports">True when RTCP sender reports of both tracks say so; false when only RTP-Info does.</param>
public sealed record TrackAlignment(long VideoTimestamp, long AudioTimestamp, bool FromSenderReports);
