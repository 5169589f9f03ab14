using NodaTime;

using Supervision.Domain;
using Supervision.Media.Mp4;
using Supervision.Retention.Archive;
using Supervision.Tests.Media.Mp4;

namespace Supervision.Tests.Retention;

/// <summary>Tiny but real fragments: one second, four pictures.</summary>
internal static class Footage
{
    internal static readonly Instant Noon = Instant.FromUtc(2026, 11, 22, 4, 0);
    internal static readonly Duration Second = Duration.FromSeconds(1);

    private const int Pictures = 4;
    private const long Ticks = 90_000 / Pictures;

    internal static SegmentOpening Opening(string camera = "gate-1", string run = "run-1") =>
        new(camera, run, "pixels", new LabelBox(1000, 800, 900, 240), SyntheticRun.Video, []);

    /// <summary>Fragment <paramref name="index"/> (from 0) of a segment that starts at <paramref name="start"/>.</summary>
    internal static Fragment Fragment(Instant start, int index)
    {
        using var builder = new FragmentBuilder(SyntheticRun.Video, []);
        builder.BeginSegment(0);
        for (var i = 0; i < Pictures; i++)
        {
            builder.AddPicture(SyntheticRun.Picture((index * Pictures) + i, i == 0), (index * 90_000L) + (i * Ticks));
        }

        var begin = start + (Second * index);
        return builder.Build((uint)index + 1, begin, begin + Second, (index + 1) * 90_000L);
    }

    internal static void AppendSeconds(this SegmentWriter writer, Instant start, int seconds)
    {
        for (var i = 0; i < seconds; i++)
        {
            using var fragment = Fragment(start, i);
            writer.Append(fragment);
        }
    }

    /// <summary>Records one segment of some seconds and gives its row.</summary>
    internal static async Task<Segment> RecordAsync(this RecordStore store, Instant start, int seconds, string camera = "gate-1", string run = "run-1")
    {
        using var writer = store.Begin(Opening(camera, run));
        writer.AppendSeconds(start, seconds);
        return await store.CompleteAsync(writer, lostPackets: 0);
    }
}
