using FsCheck;
using FsCheck.Fluent;
using Supervision.Overlay.Strip;

namespace Supervision.Tests.Overlay.Strip;

/// <summary>What decoders show is what the coder says they show, sample for sample, and near what was wanted.</summary>
public sealed class StripExactnessTests
{
    private const int Columns = 5;
    private const int Rows = 3;

    public static TheoryData<bool> Modes => [false, true];

    [Theory]
    [MemberData(nameof(Modes))]
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
    [MemberData(nameof(Modes))]
    public async Task Settings_decode_exactly_in_openh264(bool cabac)
    {
        var stream = new StripStream(Columns, Rows);
        foreach (var settings in Matrix(cabac).Where(settings => settings.Scaling.Length == 0).Chunk(5).Select(chunk => chunk[0]))
        {
            Sequence(stream, settings, 77);
        }

        await IsExactAsync(stream, ReferenceDecoder.OpenH264Async);
    }

    [Fact]
    public void Anything_decodes_exactly()
    {
        Check.QuickThrowOnFailure(Prop.ForAll(
            ArbMap.Default.ArbFor<int>(),
            seed =>
            {
                var random = new Random(seed);
                Sequence(new StripStream(random.Next(1, 9), random.Next(1, 5)), Settings(random), seed);
            }));
    }

    internal static void Sequence(StripStream stream, StreamSettings settings, int seed)
    {
        var random = new Random(seed);
        var wanted = new StripSamples(stream.Coder.Shown.Columns, stream.Coder.Shown.Rows);
        stream.Begin(settings);
        StripPatterns.Change(wanted, random, 1);
        Picture(stream, wanted, idr: true);
        StripPatterns.Change(wanted, random, 0.3);
        Picture(stream, wanted, idr: false);
        Picture(stream, wanted, idr: false);
        StripPatterns.Change(wanted, random, 0.1);
        Picture(stream, wanted, idr: false, reference: false);
        StripPatterns.Change(wanted, random, 0.2);
        Picture(stream, wanted, idr: false);
        Picture(stream, wanted, idr: false, known: false);
        Picture(stream, wanted, idr: false, intra: true);
        Picture(stream, wanted, idr: false);
    }

    private static void Picture(StripStream stream, StripSamples wanted, bool idr, bool reference = true, bool known = true, bool intra = false)
    {
        stream.Picture(wanted, idr, reference, known, intra);
        Assert.InRange(Planes.Difference(stream.Coder.Shown, wanted), 0, 4);
    }

    private static IEnumerable<StreamSettings> Matrix(bool cabac) =>
        from idc in cabac ? [0, 1, 2] : new[] { 0 }
        from transform in new[] { false, true }
        from constrained in new[] { false, true }
        from qp in new[] { 0, 1, 26, 38, 51 }
        from offsets in new[] { (0, 0), (-12, 12), (7, 7) }
        from scaling in new byte[][] { [], [.. Enumerable.Range(0, 16).Select(i => (byte)(6 + (i * 3)))] }
        select new StreamSettings
        {
            Cabac = cabac, InitIdc = idc, Transform8X8 = transform, ConstrainedIntra = constrained, Qp = qp,
            ChromaOffset = offsets.Item1, SecondChromaOffset = offsets.Item2, Scaling = scaling,
        };

    private static StreamSettings Settings(Random random) => new()
    {
        Cabac = random.Next(2) == 0, InitIdc = random.Next(3), Transform8X8 = random.Next(2) == 0,
        ConstrainedIntra = random.Next(2) == 0, Qp = random.Next(52), ChromaOffset = random.Next(-12, 13), SecondChromaOffset = random.Next(-12, 13),
    };

    private static async Task IsExactAsync(StripStream stream, Func<byte[], Task<(byte[] Pictures, string Complaints)>> decode)
    {
        var (pictures, complaints) = await decode(stream.Bytes.ToArray());
        Assert.Equal("", complaints);
        var expected = stream.Expected.ToArray();
        Assert.Equal(expected.Length, pictures.Length);
        var same = expected.AsSpan().CommonPrefixLength(pictures);
        Assert.True(same == expected.Length, $"differs at byte {same}: picture {same / (Columns * Rows * 384)}, byte {same % (Columns * Rows * 384)} of it");
    }
}
