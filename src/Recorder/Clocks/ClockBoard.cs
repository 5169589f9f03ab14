using System.Collections.Concurrent;

using NodaTime;

using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Clocks;

/// <summary>What is known of the clocks now: written by <see cref="ClockWatch"/>, read by health and metrics. Thread safe.</summary>
internal sealed class ClockBoard
{
    /// <summary>A clock that is off by more needs somebody.</summary>
    public static readonly Duration Limit = Duration.FromSeconds(1);

    private readonly ConcurrentDictionary<string, ClockOffset> _cameras = new(StringComparer.Ordinal);
    private volatile HostState? _host;

    /// <summary>The host's clock; null before the first look.</summary>
    public HostState? Host => _host;

    /// <summary>The newest measurement of a camera's clock since the program's start; null before the first.</summary>
    public ClockOffset? Of(string camera) => _cameras.GetValueOrDefault(camera);

    /// <summary>True where a clock is off by more than the limit, on either side.</summary>
    public static bool IsOff(Duration offset) => offset > Limit || offset < -Limit;

    public void Set(HostState host) => _host = host;

    public void Set(ClockOffset clock) => _cameras[clock.Camera] = clock;
}
