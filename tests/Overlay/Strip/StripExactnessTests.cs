using FsCheck;
using FsCheck.Fluent;
using Supervision.Overlay.Strip;

namespace Supervision.Tests.Overlay.Strip;

/// <summary>What decoders show is what the coder says they show, sample for sample, and near what was wanted.</summary>
public sealed class StripExactnessTests
{
    private const int Columns = 4;
    private const int Rows = 3;
    private static readonly bool[] Either = [false, true];
    private static readonly int[] Extremes = [0, 26, 51];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_setting_decodes_exactly_in_libavcodec(bool cabac)
    {
        var stream = new StripStream(Columns, Rows);
        var seed = 1;
        foreach (var settings in Matrix(cabac))
        {
            Sequence(stream, settings, seed++);
        }

        await IsExactAsync(stream, ReferenceDecoder.FfmpegAsync);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Settings_decode_exactly_in_openh264(bool cabac)
    {
        var stream = new StripStream(Columns, Rows);
        var seed = 1;
        foreach (var settings in Matrix(cabac).Where(settings => settings.Scaling.Length == 0).Chunk(3).Select(chunk => chunk[0]))
        {
            Sequence(stream, settings, seed++);
        }

        await IsExactAsync(stream, ReferenceDecoder.OpenH264Async);
    }

    [Fact]
    public async Task Anything_decodes_exactly()
    {
        var stream = new StripStream(Columns, Rows);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(40),
            Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Sequence(stream, Settings(new Random(seed)), seed)));
        await IsExactAsync(stream, ReferenceDecoder.FfmpegAsync);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 4)]
    [InlineData(9, 1)]
    public async Task Narrow_strips_decode_exactly(int columns, int rows)
    {
        var stream = new StripStream(columns, rows);
        Sequence(stream, new StreamSettings(), 1);
        Sequence(stream, new StreamSettings { Cabac = true, ConstrainedIntra = true }, 2);
        await IsExactAsync(stream, ReferenceDecoder.FfmpegAsync);
    }

    [Fact]
    public async Task A_wrong_bit_would_be_noticed()
    {
        var stream = new StripStream(Columns, Rows);
        Sequence(stream, new StreamSettings { Cabac = true }, 5);
        var damaged = stream.Bytes.ToArray();
        damaged[damaged.Length / 2] ^= 16;
        var (pictures, complaints) = await ReferenceDecoder.FfmpegAsync(damaged);
        Assert.True(complaints.Length > 0 || !pictures.AsSpan().SequenceEqual(stream.Expected.ToArray()));
    }

    private static void Sequence(StripStream stream, StreamSettings settings, int seed)
    {
        var random = new Random(seed);
        var wanted = new StripSamples(stream.Coder.Shown.Columns, stream.Coder.Shown.Rows);
        stream.Begin(settings);
        Picture(1, idr: true);
        Picture(0.3);
        Picture(0);
        Picture(0.1, reference: false);
        Picture(0.2);
        Picture(0, known: false);
        Picture(0, intra: true);
        Picture(0);

        void Picture(double changed, bool idr = false, bool reference = true, bool known = true, bool intra = false)
        {
            if (changed > 0)
            {
                StripPatterns.Change(wanted, random, changed);
            }

            stream.Picture(wanted, idr, reference, known, intra);
            Assert.InRange(Planes.Difference(stream.Coder.Shown, wanted), 0, 4);
        }
    }

    private static IEnumerable<StreamSettings> Matrix(bool cabac) =>
        from idc in Enumerable.Range(0, cabac ? 3 : 1)
        from transform in Either
        from constrained in Either
        from qp in Extremes
        from odd in Either
        select new StreamSettings
        {
            Cabac = cabac,
            InitIdc = idc,
            Transform8X8 = transform,
            ConstrainedIntra = constrained,
            Qp = qp,
            ChromaOffset = odd ? -12 : 0,
            SecondChromaOffset = odd ? 12 : 0,
            Scaling = odd ? [.. Enumerable.Range(0, 16).Select(i => (byte)(6 + (i * 3)))] : [],
        };

    private static StreamSettings Settings(Random random) => new()
    {
        Cabac = random.Next(2) == 0,
        InitIdc = random.Next(3),
        Transform8X8 = random.Next(2) == 0,
        ConstrainedIntra = random.Next(2) == 0,
        Qp = random.Next(52),
        ChromaOffset = random.Next(-12, 13),
        SecondChromaOffset = random.Next(-12, 13),
    };

    internal static async Task IsExactAsync(StripStream stream, Func<byte[], Task<(byte[] Pictures, string Complaints)>> decode)
    {
        var (pictures, complaints) = await decode(stream.Bytes.ToArray());
        Assert.Equal("", complaints);
        var expected = stream.Expected.ToArray();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Length, pictures.Length);
        var same = expected.AsSpan().CommonPrefixLength(pictures);
        Assert.True(same == expected.Length, $"differs at byte {same} of {expected.Length}");
    }
}
