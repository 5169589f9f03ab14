using Supervision.Domain;
using Supervision.Media.Net;

namespace Supervision.Recorder.Configuration;

/// <summary>A camera and how its stream is recorded.</summary>
public sealed record CameraConfiguration
{
    /// <summary>Names the camera everywhere: in the archive's folders, catalogue, metrics. Letters, digits, '-' and '_'.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people.</summary>
    public required string Name { get; init; }

    /// <summary><c>rtsp://host[:port]/path</c> without user or password; null where the camera is asked for it (<see cref="Onvif"/>).</summary>
    public Uri? Address { get; init; }

    /// <summary>The camera's ONVIF device service, which is asked for the stream; null where <see cref="Address"/> gives it.</summary>
    public Uri? Onvif { get; init; }

    /// <summary>The serial number that the camera must have; null where any has its place.</summary>
    public string? Serial { get; init; }

    /// <summary>The endpoint reference (WS-Discovery) that the camera must have; null where the file does not say.</summary>
    public string? Reference { get; init; }

    /// <summary>Name or token of the media profile that is recorded; null takes the largest H.264 of at least 1080 lines.</summary>
    public string? Profile { get; init; }

    /// <summary>The account on the camera; null where it asks for none.</summary>
    public string? User { get; init; }

    /// <summary>Full path of the file that the password was read from; null without <see cref="User"/>.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>The password as read at the start; null without <see cref="User"/>. Not a key of the file.</summary>
    public Secret? Password { get; init; }

    /// <summary>SHA-256 of the certificate that the camera shows over HTTPS, in hexadecimal with colons; null trusts what this machine trusts.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>How media packets travel.</summary>
    public required CameraTransport Transport { get; init; }

    /// <summary>Whether the camera turns.</summary>
    public required CameraKind Kind { get; init; }

    /// <summary>The zone that it watches.</summary>
    public required ZoneConfiguration Zone { get; init; }

    /// <summary>The counter that it watches; null for a camera of the whole zone.</summary>
    public CounterConfiguration? Counter { get; init; }

    /// <summary>Other counters that it watches as well: the one that faces <see cref="Counter"/>.</summary>
    public IReadOnlyList<CounterConfiguration> SharedWith { get; init; } = [];

    /// <summary>Further zones that it watches: a dome's presets, or what a fixed camera also sees.</summary>
    public IReadOnlyList<ZoneConfiguration> Covers { get; init; } = [];

    /// <summary>Who is in its picture; null where the file does not say.</summary>
    public IReadOnlyList<ViewSide>? Sees { get; init; }

    /// <summary>The size of its pictures as the file declares it; null where it does not.</summary>
    public PictureSize? Resolution { get; init; }

    /// <summary>The standards that it can be reached by besides RTSP; null where the file does not say.</summary>
    public IReadOnlyList<AccessStandard>? Standards { get; init; }

    /// <summary>The network that it is on; null where the file does not say.</summary>
    public NetworkKind? Network { get; init; }

    /// <summary>The label of this camera, with what it does not say taken from the site's.</summary>
    public required LabelConfiguration Label { get; init; }

    /// <summary>The encoding of this camera, with what it does not say taken from the site's.</summary>
    public required EncoderConfiguration Encoder { get; init; }

    /// <summary>How long its record is kept, with what it does not say taken from the site's.</summary>
    public RetentionConfiguration Retention { get; init; } = new();

    /// <summary>When it is recorded, with the site's where it does not say.</summary>
    public RecordingSchedule Schedule { get; init; } = RecordingSchedule.Always;

    /// <summary>Whether the camera's sound is recorded.</summary>
    public required bool Audio { get; init; }

    /// <summary>How important the camera is when its disk is full: 1 stays the longest, 9 goes first.</summary>
    public int Priority { get; init; } = UsualPriority;

    /// <summary>The priority of a camera that has none in the file.</summary>
    internal const int UsualPriority = 5;

    /// <summary>The host by which the camera is named in the file.</summary>
    internal string Host => (Onvif ?? Address!).IdnHost;

    /// <summary>Every counter that it watches; none for a camera of a whole zone.</summary>
    internal IEnumerable<CounterConfiguration> Counters => Counter is null ? [] : [Counter, .. SharedWith];
}
