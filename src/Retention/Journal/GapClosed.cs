using NodaTime;

namespace Supervision.Retention.Journal;

/// <summary>The open hole of a camera ends.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="End">UTC of the first moment that is not missing any more (exclusive end of the gap).</param>
public sealed record GapClosed(string Camera, Instant End) : JournalRecord;
