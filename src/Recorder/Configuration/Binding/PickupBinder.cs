using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>The pickups: where their sound comes from, and into which cameras' recordings it goes.</summary>
internal sealed class PickupBinder(
    string folder, IReadOnlyDictionary<string, CounterConfiguration> counters, IReadOnlyList<CameraConfiguration> cameras)
{
    // What would have to be heard still earlier comes after its pictures are on the disk.
    internal const int MinOffset = -300;
    internal const int MaxOffset = 5000;
    private const int MostTracks = Media.Mp4.StoredSound.MostTracks - 1;

    private readonly HashSet<string> _ids = [];
    private readonly Dictionary<string, int> _tracks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CameraConfiguration> _cameras = cameras.DistinctBy(camera => camera.Id).ToDictionary(camera => camera.Id, StringComparer.Ordinal);

    internal List<PickupConfiguration> Bind(Section site) => [.. site.TakeSections("pickups").Select(Pickup)];

    private PickupConfiguration Pickup(Section section)
    {
        var counter = section.RequireReference("counter", counters);
        var shared = CounterBinder.SharedWith(section, counter, counters);
        var (address, camera) = Source(section);
        var (user, file, password) = Credentials.Bind(section, folder);
        if (address is null && user is not null)
        {
            section.Findings.Error(section.Take("user")!, CameraTexts.PickupUser.With(section.Path("user")));
        }

        var pickup = new PickupConfiguration
        {
            Id = section.Id(_ids),
            Counter = counter ?? CounterBinder.NoCounter,
            SharedWith = shared,
            Address = address,
            User = user,
            PasswordFile = file,
            Password = password,
            Camera = camera?.Id,
            Cameras = Bound(section, camera, [counter, .. shared]),
            OffsetMs = section.Integer("offset_ms", 0, MinOffset, MaxOffset),
            Standards = HallWords.StandardsOf(section),
            Network = HallWords.Network(section),
        };
        section.Finish();
        PrivateRooms.Refuse(section.Findings, section.Node, [.. pickup.Counters.SelectMany(heard => new[] { heard.Name, heard.Zone.Name })]);
        return pickup;
    }

    /// <summary>An address of its own or a camera: one of them.</summary>
    private (Uri? Address, CameraConfiguration? Camera) Source(Section section)
    {
        var hasAddress = section.Take("address") is not null;
        if (hasAddress == section.Take("camera") is not null)
        {
            section.Findings.Error(section.Node, CameraTexts.PickupSource.With(section.Path("camera"), section.Path("address")));
        }

        var camera = section.Reference("camera", _cameras);
        if (camera is { Audio: false })
        {
            section.Findings.Error(section.Take("camera")!, CameraTexts.SilentCamera.With(camera.Id));
        }

        return (hasAddress ? CameraAddress.Bind(section) : null, camera);
    }

    /// <summary>The cameras that the file names; else the one that carries the sound; else the fixed cameras of its counters.</summary>
    private IReadOnlyList<string> Bound(Section section, CameraConfiguration? carrier, IEnumerable<CounterConfiguration?> heard)
    {
        var at = section.Take("cameras");
        var bound = at is not null ? section.ReferenceList("cameras", _cameras)
            : carrier is not null ? [carrier]
            : [.. _cameras.Values.Where(camera => camera.Kind == CameraKind.Fixed && camera.Counters.Any(counter => heard.Contains(counter)))];
        if (bound.Count == 0 && !section.Findings.HasErrors)
        {
            section.Findings.Error(at ?? section.Node, CameraTexts.PickupUnbound.With(section.Path("cameras")));
        }

        foreach (var camera in bound.Where(camera => camera.Id != carrier?.Id))
        {
            _tracks[camera.Id] = _tracks.GetValueOrDefault(camera.Id) + 1;
            if (_tracks[camera.Id] == MostTracks + 1)
            {
                section.Findings.Error(at ?? section.Node, CameraTexts.PickupTooMany.With(camera.Id, MostTracks));
            }
        }

        return [.. bound.Select(camera => camera.Id)];
    }
}
