using System.Collections.Concurrent;

using Supervision.Recorder.Disks.Smart;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Disks;

/// <summary>What is known of the disks now, besides their space: written by the watches, read by health and metrics. Thread safe.</summary>
internal sealed class DiskBoard
{
    private readonly ConcurrentDictionary<string, VolumeForecast> _forecasts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SmartState> _smart = new(StringComparer.Ordinal);

    /// <summary>What becomes of a disk; null before the first look, and where it was not there at the last one.</summary>
    public VolumeForecast? Forecast(string volume) => _forecasts.GetValueOrDefault(volume);

    /// <summary>What its devices say of themselves; null before the first look.</summary>
    public SmartState? Smart(string volume) => _smart.GetValueOrDefault(volume);

    public void Set(string volume, VolumeForecast? forecast)
    {
        if (forecast is null)
        {
            _forecasts.TryRemove(volume, out _);
        }
        else
        {
            _forecasts[volume] = forecast;
        }
    }

    public void Set(string volume, SmartState state) => _smart[volume] = state;
}
