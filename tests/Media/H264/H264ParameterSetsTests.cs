using FsCheck;
using FsCheck.Fluent;

using Supervision.Media.H264;
using Supervision.Media.Streams;
using Supervision.Tests.Media.Mp4;

namespace Supervision.Tests.Media.H264;

public sealed class H264ParameterSetsTests
{
    // High profile, 1920x1080 (cropped from 1088), VUI with timing and restriction: from x264.
    private static readonly byte[] HighSps = Convert.FromHexString("67640028ACD940780227E5C044000003000400000300C83C60C658");
    private static readonly byte[] HighPps = Convert.FromHexString("68EBE3CB22C0");

    [Fact]
    public void Size_is_what_remains_after_cropping()
    {
        Assert.True(H264ParameterSets.TryBuildFormat([HighSps], [HighPps], out var format, out var error), error);
        Assert.Equal((VideoCodec.H264, 1920, 1080), (format!.Codec, format.Width, format.Height));
    }

    [Fact]
    public void AvcC_holds_the_sets_and_the_high_profile_fields()
    {
        Assert.True(H264ParameterSets.TryBuildFormat([HighSps], [HighPps], out var format, out _));
        var expected = "01640028FF" + "E1" + $"{HighSps.Length:X4}" + Convert.ToHexString(HighSps)
            + "01" + $"{HighPps.Length:X4}" + Convert.ToHexString(HighPps) + "FDF8F800";
        Assert.Equal(expected, Convert.ToHexString(format!.DecoderConfiguration.Span));
    }

    [Fact]
    public void Vui_is_read_to_its_end()
    {
        Assert.True(H264SpsParser.TryParse(HighSps, out var sps, out _));
        Assert.False(sps!.IsVuiDamaged);
        Assert.Equal((1u, 50u), (sps.Vui!.UnitsInTick, sps.Vui.TimeScale));
        Assert.True(sps.Vui.HasRestriction && sps.Vui.MotionVectorsOverBoundaries);
        Assert.NotNull(sps.Vui.MaxReorderFrames);
        Assert.Equal((120, 68), (sps.WidthInMacroblocks, sps.HeightInMapUnits));
    }

    [Fact]
    public void Repeated_padded_and_reordered_sets_are_the_same_format()
    {
        Assert.True(H264ParameterSets.TryBuildFormat([HighSps], [HighPps], out var once, out _));
        byte[] padded = [.. HighSps, 0, 0];
        Assert.True(H264ParameterSets.TryBuildFormat([padded, HighSps, padded], [HighPps, HighPps], out var again, out _));
        Assert.Equal(once, again);
    }

    [Theory]
    [InlineData("25x", 640, 360, "-pix_fmt yuv420p")]
    [InlineData("444", 642, 362, "-pix_fmt yuv444p")]
    [InlineData("422", 642, 362, "-pix_fmt yuv422p")]
    [InlineData("10 bit", 322, 182, "-pix_fmt yuv420p10le")]
    [InlineData("fields", 720, 576, "-flags +ilme+ildct -x264-params interlaced=1:cqm=jvt:nal-hrd=cbr:vbv-maxrate=500:vbv-bufsize=500:bitrate=500")]
    [InlineData("aspect", 720, 540, "-vf setsar=16/11 -profile:v main")]
    public void Sets_of_an_encoder_give_the_size_and_the_avcC_that_ffmpeg_writes(string name, int width, int height, string options)
    {
        var file = Path.GetTempFileName();
        try
        {
            Ffmpeg.Output($"-y -f lavfi -i testsrc2=s={width}x{height}:d=0.04:r=25 -c:v libx264 -preset ultrafast {options} -f mp4 {file}");
            var avcC = BoxBytes.Find(File.ReadAllBytes(file), "avcC");
            var (sps, pps) = AvcSets(avcC);
            Assert.True(H264ParameterSets.TryBuildFormat([sps], [pps], out var format, out var error), $"{name}: {error}");
            Assert.Equal((width, height), (format!.Width, format.Height));
            Assert.Equal(Convert.ToHexString(avcC), Convert.ToHexString(format.DecoderConfiguration.Span));
            Assert.True(H264SpsParser.TryParse(sps, out var parsed, out _) && !parsed!.IsVuiDamaged);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Missing_sets_are_said_in_one_line()
    {
        Assert.False(H264ParameterSets.TryBuildFormat([], [HighPps], out _, out var noSps));
        Assert.Contains("SPS", noSps);
        Assert.False(H264ParameterSets.TryBuildFormat([HighSps], [], out _, out var noPps));
        Assert.Contains("PPS", noPps);
        Assert.False(H264ParameterSets.TryBuildFormat([HighPps], [HighPps], out _, out var swapped));
        Assert.DoesNotContain('\n', swapped!);
    }

    [Fact]
    public void Truncated_anywhere_either_parses_or_says_why()
    {
        for (var length = 0; length < HighSps.Length; length++)
        {
            var whole = H264ParameterSets.TryBuildFormat([HighSps.AsMemory(0, length)], [HighPps], out var format, out var error);
            Assert.True(whole ? format is not null && error is null : format is null && !string.IsNullOrEmpty(error));
        }
    }

    [Fact]
    public void Any_bytes_never_throw()
    {
        var property = Prop.ForAll<byte[], byte[]>((one, two) =>
        {
            var built = H264ParameterSets.TryBuildFormat([new byte[] { 0x67 }.Concat(one).ToArray()], [new byte[] { 0x68 }.Concat(two).ToArray()], out var format, out var error);
            return built == (format is not null) && built == (error is null);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), property);
    }

    [Fact]
    public void Flipped_bits_never_throw()
    {
        for (var bit = 8; bit < HighSps.Length * 8; bit++)
        {
            var flipped = (byte[])HighSps.Clone();
            flipped[bit / 8] ^= (byte)(0x80 >> (bit % 8));
            var built = H264ParameterSets.TryBuildFormat([flipped], [HighPps], out var format, out _);
            Assert.True(!built || (format!.Width > 0 && format.Height > 0 && format.Width <= 16_880));
        }
    }

    private static (byte[] Sps, byte[] Pps) AvcSets(byte[] avcC)
    {
        var spsLength = (avcC[6] << 8) | avcC[7];
        var pps = 8 + spsLength + 1;
        var ppsLength = (avcC[pps] << 8) | avcC[pps + 1];
        return (avcC[8..(8 + spsLength)], avcC[(pps + 2)..(pps + 2 + ppsLength)]);
    }
}
