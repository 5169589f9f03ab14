using NodaTime;

namespace Supervision.Retention.Journal;

/// <summary>The recorder that <see cref="RecorderStarted"/> names is not running any more.</summary>
/// <param name="End">When: exact after an orderly stop, otherwise the last moment that is known of it.</param>
/// <param name="Clean">True after an orderly stop; false where the next start-up found it dead.</param>
public sealed record RecorderStopped(Instant End, bool Clean) : JournalRecord;
