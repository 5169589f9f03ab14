using System.Security.Cryptography;

namespace Supervision.Tests.Media.Mp4;

/// <summary>What we write changes only on purpose. Brittle, which is the point: say in the commit why a digest changed.</summary>
public sealed class GoldenTests
{
    [Fact]
    public void A_segment_of_three_fragments() =>
        Assert.Equal("GOLDEN3", Convert.ToHexStringLower(SHA256.HashData(SyntheticRun.File(3))));

    [Fact]
    public void The_same_run_gives_the_same_bytes() => Assert.Equal(SyntheticRun.File(7), SyntheticRun.File(7));

    [Fact]
    public void Parameter_sets_of_the_sample_entry_are_not_repeated_in_band() =>
        Assert.Equal(1, CountOf(SyntheticRun.File(3), SyntheticRun.Sps));

    private static int CountOf(ReadOnlySpan<byte> file, ReadOnlySpan<byte> sought)
    {
        var count = 0;
        for (var at = file.IndexOf(sought); at >= 0; at = file.IndexOf(sought))
        {
            count++;
            file = file[(at + sought.Length)..];
        }

        return count;
    }
}
