using System.Collections.Concurrent;

using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Clocks;

/// <summary>What is known of the clocks now: written by <see cref="ClockWatch"/>, read by health and metrics. Thread safe.</summary>
internal sealed class ClockBoard
{
    private readonly ConcurrentDictionary<string, ClockOffset> _cameras = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ClockAlarm> _alarms = new(StringComparer.Ordinal);
    private volatile HostState? _host;

    /// <summary>The host's clock; null before the first look.</summary>
    public HostState? Host => _host;

    /// <summary>The newest measurement of a camera's clock since the program's start; null before the first.</summary>
    public ClockOffset? Of(string camera) => _cameras.GetValueOrDefault(camera);

    /// <summary>True where a camera's clock is off, by <see cref="ClockAlarm"/>.</summary>
    public bool IsOff(string camera) => _alarms.GetValueOrDefault(camera) is { IsRaised: true };

    public void Set(HostState host) => _host = host;

    public void Set(ClockOffset clock)
    {
        _alarms.GetOrAdd(clock.Camera, _ => new ClockAlarm()).Judge(clock.Offset);
        _cameras[clock.Camera] = clock;
    }
}
