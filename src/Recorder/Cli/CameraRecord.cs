using NodaTime;

namespace Supervision.Recorder.Cli;

/// <summary>What an archive holds of one camera.</summary>
/// <param name="Segments">Number of segments.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Start">UTC of the first picture; null without segments.</param>
/// <param name="End">UTC of the end of the last picture; null without segments.</param>
internal sealed record CameraRecord(long Segments, long Bytes, Instant? Start, Instant? End);
