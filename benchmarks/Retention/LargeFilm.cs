using NodaTime;

using Supervision.Domain;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;
using Supervision.Retention.Archive;
using Supervision.SampleArchive.Recording;

namespace Supervision.Benchmarks.Retention;

/// <summary>Segments of real length and size: a minute in fragments of two seconds, 18.75 MB. The pictures are noise: whoever hashes does not decode.</summary>
internal static class LargeFilm
{
    private const int Fragments = 30;
    private const int PicturesPerFragment = 50;
    private const int PictureBytes = 12_500;
    private const long Ticks = VideoFormat.VideoClockRate / 25;

    /// <summary>Records two cameras on the day before <see cref="HallOfTime.AsOf"/>, up to midnight.</summary>
    internal static async Task RecordAsync(string folder, int segments)
    {
        var minutes = segments / 2;
        var begin = HallOfTime.Midnight(HallOfTime.AsOf) - Duration.FromMinutes(minutes);
        var clock = new SetClock(begin);
        await using var store = RecordStore.Open(new UnsyncedFiles(), DataDirectory.Create(folder), LockOwner.Current("benchmark", clock), "0.1.0", clock);
        foreach (var camera in new[] { "counter-001", "counter-002" })
        {
            var run = await store.Catalog.NameRunAsync(begin);
            await store.Catalog.AddRunAsync(run, camera, begin, 1, "rtsp://192.0.2.1/main", "h264", TinyFilm.Width, TinyFilm.Height, audio: null);
            for (var minute = 0; minute < minutes; minute++)
            {
                await RecordMinuteAsync(store, camera, run, begin + Duration.FromMinutes(minute));
            }

            await store.Catalog.EndRunAsync(run, begin + Duration.FromMinutes(minutes), "stopped");
        }

        clock.Now = begin + Duration.FromMinutes(minutes);
        await store.StopAsync();
    }

    private static async Task RecordMinuteAsync(RecordStore store, string camera, string run, Instant start)
    {
        using var builder = new FragmentBuilder(TinyFilm.Format, []);
        builder.BeginSegment(0);
        using var writer = store.Begin(new SegmentOpening(camera, run, "pixels", new LabelBox(0, 0, 8, 8), TinyFilm.Format, []));
        var noise = new Random((int)start.ToUnixTimeSeconds());
        for (var i = 0; i < Fragments; i++)
        {
            for (var picture = 0; picture < PicturesPerFragment; picture++)
            {
                builder.AddPicture(Noise(noise, picture == 0), ((i * PicturesPerFragment) + picture) * Ticks);
            }

            using var fragment = builder.Build((uint)i + 1, start + Duration.FromSeconds(2 * i), start + Duration.FromSeconds(2 * (i + 1)), (i + 1) * PicturesPerFragment * Ticks);
            writer.Append(fragment);
        }

        await store.CompleteAsync(writer, lostPackets: 0);
    }

    private static AccessUnit Noise(Random noise, bool isKey)
    {
        var unit = AccessUnit.Rent(PictureBytes + 4);
        unit.Write([0, 0, PictureBytes >> 8, PictureBytes & 0xFF]);
        var body = unit.GetSpan(PictureBytes)[..PictureBytes];
        noise.NextBytes(body);
        body[0] = (byte)(isKey ? 0x65 : 0x41);
        unit.Advance(PictureBytes);
        unit.Format = TinyFilm.Format;
        unit.IsKeyFrame = isKey;
        return unit;
    }
}
