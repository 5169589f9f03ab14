using Supervision.Recorder.Disks.Smart;

namespace Supervision.Recorder.Health;

/// <summary>How the devices of a volume are, in <c>/health</c>.</summary>
/// <param name="Alarm">True where somebody must look.</param>
/// <param name="Message">Why nothing is known; empty where something is.</param>
/// <param name="Devices">One entry a device.</param>
internal sealed record SmartHealth(bool Alarm, string Message, IReadOnlyList<SmartDeviceHealth> Devices)
{
    /// <summary>Null for null.</summary>
    public static SmartHealth? Of(SmartState? state) => state is null ? null : new(state.Alarm, state.Message, [.. state.Devices.Select(SmartDeviceHealth.Of)]);
}
