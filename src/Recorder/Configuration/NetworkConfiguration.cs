namespace Supervision.Recorder.Configuration;

/// <summary>Where the program may connect to, besides the cameras' own hosts (invariant 8).</summary>
public sealed record NetworkConfiguration
{
    /// <summary>Host names, addresses, or ranges as <c>address/prefix</c>.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];
}
