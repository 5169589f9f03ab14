using System.Net;

namespace Supervision.Recorder.Configuration;

/// <summary>The program's own health pages; on loopback only.</summary>
public sealed record HttpConfiguration
{
    /// <summary>A loopback address.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>TCP port; 0 takes any free one.</summary>
    public int Port { get; init; } = 9480;
}
