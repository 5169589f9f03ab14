using Supervision.Recorder.Onvif.Discovery;

namespace Supervision.Recorder.Locating;

/// <summary>Searches for all cameras of a hall: who asks while a search runs gets its result, so a switch that failed costs one search and not one a camera.</summary>
/// <param name="search">Searches.</param>
/// <param name="routes">The ways, looked up for each search: interfaces come and go.</param>
internal sealed class HallSearch(DeviceSearch search, Func<IReadOnlyList<DiscoveryRoute>> routes)
{
    /// <summary>How long answers are waited for. Devices answer within half a second; the question is asked twice.</summary>
    internal static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private Task<DiscoveryResult>? _running;

    /// <summary>Searches, or joins the search that runs.</summary>
    internal Task<DiscoveryResult> FindAsync()
    {
        lock (_gate)
        {
            return _running = _running is { IsCompleted: false } running ? running : search.FindAsync(routes(), Wait, CancellationToken.None);
        }
    }
}
