using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Cli;
using Supervision.Recorder.Configuration;
using Supervision.Recorder.Sound;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Verification;

namespace Supervision.Recorder.Compliance;

/// <summary>What a data directory knows of a hall: the last segment of each camera, and sound and clocks of the last day of recordings.</summary>
internal sealed class RecordedHall
{
    /// <summary>Sound and clocks are judged by so much, up to the end of the last recording.</summary>
    internal static readonly Duration Span = Duration.FromHours(24);

    // Clocks are sampled each minute, and a segment's row comes a minute after its pictures.
    private static readonly Duration Late = Duration.FromMinutes(1);

    private readonly DataDirectory _data;
    private readonly CatalogReader _catalog;
    private readonly SiteConfiguration _site;
    private readonly OpeningHours _hours;
    private readonly Instant _now;
    private readonly Instant _from;
    private readonly Instant _to;

    private RecordedHall(DataDirectory data, CatalogReader catalog, SiteConfiguration site, OpeningHours hours, Instant now)
    {
        (_data, _catalog, _site, _hours, _now) = (data, catalog, site, hours, now);
        _to = catalog.Cameras().Max(camera => camera.To) ?? now;
        _from = _to - Span;
    }

    /// <summary>The hall with what was recorded of it.</summary>
    /// <param name="data">The directory.</param>
    /// <param name="catalog">Its catalogue.</param>
    /// <param name="site">The hall as it is declared.</param>
    /// <param name="calendar">Which days are worked.</param>
    /// <param name="now">Wall time.</param>
    internal static HallView View(DataDirectory data, CatalogReader catalog, SiteConfiguration site, WorkingDayCalendar calendar, Instant now)
    {
        var recorded = new RecordedHall(data, catalog, site, new OpeningHours(site.Hours, calendar), now);
        return new HallView(site, recorded.Cameras())
        {
            Pickups = site.Pickups.ToDictionary(pickup => pickup.Id, recorded.Of),
            HostClocks = catalog.HostClocks(recorded._from, recorded._to + Late),
            CameraClocks = catalog.ClockOffsets(null, recorded._from, recorded._to + Late).GroupBy(clock => clock.Camera).ToDictionary(clocks => clocks.Key, RecordedCamera.Best),
        };
    }

    private Dictionary<string, MeasuredCamera> Cameras() => _catalog.Cameras()
        .Select(totals => (totals.Camera, Last: _catalog.LastSegment(totals.Camera), totals.From))
        .Where(camera => camera is { Last: not null, From: not null })
        .ToDictionary(camera => camera.Camera, camera => MeasuredCamera.Of(camera.Last!, camera.From!.Value));

    private MeasuredPickup Of(PickupConfiguration pickup) => new(
            pickup.Cameras.Select(camera => (Camera: camera, Share: ShareOf(pickup, camera))).Where(pair => pair.Share is not null)
                .ToDictionary(pair => pair.Camera, pair => pair.Share!, StringComparer.Ordinal),
            [.. _catalog.SoundMinutes(pickup.Id, _from, _to).Where(minute => minute.Source.IsPickup && (_site.Hours is null || _hours.IsOpen(minute.Start)))]);

    /// <summary>Null where the camera's recordings do not know the pickup: it was bound to it later, or is its own input, which has no timeline.</summary>
    private HeardShare? ShareOf(PickupConfiguration pickup, string camera)
    {
        if (pickup.Camera == camera || !_catalog.Gaps(camera).Any(gap => gap.Track == pickup.Id))
        {
            return null;
        }

        var gaps = LastSign.End([.. _catalog.Gaps(camera, _from, _to).Where(gap => gap.Track == pickup.Id)], _data, _catalog, _now);
        return HeardShare.Of([.. _catalog.Segments(camera, _from, _to).Select(segment => new Interval(Instant.Max(segment.Start, _from), Instant.Min(segment.End, _to)))], gaps);
    }
}
