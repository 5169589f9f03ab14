using System.Buffers;

using Supervision.Domain;
using Supervision.Media.H265;
using Supervision.Media.Mp4;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Mp4;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>H.265 with open groups: pictures that refer over the CRA picture are stored where what they refer to is, and only there.</summary>
public sealed class SkippedLeadingTests
{
    private static readonly Clip Film = Clip.H265OpenGop;
    private static readonly int[] Keys = [.. Enumerable.Range(0, Film.Pictures.Length).Where(Film.IsKeyFrame)];

    [Fact]
    public void The_fixture_has_leading_pictures_behind_each_later_key_frame()
    {
        Assert.True(Keys.Length >= 3);
        Assert.All(Keys.Skip(1), key => Assert.True(LeadingOf(key) > 0));
        Assert.All(Keys, key => Assert.False(H265NalUnit.IsSkippedLeading(Film.Pictures[key])));
        Assert.False(H265NalUnit.IsSkippedLeading([0, 0, 0, 1, 0x10]));
        Assert.False(H265NalUnit.IsSkippedLeading([]));
    }

    [Fact]
    public async Task A_run_that_begins_with_a_CRA_leaves_out_what_refers_before_it()
    {
        using var bench = await RecordAsync(Enumerable.Range(Keys[1], Film.Pictures.Length - Keys[1]));
        var expected = Enumerable.Range(Keys[1], Film.Pictures.Length - Keys[1]).Where(i => i > Keys[2] || !IsLeading(i));
        Assert.Equal(expected.Select(Bytes), Stored(bench));
        Assert.Equal(LeadingOf(Keys[1]), bench.Status.HeldBack);
        Assert.Equal(bench.Sink.Segments[0].Start, bench.Sink.Fragments.First().Start);
    }

    [Fact]
    public async Task After_a_loss_the_same_holds()
    {
        using var bench = await RecordAsync(Enumerable.Range(0, Film.Pictures.Length).Where(i => i != Keys[1] - 3), lostBefore: Keys[1] - 2);
        Assert.Equal(GapCause.Network, bench.Sink.Ends[0].Why.Cause);
        var expected = Enumerable.Range(0, Film.Pictures.Length).Where(i => i < Keys[1] - 3 || (i >= Keys[1] && (i > Keys[2] || !IsLeading(i))));
        Assert.Equal(expected.Select(Bytes), Stored(bench));
    }

    [Fact]
    public async Task At_a_cut_inside_a_run_no_byte_is_lost()
    {
        using var bench = await RecordAsync(Enumerable.Range(0, Film.Pictures.Length), segmentSeconds: 1);
        Assert.Single(bench.Sink.Runs);
        Assert.True(bench.Sink.Segments.Count >= 3);
        Assert.Equal(Film.Pictures.Select(Convert.ToHexString), Stored(bench));
        var fragments = bench.Sink.Fragments.ToList();
        Assert.All(fragments.Zip(fragments.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));

        // Alone a segment plays from its key frame on, without a warning.
        var file = PlayersTests.Save(FileOf(bench.Sink.Segments[1]));
        try
        {
            Assert.Equal("", Ffmpeg.Warnings(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static bool IsLeading(int picture) => H265NalUnit.IsSkippedLeading(Film.Pictures[picture]);

    private static int LeadingOf(int key) => Enumerable.Range(key + 1, Film.Pictures.Length - key - 1).TakeWhile(i => !Film.IsKeyFrame(i)).Count(IsLeading);

    private static string Bytes(int picture) => Convert.ToHexString(Film.Pictures[picture]);

    private static async Task<ProcessorBench> RecordAsync(IEnumerable<int> pictures, int lostBefore = -1, int segmentSeconds = 60)
    {
        var bench = new ProcessorBench(segmentSeconds);
        foreach (var picture in pictures)
        {
            var unit = Film.Unit(picture);
            unit.Arrival = bench.Time.GetCurrentInstant();
            unit.ArrivalTicks = bench.Time.GetTimestamp();
            unit.LostBefore = picture == lostBefore ? 1 : 0;
            bench.Add(unit);
            bench.Step();
        }

        await bench.FinishAsync();
        return bench;
    }

    private static List<string> Stored(ProcessorBench bench)
    {
        var units = new List<string>();
        foreach (var segment in bench.Sink.Segments)
        {
            using var file = new MemoryStream(FileOf(segment));
            var reader = new SampleReader(file, SegmentScanner.Scan(file)) { RestoresParameterSets = true };
            while (reader.Read() is { } unit)
            {
                using (unit)
                {
                    units.Add(Convert.ToHexString(unit.Data.Span));
                }
            }
        }

        return units;
    }

    private static byte[] FileOf(RecordingSink.SegmentSeen segment)
    {
        var file = new ArrayBufferWriter<byte>();
        SegmentHeaderWriter.Write(file, Film.Format, [], segment.Start, Guid.Empty, []);
        segment.Fragments.ForEach(fragment => file.Write(fragment.Bytes));
        return file.WrittenSpan.ToArray();
    }
}
