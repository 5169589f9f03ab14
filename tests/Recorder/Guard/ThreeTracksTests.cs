using Supervision.Domain;
using Supervision.Media.Mp4;
using Supervision.Recorder.Cli;
using Supervision.Retention.Archive;
using Supervision.Tests.Recorder.Cli;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Guard;

/// <summary>A segment with pictures, the camera's own sound and a pickup: whatever is done about its strip, both sounds stay what they are.</summary>
public sealed class ThreeTracksTests : IAsyncLifetime, IDisposable
{
    private static readonly string[] Names = ["gate-1", "mic1 01号窗口"];

    private readonly TempData _temp = new();
    private Segment _segment = null!;

    private string Path => _temp.Data.Locate(_segment.Path);

    public async Task InitializeAsync() => _segment = await DamagedArchive.MakeAsync(_temp, sampled: null, Names);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Relabelling_takes_both_sounds_over_untouched()
    {
        var run = await CliRun.Of("strip", "check", "--data", _temp.Data.Root, "--relabel", "--json");

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        var relabelled = System.IO.Path.Combine(_temp.Data.Root, ArchiveLayout.RelabelledPathOf(_segment.Path));
        Assert.Equal(TracksOf(Path), TracksOf(relabelled));
        var sounds = SoundsOf(relabelled);
        Assert.Equal([32, 32], sounds.GroupBy(frame => frame.Track).Select(track => track.Count()));
        Assert.Equal(SoundsOf(Path), sounds);
        Assert.Equal(_segment.Sha256, SegmentContent.Digest(Path));
        Assert.Empty(_temp.Check().Findings);
    }

    [Fact]
    public async Task Removing_the_strip_gives_the_camera_s_pictures_and_leaves_the_sounds_where_they_are()
    {
        using var silent = new TempData();
        var without = await DamagedArchive.MakeAsync(silent);
        var (tracks, sounds) = (TracksOf(Path), SoundsOf(Path));

        Assert.Equal(await PicturesAsync(silent.Data.Locate(without.Path)), await PicturesAsync(Path));
        Assert.Equal(_segment.Sha256, SegmentContent.Digest(Path));
        Assert.Equal(tracks, TracksOf(Path));
        Assert.Equal(sounds, SoundsOf(Path));
    }

    private async Task<byte[]> PicturesAsync(string segment)
    {
        var output = System.IO.Path.Combine(_temp.Root, $"{Guid.NewGuid():N}.264");
        var run = await CliRun.Of("strip", "remove", segment, "-o", output, "--json");
        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.Contains("\"pictures\":50,", run.Out, StringComparison.Ordinal);
        return await File.ReadAllBytesAsync(output);
    }

    private static List<(string Name, string Format)> TracksOf(string path) =>
        [.. SegmentContent.Read(path).Scan.Header!.Sounds.Select(sound => (sound.Name, $"{sound.Format.Codec} {sound.Format.SampleRate} {sound.Format.Channels} {Convert.ToHexString(sound.Format.DecoderConfiguration.Span)}"))];

    private static List<(int Track, long Time, string Bytes)> SoundsOf(string path)
    {
        using var stream = SegmentContent.OpenShared(path);
        var reader = new SampleReader(stream, SegmentScanner.Scan(stream));
        List<(int, long, string)> sounds = [];
        while (reader.Read() is { } unit)
        {
            using (unit)
            {
                if (!unit.IsVideo)
                {
                    sounds.Add((unit.Track, unit.Timestamp, Convert.ToHexString(unit.Data.Span)));
                }
            }
        }

        // The fragments may be cut elsewhere.
        return [.. sounds.Order()];
    }
}
