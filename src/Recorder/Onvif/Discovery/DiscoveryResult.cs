namespace Supervision.Recorder.Onvif.Discovery;

/// <summary>What a search found.</summary>
/// <param name="Devices">Each once, in the order of their addresses.</param>
/// <param name="Troubles">One sentence for each way that could not be searched.</param>
internal sealed record DiscoveryResult(IReadOnlyList<FoundDevice> Devices, IReadOnlyList<string> Troubles);
