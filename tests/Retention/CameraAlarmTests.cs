using NodaTime;

using Supervision.Domain;

namespace Supervision.Tests.Retention;

/// <summary>What cameras report of themselves, over restarts and a rebuild.</summary>
public sealed class CameraAlarmTests : IDisposable
{
    private readonly TempData _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Alarms_are_kept_and_rebuilt_and_end_with_the_recorder()
    {
        var noon = Footage.Noon;
        await using (var store = _temp.Open())
        {
            var catalog = store.Catalog;
            await catalog.BeginAlarmAsync("gate-1", CameraAlarm.Tamper, noon, noon - Footage.Second, "VideoSource/GlobalSceneChange");
            await catalog.BeginAlarmAsync("gate-1", CameraAlarm.Tamper, noon + Footage.Second, null, "told twice");
            await catalog.BeginAlarmAsync("gate-1", CameraAlarm.SignalLoss, noon, null, "VideoSource/SignalLoss");
            await catalog.EndAlarmAsync("gate-1", CameraAlarm.Tamper, noon + (Footage.Second * 9), noon + (Footage.Second * 8));
            await catalog.EndAlarmAsync("gate-2", CameraAlarm.Tamper, noon, null);
            _temp.Clock.Now += Duration.FromMinutes(1);
            await store.StopAsync();
        }

        CameraAlarmEvent[] expected =
        [
            new("gate-1", CameraAlarm.Tamper, noon, noon - Footage.Second, noon + (Footage.Second * 9), noon + (Footage.Second * 8), "VideoSource/GlobalSceneChange"),
            new("gate-1", CameraAlarm.SignalLoss, noon, null, _temp.Clock.Now, null, "VideoSource/SignalLoss"),
        ];
        using (var catalog = _temp.Read())
        {
            Assert.Equal(expected, catalog.CameraAlarms());
            Assert.Equal(expected[1..], catalog.CameraAlarms("gate-1", noon + (Footage.Second * 9), null));
            Assert.Empty(catalog.CameraAlarms("gate-2"));
        }

        File.Delete(_temp.Data.CatalogPath);
        await using (_temp.Open())
        {
            using var rebuilt = _temp.Read();
            Assert.Equal(expected, rebuilt.CameraAlarms());
        }
    }

    [Theory]
    [InlineData("burglary")]
    [InlineData("")]
    public void An_unknown_name_is_refused(string name) => Assert.Throws<FormatException>(() => CameraAlarms.Parse(name));
}
