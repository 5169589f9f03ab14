namespace Supervision.Recorder.Disks.Smart;

/// <summary>What the devices below a volume say of themselves.</summary>
/// <param name="Devices">One report a device; none where nothing could be asked.</param>
/// <param name="Message">Why nothing could be asked; empty where it could.</param>
internal sealed record SmartState(IReadOnlyList<SmartReport> Devices, string Message)
{
    /// <summary>True where somebody must look.</summary>
    public bool Alarm => Devices.Any(device => SmartJudge.Trouble(device).Length > 0);
}
