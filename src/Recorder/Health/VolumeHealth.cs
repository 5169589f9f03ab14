using Supervision.Recorder.Disks;

namespace Supervision.Recorder.Health;

/// <summary>A disk of the hall in <c>/health</c>.</summary>
/// <param name="Volume">Its id; <c>main</c> for that of the data directory.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Cameras">The cameras that are recorded on it.</param>
/// <param name="FreeBytes">What the recorder may still use.</param>
/// <param name="TotalBytes">Its size.</param>
/// <param name="Alarm">True where somebody must look.</param>
/// <param name="Message">What is wrong and how to mend it; empty while nothing is.</param>
/// <param name="StandingBack">Cameras that are not recorded, because it is full and the configuration says so.</param>
/// <param name="Thinned">Cameras of which key frames only are recorded, for the same reason.</param>
/// <param name="Forecast">What becomes of it; null before the first look, and while it is not there.</param>
/// <param name="Smart">How its devices are; null before the first look.</param>
internal sealed record VolumeHealth(
    string Volume,
    string Path,
    IReadOnlyList<string> Cameras,
    long FreeBytes,
    long TotalBytes,
    bool Alarm,
    string Message,
    IReadOnlyList<string> StandingBack,
    IReadOnlyList<string> Thinned,
    ForecastHealth? Forecast,
    SmartHealth? Smart)
{
    /// <summary>As it is now.</summary>
    public static VolumeHealth Of(HallDisks disks, HallVolume volume)
    {
        var space = new DiskWatch(volume.Ask, disks.Storage.MinFree).Look();
        return new VolumeHealth(
            volume.Id,
            volume.Path,
            volume.Cameras,
            space.FreeBytes,
            space.TotalBytes,
            space.Alarm,
            space.Message,
            disks.StandingBack(volume.Id),
            disks.Thinned(volume.Id),
            ForecastHealth.Of(disks.Board.Forecast(volume.Id), disks.Storage.ForecastDays),
            SmartHealth.Of(disks.Board.Smart(volume.Id)));
    }
}
