namespace Supervision.Recorder.Disks.Smart;

/// <summary>What a disk says of itself by S.M.A.R.T. What it does not say is null.</summary>
internal sealed record SmartReport
{
    /// <summary>The device, such as <c>/dev/sda</c>.</summary>
    public required string Device { get; init; }

    /// <summary>Model, as it says.</summary>
    public string? Model { get; init; }

    /// <summary>Serial number, as it says.</summary>
    public string? Serial { get; init; }

    /// <summary>Its own judgement: false where it expects to fail.</summary>
    public bool? Passed { get; init; }

    /// <summary>Sectors that were replaced by spare ones (ATA attribute 5; the grown defect list of SCSI).</summary>
    public long? Reallocated { get; init; }

    /// <summary>Sectors that could not be read lately (ATA attribute 197).</summary>
    public long? Pending { get; init; }

    /// <summary>Sectors that could not be read in the disk's own test (ATA attribute 198).</summary>
    public long? Uncorrectable { get; init; }

    /// <summary>Degrees Celsius.</summary>
    public long? Temperature { get; init; }

    /// <summary>Endurance that is used up, in percent; may exceed 100 (NVMe).</summary>
    public long? PercentageUsed { get; init; }

    /// <summary>Errors of data integrity that could not be mended (NVMe).</summary>
    public long? MediaErrors { get; init; }

    /// <summary>Why nothing, or not all, is known: smartctl's own words; empty where it said none.</summary>
    public string Message { get; init; } = "";
}
