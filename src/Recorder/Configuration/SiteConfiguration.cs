using Supervision.Domain;
using Supervision.Overlay;
using Supervision.Recorder.Configuration.Binding;
using Supervision.Recorder.Configuration.Machine;

namespace Supervision.Recorder.Configuration;

/// <summary>
/// One hall as <c>site.yaml</c> describes it, checked as a whole. Every property is a key of the file, in snake_case; README.md of this
/// folder is the reference.
/// </summary>
public sealed record SiteConfiguration
{
    /// <summary>Whose rules the hall follows.</summary>
    public required SiteProfile Profile { get; init; }

    /// <summary>The level of the hall: as the file says, or as the hall's name tells.</summary>
    public HallLevel Level { get; init; } = HallLevel.Town;

    /// <summary>The place.</summary>
    public required DivisionConfiguration Division { get; init; }

    /// <summary>The hall's name as it stands on the label.</summary>
    public required string Hall { get; init; }

    /// <summary>When the hall serves people; null where the file does not say.</summary>
    public HoursConfiguration? Hours { get; init; }

    /// <summary>The functional zones; ids are unique.</summary>
    public required IReadOnlyList<ZoneConfiguration> Zones { get; init; }

    /// <summary>The counters; ids are unique.</summary>
    public required IReadOnlyList<CounterConfiguration> Counters { get; init; }

    /// <summary>The counters that face each other; each counter is in one pair at most.</summary>
    public IReadOnlyList<FacingPair> Facing { get; init; } = [];

    /// <summary>The cameras, at least one; ids are unique, also when case is ignored.</summary>
    public required IReadOnlyList<CameraConfiguration> Cameras { get; init; }

    /// <summary>The pickups; ids are unique.</summary>
    public required IReadOnlyList<PickupConfiguration> Pickups { get; init; }

    /// <summary>The devices besides cameras and pickups; ids are unique.</summary>
    public IReadOnlyList<DeviceConfiguration> Devices { get; init; } = [];

    /// <summary>The label of cameras that say nothing of their own.</summary>
    public required LabelConfiguration Label { get; init; }

    /// <summary>The encoding for cameras that say nothing of their own.</summary>
    public required EncoderConfiguration Encoder { get; init; }

    /// <summary>How long the record of cameras is kept that say nothing of their own.</summary>
    public RetentionConfiguration Retention { get; init; } = new();

    /// <summary>When cameras are recorded that say nothing of their own.</summary>
    public RecordingSchedule Schedule { get; init; } = RecordingSchedule.Always;

    /// <summary>How the archive is written.</summary>
    public required StorageConfiguration Storage { get; init; }

    /// <summary>Where second copies go.</summary>
    public BackupConfiguration Backup { get; init; } = new();

    /// <summary>What cameras are brought to when somebody asks for it.</summary>
    public ProvisionConfiguration Provision { get; init; } = new();

    /// <summary>Where the program may connect to.</summary>
    public required NetworkConfiguration Network { get; init; }

    /// <summary>The program's own health pages.</summary>
    public required HttpConfiguration Http { get; init; }

    /// <summary>
    /// Every place that the program may open a connection to (invariant 8): the hosts of cameras, pickups and backups, and <see cref="NetworkConfiguration.Allow"/>.
    /// Host names in lower case, addresses without brackets, or ranges as <c>address/prefix</c>.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts =>
        [.. Cameras.Select(camera => camera.Host).Concat(Pickups.Select(pickup => pickup.Address?.IdnHost).OfType<string>()).Concat(Backup.Targets.Select(target => target.S3?.Host).OfType<string>()).Concat(Network.Allow).Select(host => host.ToLowerInvariant()).Distinct()];

    /// <summary>
    /// Reads and checks a <c>site.yaml</c> and the password files that it names. Passwords are read here and never again. Does not throw for
    /// anything that stands in the file, or for a file that is missing or unreadable: that is an error in the result.
    /// </summary>
    /// <param name="path">The file; password files are relative to its folder.</param>
    /// <param name="machine">Tries on this machine what the file asks for; null leaves that out.</param>
    internal static ConfigurationResult Load(string path, MachineCheck? machine = null) => SiteBinder.Load(path, machine);

    /// <summary>What is demanded of a camera's record.</summary>
    public static RetentionRule RuleOf(CameraConfiguration camera)
    {
        ArgumentNullException.ThrowIfNull(camera);
        return new(camera.Id, camera.Retention.Term, camera.Retention.Allowed);
    }

    /// <summary>What a camera's label says.</summary>
    internal LabelText LabelOf(CameraConfiguration camera) => new(Division.Names, Hall, camera.Zone.Name, string.Join('、', camera.Counters.Select(counter => counter.Name)));
}
