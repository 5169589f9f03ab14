using NodaTime;

using Supervision.Domain;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;
using Supervision.Retention.Archive;
using Supervision.Tests.Media.Codecs;
using Supervision.Tests.Media.Mp4;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Guard;

/// <summary>An archive with one segment of two seconds whose last rows the strip damages, by a recorder that stopped in order.</summary>
internal static class DamagedArchive
{
    private const int Gop = 25;

    private static readonly Lazy<string> Clip = new(() => StripClip.Make(StripClip.Scrolling));

    /// <summary>What the camera of the archive sends.</summary>
    public static VideoFormat Stream => TestClip.FormatOf(Clip.Value);

    /// <summary>Makes it.</summary>
    /// <param name="temp">Where.</param>
    /// <param name="sampled">What a sample showed while it was recorded; null for none.</param>
    /// <param name="sounds">Names of its sound tracks, each of two seconds and unlike the others.</param>
    public static async Task<Segment> MakeAsync(TempData temp, StripFigures? sampled = null, params string[] sounds)
    {
        StoredSound[] tracks = [.. sounds.Select(name => new StoredSound(SoundClip.Format, name))];
        await using var store = temp.Open();
        var run = await TempData.StartRunAsync(store, Footage.Noon);
        var strip = StripClip.StripFor(Stream);
        using var writer = store.Begin(new SegmentOpening("gate-1", run, "strip", new LabelBox(0, 368, 640, 32), strip.Output, tracks, Stream));
        using var builder = new FragmentBuilder(strip.Output, tracks);
        builder.BeginSegment(0);
        AddSounds(builder, tracks.Length);
        foreach (var (index, (original, labelled)) in StripClip.Pairs(TestClip.UnitsOf(Clip.Value), strip).Index())
        {
            builder.AddPicture(labelled, index * 3600L);
            original.Dispose();
            if (builder.Pictures == Gop)
            {
                var next = index + 1;
                using var fragment = builder.Build((uint)(next / Gop), TimeOf(next - Gop), TimeOf(next), next * 3600L);
                writer.Append(fragment);
            }
        }

        var segment = await store.CompleteAsync(writer, lostPackets: 0);
        await store.Catalog.EndRunAsync(run, segment.End, "stopped");
        if (sampled is not null)
        {
            await store.Catalog.AddStripSampleAsync("gate-1", TimeOf(0), TimeOf(Gop - 1), sampled, Duration.FromMilliseconds(100));
        }

        await store.StopAsync();
        return segment;
    }

    private static void AddSounds(FragmentBuilder builder, int tracks)
    {
        for (var track = 0; track < tracks; track++)
        {
            for (var frame = 0; frame * SoundClip.FrameSamples < 2 * SoundClip.Rate; frame++)
            {
                var unit = SoundClip.Unit(frame + (track * 10));
                unit.Track = track;
                builder.AddSound(unit, frame * SoundClip.FrameSamples);
            }
        }
    }

    private static Instant TimeOf(int picture) => Footage.Noon + Duration.FromMilliseconds(picture * 40);
}
