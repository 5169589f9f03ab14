using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Tests.Fakes;
using Supervision.Tests.Retention;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>Verbs that change the record, beside the real program that records.</summary>
public sealed class ControlledRecorderTests
{
    [Fact]
    public async Task What_is_held_beside_a_recorder_is_in_its_record_and_so_is_the_rule()
    {
        using var site = await DeadSite.WithArchiveAsync();
        await using (var recorder = site.Record())
        {
            await DeadSite.UpAsync(site, recorder);
            var (code, output) = await RecorderProcess.RunAsync(
                "hold", "add", "--data", site.Data, "--camera", "gate-1", "--from", UtcTime.Format(DeadSite.Noon + Footage.Second), "--to", UtcTime.Format(DeadSite.Noon + (Footage.Second * 2)), "--kind", "complaint", "--ground", "12345-7", "--by", "Li");
            Assert.True(code == 0, output + recorder.Output);
            Assert.Equal(0, (await RecorderProcess.RunAsync("retention", "plan", "--data", site.Data)).Code);
            Assert.Equal(0, await recorder.StopAsync());
        }

        Assert.False(File.Exists(Path.Combine(site.Data, "run", "control.sock")));
        using var catalog = CatalogReader.Open(DataDirectory.Open(site.Data));
        var hold = Assert.Single(catalog.Holds());
        Assert.Equal(("Li", DeadSite.Noon + Footage.Second), (hold.By, hold.From));
        Assert.Equal(RetentionTerm.Default, Assert.Single(catalog.Rules()).Term);
    }
}
