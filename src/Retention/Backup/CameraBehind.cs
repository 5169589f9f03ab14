using NodaTime;

namespace Supervision.Retention.Backup;

/// <summary>How far a backup is behind one camera.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="CopiedUpTo">UTC up to which every segment that the catalogue has is copied (exclusive); null where nothing is.</param>
/// <param name="Segments">How many are not copied.</param>
/// <param name="Bytes">Their sizes in all.</param>
/// <param name="Time">From the first picture that is not copied to the newest one.</param>
public sealed record CameraBehind(string Camera, Instant? CopiedUpTo, long Segments, long Bytes, Duration Time);
