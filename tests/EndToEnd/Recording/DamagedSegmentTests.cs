using Supervision.Tests.Fakes;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>Segment files that were changed after they were written.</summary>
public sealed class DamagedSegmentTests
{
    [Theory]
    [InlineData("deleted", false, "file-missing")]
    [InlineData("truncated", false, "size-differs")]
    [InlineData("bit flipped in a picture", true, "digest-differs")]
    [InlineData("bit flipped in the header", false, "file-unreadable")]
    public async Task Check_finds_names_and_advises(string damage, bool needsDeep, string code)
    {
        using var site = await DeadSite.WithArchiveAsync();
        var file = Directory.GetFiles(site.Data, "*.mp4", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ElementAt(1);
        Break(file, damage);
        if (needsDeep)
        {
            Assert.Equal(0, (await RecorderProcess.RunAsync("check", "--data", site.Data)).Code);
        }

        string[] arguments = ["check", .. needsDeep ? ["--deep"] : Array.Empty<string>(), "--data", site.Data];
        Assert.Equal(1, (await RecorderProcess.RunAsync(arguments)).Code);
        var findings = (await RecorderProcess.JsonAsync(arguments)).GetProperty("findings").EnumerateArray().ToList();
        var finding = Assert.Single(findings, finding => finding.GetProperty("code").GetString() == code);
        Assert.Equal(Path.GetRelativePath(site.Data, file), finding.GetProperty("path").GetString());
        Assert.NotEqual("", finding.GetProperty("remedy").GetString());
    }

    private static void Break(string file, string damage)
    {
        var bytes = File.ReadAllBytes(file);
        switch (damage)
        {
            case "deleted":
                File.Delete(file);
                return;
            case "truncated":
                bytes = bytes[..(bytes.Length * 2 / 3)];
                break;
            case "bit flipped in a picture":
                bytes[bytes.AsSpan().IndexOf("mdat"u8) + 12] ^= 4;
                break;
            default:
                bytes[bytes.AsSpan().IndexOf("moov"u8)] ^= 4;
                break;
        }

        File.WriteAllBytes(file, bytes);
    }
}
