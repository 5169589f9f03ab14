using FsCheck;
using FsCheck.Fluent;

using Supervision.Media.H265;
using Supervision.Tests.Media.Mp4;

namespace Supervision.Tests.Media.H265;

public sealed class H265ParameterSetsTests
{
    [Theory]
    [InlineData("plain", 640, 360, "", "")]
    [InlineData("odd", 642, 362, "-pix_fmt yuv420p", "")]
    [InlineData("444", 642, 362, "-pix_fmt yuv444p", "")]
    [InlineData("10 bit", 322, 182, "-pix_fmt yuv420p10le", "")]
    [InlineData("hrd", 640, 360, "-vf setsar=4/3", ":hrd=1:vbv-maxrate=500:vbv-bufsize=500:bitrate=500:scaling-list=default:bframes=3")]
    [InlineData("sub-layers", 640, 360, "", ":temporal-layers=3:b-adapt=0:bframes=3")]
    public void Sets_of_an_encoder_give_the_size_and_the_hvcC_that_ffmpeg_writes(string name, int width, int height, string options, string x265)
    {
        var file = Path.GetTempFileName();
        try
        {
            Ffmpeg.Output($"-y -f lavfi -i testsrc2=s={width}x{height}:d=0.2:r=25 -c:v libx265 -preset ultrafast {options} -x265-params log-level=none:pools=none{x265} -f mp4 {file}");
            var hvcC = BoxBytes.Find(File.ReadAllBytes(file), "hvcC");
            var sets = HvcSets(hvcC);
            Assert.True(H265ParameterSets.TryBuildFormat([sets[32]], [sets[33]], [sets[34]], out var format, out var error), $"{name}: {error}");
            Assert.Equal((width, height), (format!.Width, format.Height));
            Assert.True(H265SpsParser.TryParse(sets[33], out var sps, out _));
            Assert.False(sps!.IsTailDamaged);
            Assert.Equal(Fixed(hvcC), Fixed(format.DecoderConfiguration.ToArray()));
            Assert.Equal(sets, HvcSets(format.DecoderConfiguration.ToArray()));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Missing_sets_are_said_in_one_line()
    {
        var (vps, sps, pps) = Sets();
        Assert.False(H265ParameterSets.TryBuildFormat([], [sps], [pps], out _, out var error));
        Assert.Contains("VPS", error);
        Assert.False(H265ParameterSets.TryBuildFormat([vps], [], [pps], out _, out error));
        Assert.Contains("SPS", error);
        Assert.False(H265ParameterSets.TryBuildFormat([vps], [sps], [], out _, out error));
        Assert.Contains("PPS", error);
    }

    [Fact]
    public void Truncated_or_flipped_anywhere_either_parses_or_says_why()
    {
        var (vps, sps, pps) = Sets();
        for (var length = 0; length < sps.Length; length++)
        {
            AssertClear(vps, sps[..length], pps);
        }

        for (var bit = 16; bit < sps.Length * 8; bit++)
        {
            var flipped = (byte[])sps.Clone();
            flipped[bit / 8] ^= (byte)(0x80 >> (bit % 8));
            AssertClear(vps, flipped, pps);
        }
    }

    [Fact]
    public void Any_bytes_never_throw()
    {
        var (vps, _, pps) = Sets();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll<byte[]>(bytes => AssertClear(vps, [0x42, 1, .. bytes], pps)));
    }

    private static void AssertClear(byte[] vps, byte[] sps, byte[] pps)
    {
        var built = H265ParameterSets.TryBuildFormat([vps], [sps], [pps], out var format, out var error);
        Assert.True(built ? format is { Width: > 0, Height: > 0 } && error is null : format is null && !string.IsNullOrEmpty(error));
    }

    private static (byte[] Vps, byte[] Sps, byte[] Pps) Sets()
    {
        var sets = HvcSets(Clip.H265.Format.DecoderConfiguration.ToArray());
        return (sets[32], sets[33], sets[34]);
    }

    // ffmpeg sets array_completeness only for hvc1; everything before the arrays must agree.
    private static string Fixed(byte[] hvcC) => Convert.ToHexString(hvcC.AsSpan(0, 22));

    private static Dictionary<int, byte[]> HvcSets(byte[] hvcC)
    {
        var sets = new Dictionary<int, byte[]>();
        var at = 23;
        for (var i = 0; i < hvcC[22]; i++)
        {
            var type = hvcC[at] & 0x3F;
            at += 3;
            var length = (hvcC[at] << 8) | hvcC[at + 1];
            if (type <= (int)H265NalType.Pps)
            {
                sets[type] = hvcC[(at + 2)..(at + 2 + length)];
            }

            at += 2 + length;
        }

        return sets;
    }
}
