using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cameras;

/// <summary>
/// Cameras that were recorded once and that the configuration does not name any more: from now on they are missing because somebody wanted it, and not
/// because the recorder stopped.
/// </summary>
internal static class LeftOutCameras
{
    private const string Why = "the configuration does not have this camera any more";

    /// <summary>Notes it, after start-up opened a gap for every camera that it knows.</summary>
    public static async Task NoteAsync(RecordStore store, IReadOnlyCollection<string> configured, Instant now)
    {
        foreach (var gap in store.Recovery.OpenGaps.Where(gap => !configured.Contains(gap.Camera)))
        {
            await store.Catalog.OpenGapAsync(gap.Camera, now, GapCause.Planned, Why);
        }
    }
}
