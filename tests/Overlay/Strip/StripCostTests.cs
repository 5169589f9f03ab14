using NodaTime;
using Supervision.Media.H264;
using Supervision.Media.H264.Entropy;
using Supervision.Overlay.Strip;
using Xunit.Abstractions;

namespace Supervision.Tests.Overlay.Strip;

/// <summary>What the strip adds to a stream, and to the heap.</summary>
public sealed class StripCostTests(ITestOutputHelper output)
{
    private const int PicturesASecond = 25;

    /// <summary>3 % of a group of 50 pictures at 4 Mbit/s.</summary>
    private const int Budget = 30_000;

    [Theory]
    [InlineData(640, 360)]
    [InlineData(1280, 720)]
    [InlineData(1920, 1080)]
    [InlineData(1080, 1920)]
    [InlineData(2560, 1440)]
    public async Task Two_seconds_stay_in_the_budget_and_decode_exactly(int width, int height)
    {
        foreach (var cabac in new[] { false, true })
        {
            var label = StripLabel.Create(Labels.Hall, RealFont.Font, StripFrame.Of(width, height), fullRange: false);
            var stream = new StripStream(label.Samples.Columns, label.Rows);
            stream.Begin(new StreamSettings { Cabac = cabac });
            var (first, total) = (0, 0);
            for (var i = 0; i < 2 * PicturesASecond; i++)
            {
                label.Show(Labels.Time + Duration.FromMilliseconds(500 + (i * 1000 / PicturesASecond)));
                stream.Picture(label.Samples, idr: i == 0);
                first = i == 0 ? stream.LastSlice : first;
                total += stream.LastSlice;
            }

            output.WriteLine($"strip {width}x{height} {(cabac ? "CABAC" : "CAVLC")}: {total} bytes in 50 pictures, {first} in the first, {stream.LastSlice} in the last");
            Assert.InRange(total, 1, Budget);
            Assert.InRange(stream.LastSlice, 1, 24);
            await StripExactnessTests.IsExactAsync(stream, ReferenceDecoder.FfmpegAsync);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pictures_allocate_nothing(bool cabac)
    {
        var label = StripLabel.Create(Labels.Hall, RealFont.Font, StripFrame.Of(640, 360), fullRange: false);
        var coder = new StripCoder(label.Samples.Columns, label.Rows, default);
        var buffer = new byte[1 << 17];
        Minute();
        Minute();
        Minute();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Minute();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Minute()
        {
            for (var i = 0; i < 60 * 3; i++)
            {
                label.Show(Labels.Time + Duration.FromMilliseconds(i * 1000 / 3));
                var bits = new BitWriter(buffer);
                coder.Write(ref bits, label.Samples, new StripCoding(cabac, new SliceSettings(i % 6 == 0, 26, cabac, false, 0), true, true));
                Assert.False(bits.Failed);
            }
        }
    }

    [Fact]
    public void A_new_second_changes_few_macroblocks()
    {
        var label = StripLabel.Create(Labels.Hall, RealFont.Font, StripFrame.Of(1920, 1080), fullRange: false);
        label.Show(Labels.Time);
        var before = label.Samples.Version;
        label.Show(Labels.Time + Duration.FromSeconds(1));
        Assert.InRange(Enumerable.Range(0, label.Samples.Count).Count(i => label.Samples.VersionOf(i) > before), 1, 4);
    }
}
