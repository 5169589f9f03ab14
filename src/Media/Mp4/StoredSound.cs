using Supervision.Media.Streams;

namespace Supervision.Media.Mp4;

/// <summary>A sound track of a segment file. A unit of it has its place among them in <see cref="AccessUnit.Track"/>.</summary>
/// <param name="Format">AAC; the track's timescale is the sample rate.</param>
/// <param name="Name">What players show; empty for the camera's own sound where it is the only one. At most <see cref="MaxNameBytes"/> of UTF-8 are stored.</param>
public sealed record StoredSound(AudioFormat Format, string Name = "")
{
    /// <summary>Most sound tracks of a file.</summary>
    public const int MostTracks = 8;

    /// <summary>Longest name in UTF-8.</summary>
    public const int MaxNameBytes = 200;

    /// <summary>No sound where there is no format, else one track without a name.</summary>
    public static IReadOnlyList<StoredSound> Own(AudioFormat? format) => format is null ? [] : [new(format)];
}
