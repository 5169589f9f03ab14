using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>The pickups: for now only those whose sound comes in a camera's stream.</summary>
internal static class PickupBinder
{
    private static readonly CounterConfiguration NoCounter = new() { Id = "", Name = "", Zone = HallBinder.NoZone };

    internal static List<PickupConfiguration> Bind(
        Section site, IReadOnlyDictionary<string, CounterConfiguration> counters, IReadOnlyList<CameraConfiguration> cameras)
    {
        var byId = cameras.DistinctBy(camera => camera.Id).ToDictionary(camera => camera.Id, StringComparer.Ordinal);
        var ids = new HashSet<string>();
        return [.. site.TakeSections("pickups").Select(section => Pickup(section, ids, counters, byId))];
    }

    private static PickupConfiguration Pickup(
        Section section, HashSet<string> ids, IReadOnlyDictionary<string, CounterConfiguration> counters, Dictionary<string, CameraConfiguration> cameras)
    {
        if (section.Take("address") is { } address)
        {
            section.Findings.Error(address, CameraTexts.PickupAddress.With(section.Path("address")));
        }

        var camera = section.RequireReference("camera", cameras);
        if (camera is { Audio: false })
        {
            section.Findings.Error(section.Take("camera")!, CameraTexts.SilentCamera.With(camera.Id));
        }

        var pickup = new PickupConfiguration
        {
            Id = section.Id(ids),
            Counter = section.RequireReference("counter", counters) ?? NoCounter,
            Camera = camera?.Id ?? "",
        };
        section.Finish();
        return pickup;
    }
}
