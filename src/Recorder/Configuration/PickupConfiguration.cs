using Supervision.Media.Net;

namespace Supervision.Recorder.Configuration;

/// <summary>
/// A pickup (拾音器): the sound at a counter. It comes from an address of its own, or in the stream of a camera; and goes into the recordings of the
/// cameras that it is bound to.
/// </summary>
public sealed record PickupConfiguration
{
    /// <summary>Names the pickup within the file.</summary>
    public required string Id { get; init; }

    /// <summary>The counter that it hears.</summary>
    public required CounterConfiguration Counter { get; init; }

    /// <summary>Other counters that it hears as well: the one that faces <see cref="Counter"/>.</summary>
    public IReadOnlyList<CounterConfiguration> SharedWith { get; init; } = [];

    /// <summary><c>rtsp://host[:port]/path</c> of a stream with its sound, without user or password; null where it comes by <see cref="Camera"/>.</summary>
    public Uri? Address { get; init; }

    /// <summary>The account at <see cref="Address"/>; null where it asks for none.</summary>
    public string? User { get; init; }

    /// <summary>Full path of the file that the password was read from; null without <see cref="User"/>.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>The password as read at the start; null without <see cref="User"/>. Not a key of the file.</summary>
    public Secret? Password { get; init; }

    /// <summary>
    /// The id of the camera whose stream carries its sound; null with an <see cref="Address"/>. For that camera it is its own input, for others
    /// of <see cref="Cameras"/> the sound of another camera.
    /// </summary>
    public string? Camera { get; init; }

    /// <summary>The ids of the cameras that its sound is recorded into; never empty, in the order of the file.</summary>
    public required IReadOnlyList<string> Cameras { get; init; }

    /// <summary>Milliseconds that are added to the sound's time, from -300 to 5000: more than 0 plays it later.</summary>
    public int OffsetMs { get; init; }

    /// <summary>The standards that it can be reached by; null where the file does not say.</summary>
    public IReadOnlyList<AccessStandard>? Standards { get; init; }

    /// <summary>The network that it is on; null where the file does not say.</summary>
    public NetworkKind? Network { get; init; }

    /// <summary>Every counter that it hears.</summary>
    internal IEnumerable<CounterConfiguration> Counters => [Counter, .. SharedWith];
}
