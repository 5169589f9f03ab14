using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Configuration;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Recorder.Keeping;

/// <summary>Puts into the record when the configuration asks for which camera, so that a gap can be judged years later by what was in force then.</summary>
internal static class ScheduleNotes
{
    /// <summary>
    /// Notes the schedules that are other than before; a camera that was recorded once and is configured no more is asked for no more. A new one never holds for a time that the
    /// camera's record explains already.
    /// </summary>
    /// <param name="store">Just opened.</param>
    /// <param name="site">The configuration.</param>
    /// <param name="now">When the recorder began.</param>
    internal static async Task NoteAsync(RecordStore store, SiteConfiguration site, Instant now)
    {
        var (inForce, known) = Read(store);
        var wanted = known.ToDictionary(camera => camera, _ => RecordingSchedule.Never, StringComparer.Ordinal);
        foreach (var camera in site.Cameras)
        {
            wanted[camera.Id] = camera.Schedule;
        }

        foreach (var (camera, schedule) in wanted.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var before = inForce.GetValueOrDefault(camera);
            if (schedule != (before?.Schedule ?? RecordingSchedule.Always))
            {
                var explained = store.Recovery.OpenGaps.FirstOrDefault(gap => gap.IsOfPictures && gap.Camera == camera)?.Start ?? now;
                await store.Catalog.NoteAsync(new ScheduleSet(camera, Instant.Max(now, Instant.Max(explained, before?.From ?? now)), schedule.Text));
            }
        }
    }

    private static (Dictionary<string, ScheduleInForce> InForce, IReadOnlyList<string> Known) Read(RecordStore store)
    {
        using var catalog = CatalogReader.Open(store.Data);
        var inForce = new Dictionary<string, ScheduleInForce>(StringComparer.Ordinal);
        foreach (var schedule in catalog.Schedules())
        {
            inForce[schedule.Camera] = schedule;
        }

        return (inForce, catalog.CameraIds());
    }
}
