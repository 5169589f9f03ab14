using Supervision.Recorder.Onvif.Device;

namespace Supervision.Recorder.Provision;

/// <summary>What became of one camera.</summary>
/// <param name="Target">Which.</param>
/// <param name="Identity">Who it says that it is; null where it could not be asked.</param>
/// <param name="Changed">Something was asked of it.</param>
/// <param name="Rows">Each thing.</param>
/// <param name="Trouble">Why it could not be asked at all, one line in English.</param>
internal sealed record ProvisionOutcome(ProvisionTarget Target, DeviceInformation? Identity, bool Changed, IReadOnlyList<ProvisionRow> Rows, string? Trouble)
{
    /// <summary>The camera is at the standard.</summary>
    internal bool IsGood => Trouble is null && Rows.All(row => row.IsGood);
}
