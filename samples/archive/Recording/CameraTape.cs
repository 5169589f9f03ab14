using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;

namespace Supervision.SampleArchive.Recording;

/// <summary>Records one camera through the product's own writer, from stretch to stretch.</summary>
internal sealed class CameraTape(SampleCamera camera, IReadOnlyList<Interruption> interruptions, SetClock clock)
{
    private RecordStore? _store;
    private string? _run;

    /// <summary>A recorder's life begins.</summary>
    internal void Load(RecordStore store) => _store = store;

    /// <summary>Records what there is in [from, to), one segment a stretch.</summary>
    internal async Task RecordAsync(Instant from, Instant to)
    {
        var at = Instant.Max(from, camera.Commissioned);
        foreach (var interruption in interruptions.Where(one => one.Start < to && one.End > at))
        {
            await RecordOneAsync(at, interruption.Start);
            await StopAsync(interruption.Start, "the stream ended");
            if (interruption.Cause is { } cause && interruption.Start >= at)
            {
                await _store!.Catalog.OpenGapAsync(camera.Id, interruption.Start, cause, interruption.Detail);
            }

            at = interruption.End;
        }

        await RecordOneAsync(at, to);
    }

    /// <summary>The run ends, if one goes on.</summary>
    internal async Task StopAsync(Instant at, string reason)
    {
        if (_run is { } run)
        {
            await _store!.Catalog.EndRunAsync(run, at, reason);
            _run = null;
        }
    }

    private async Task RecordOneAsync(Instant start, Instant end)
    {
        if (start >= end)
        {
            return;
        }

        var store = _store!;
        clock.Now = Instant.Max(clock.Now, end);
        var begins = _run is null;
        _run ??= await store.Catalog.NameRunAsync(start);
        using var writer = store.Begin(new SegmentOpening(camera.Id, _run, camera.Label, camera.LabelBox, TinyFilm.Format, []));
        using (var fragment = TinyFilm.Fragment(start, end))
        {
            writer.Append(fragment);
        }

        if (begins)
        {
            await store.Catalog.AddRunAsync(_run, camera.Id, start, writer.Sequence, $"rtsp://192.0.2.{camera.Number}/main", "h264", TinyFilm.Width, TinyFilm.Height, audio: null);
            await store.Catalog.CloseGapAsync(camera.Id, start);
        }

        await store.CompleteAsync(writer, lostPackets: 0);
    }
}
