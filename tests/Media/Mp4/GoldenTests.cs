using System.Security.Cryptography;

namespace Supervision.Tests.Media.Mp4;

/// <summary>What we write changes only on purpose. Brittle, which is the point: say in the commit why a digest changed.</summary>
public sealed class GoldenTests
{
    [Fact]
    public void A_segment_of_three_fragments()
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(SyntheticRun.File(3)));
        Assert.True(digest == "f161a8688198ed1dd9ef6f0f68ad349454d7d9a6719c275eb63e74f2ce733b89", $"The digest is {digest}.");
    }

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
