using System.Buffers;
using System.Buffers.Binary;

using Supervision.Media.Mp4;
using Supervision.Media.Streams;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>What comes out of a thousand segment files is what went in, each picture once and in its place.</summary>
public sealed class CutTests
{
    private static readonly VideoFormat Video = new(VideoCodec.H264, 640, 360, Convert.FromHexString("0142C01EFFE1000467420000010003684200"));

    [Fact]
    public async Task ThousandCuts_LoseAndDoubleNothing_AndKeepSoundInPlace()
    {
        using var bench = new ProcessorBench(segmentSeconds: 2);
        bench.Source.Audio = Units.Aac;
        bench.Source.Alignment = new TrackAlignment(bench.Timestamp, 0, FromSenderReports: true);
        const int pictures = 50 * 1001;
        var sounds = 0;
        for (var i = 0; i < pictures; i++)
        {
            for (; sounds * 1024L < i * 640L; sounds++)
            {
                bench.Add(Numbered(Units.Sound(bench.Time, sounds * 1024L), sounds));
            }

            bench.Add(Numbered(Units.Picture(bench.Time, bench.Timestamp, key: i % 50 == 0, Video), i));
            bench.Step();
        }

        await bench.FinishAsync();
        Assert.Single(bench.Sink.Runs);
        Assert.InRange(bench.Sink.Segments.Count, 1000, 1002);
        AssertContinuous(bench);
        var units = bench.Sink.Segments.SelectMany(Read).ToList();
        Assert.Equal(Enumerable.Range(0, pictures), units.Where(unit => unit.IsVideo).Select(unit => unit.Number));
        var heard = units.Where(unit => !unit.IsVideo).Select(unit => unit.Number).ToList();
        Assert.Equal(Enumerable.Range(heard[0], heard.Count), heard);
        Assert.InRange(heard[0], 0, 8);
        Assert.InRange(heard[^1], sounds - 2, sounds);
    }

    private static void AssertContinuous(ProcessorBench bench)
    {
        var fragments = bench.Sink.Fragments.ToList();
        for (var i = 1; i < fragments.Count; i++)
        {
            Assert.Equal(fragments[i - 1].End, fragments[i].Start);
        }
    }

    private static AccessUnit Numbered(AccessUnit unit, int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(unit.WritableData[8..], number);
        return unit;
    }

    /// <summary>The units of a segment as a reader of the file finds them; sound stands where its number says, to a few milliseconds.</summary>
    private static List<(bool IsVideo, int Number)> Read(RecordingSink.SegmentSeen segment)
    {
        var header = new ArrayBufferWriter<byte>();
        SegmentHeaderWriter.Write(header, Video, [new(Units.Aac)], segment.Start, Guid.Empty, []);
        using var file = new MemoryStream();
        file.Write(header.WrittenSpan);
        segment.Fragments.ForEach(fragment => file.Write(fragment.Bytes));
        var scan = SegmentScanner.Scan(file);
        Assert.Null(scan.Problem);
        var reader = new SampleReader(file, scan);
        List<(bool IsVideo, int Number)> units = [];
        var first = -1;
        while (reader.Read() is { } unit)
        {
            using (unit)
            {
                var number = BinaryPrimitives.ReadInt32BigEndian(unit.Data.Span[8..]);
                units.Add((unit.IsVideo, number));
                first = first < 0 && unit.IsVideo ? number : first;
                if (!unit.IsVideo && first >= 0)
                {
                    Assert.InRange((unit.Timestamp / 16_000.0) - ((number * 0.064) - (first * 0.04)), -0.005, 0.005);
                }
            }
        }

        return units;
    }
}
