using System.Globalization;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>One writer a data directory.</summary>
public sealed class SecondRecorderTests
{
    [Fact]
    public async Task A_second_recorder_is_refused_by_name_and_starts_at_once_after_the_first_was_killed()
    {
        using var site = await DeadSite.MakeAsync();
        await using var first = site.Record();
        await DeadSite.UpAsync(site, first);
        await using (var second = site.Record())
        {
            Assert.Equal(3, await second.WaitAsync());
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"in use by supervision record (process {first.ProcessId} on "), second.Output);
        }

        await first.KillAsync();
        await using var third = site.Record();
        await DeadSite.UpAsync(site, third);
        Assert.Equal(0, await third.StopAsync());
    }
}
