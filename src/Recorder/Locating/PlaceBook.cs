using System.Collections.Concurrent;

namespace Supervision.Recorder.Locating;

/// <summary>Where each camera of the hall answered last: a device that is known to be another camera is not asked whether it is this one. Thread safe.</summary>
internal sealed class PlaceBook
{
    private readonly ConcurrentDictionary<string, string> _places = new(StringComparer.Ordinal);

    internal void Met(string camera, Uri service) => _places[camera] = service.Authority;

    internal void Missed(string camera) => _places.TryRemove(camera, out _);

    internal bool IsAnother(string camera, Uri service) =>
        _places.Any(place => place.Key != camera && place.Value.Equals(service.Authority, StringComparison.OrdinalIgnoreCase));
}
