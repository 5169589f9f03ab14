using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>Invariant 4: the catalogue is lost, the recordings are not.</summary>
public sealed class LostCatalogTests
{
    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    [InlineData("garbage header")]
    [InlineData("overwritten middle")]
    public async Task Invariant4_Check_says_what_to_do_and_the_next_start_does_it(string damage)
    {
        using var site = await DeadSite.WithArchiveAsync();
        Break(DataDirectory.Open(site.Data).CatalogPath, damage);
        var (code, said) = await RecorderProcess.RunAsync("check", "--data", site.Data);
        Assert.Contains("check --rebuild", said);
        Assert.Equal(1, code);
        await using (var recorder = site.Record())
        {
            await DeadSite.UpAsync(site, recorder);
            Assert.Contains("the catalogue was built anew", recorder.Output);
            Assert.Equal(0, await recorder.StopAsync());
        }

        var check = await RecorderProcess.JsonAsync("check", "--deep", "--data", site.Data);
        Assert.True(check.GetProperty("ok").GetBoolean(), check.ToString());
        using var catalog = CatalogReader.Open(DataDirectory.Open(site.Data));
        Assert.Equal(4, catalog.Segments().Count);
        Assert.False(catalog.IsDeletionOn);
    }

    private static void Break(string path, string damage)
    {
        var bytes = File.ReadAllBytes(path);
        switch (damage)
        {
            case "missing":
                File.Delete(path);
                return;
            case "empty":
                bytes = [];
                break;
            case "garbage header":
                bytes.AsSpan(0, 100).Fill(0x5A);
                break;
            default:
                bytes.AsSpan(bytes.Length / 2 / 4096 * 4096, 4096).Fill(0x5A);
                break;
        }

        File.WriteAllBytes(path, bytes);
    }
}
