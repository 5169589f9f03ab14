using NodaTime;

namespace Supervision.Media.Mp4;

/// <summary>A whole fragment found in a file: <c>moof</c> with its complete <c>mdat</c>, and the <c>prft</c> before it.</summary>
public sealed record ScannedFragment
{
    /// <summary>Where its first byte lies in the file: that of <c>prft</c>, or of <c>moof</c> where there is none.</summary>
    public required long Offset { get; init; }

    /// <summary>Bytes up to the end of <c>mdat</c>.</summary>
    public required long Length { get; init; }

    /// <summary>Where <c>moof</c> lies in the file.</summary>
    public required long MoofOffset { get; init; }

    /// <summary>Bytes of <c>moof</c>.</summary>
    public required int MoofLength { get; init; }

    /// <summary>sequence_number.</summary>
    public required uint SequenceNumber { get; init; }

    /// <summary>UTC of <see cref="StartTime"/> by <c>prft</c>; null where there is none.</summary>
    public Instant? Start { get; init; }

    /// <summary>Media time that <see cref="Start"/> belongs to, 90 kHz from the segment's start: the earliest picture's; 0 without <c>prft</c>.</summary>
    public long StartTime { get; init; }

    /// <summary>Presentation time of the first picture (decode order), 90 kHz from the segment's start.</summary>
    public required long MediaTime { get; init; }

    /// <summary>Decode time of the first picture, 90 kHz.</summary>
    public required long PictureDecodeTime { get; init; }

    /// <summary>Sum of the pictures' durations, 90 kHz.</summary>
    public required long PictureDuration { get; init; }

    /// <summary>The sound tracks that have frames in it, by track.</summary>
    public IReadOnlyList<ScannedSound> Sounds { get; init; } = [];

    /// <summary>Number of pictures.</summary>
    public required int Pictures { get; init; }

    /// <summary>Number of sound frames of all tracks.</summary>
    public int SoundFrames => Sounds.Sum(sound => sound.Frames);

    /// <summary>True where the first picture is a sync sample.</summary>
    public required bool StartsWithKeyFrame { get; init; }

    /// <summary>Number of parameter sets that were left out of the pictures; <see cref="SampleReader.RestoresParameterSets"/> puts them back.</summary>
    public int LeftOutSets { get; init; }

    /// <summary>Where the entries that tell of them lie in the file.</summary>
    internal long LeftOutOffset { get; init; }

    /// <summary>Offset of the first byte behind the fragment.</summary>
    public long EndOffset => Offset + Length;
}
