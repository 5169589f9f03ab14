namespace Supervision.Media.Mp4;

/// <summary>What a segment file holds.</summary>
public sealed record SegmentScan
{
    /// <summary>The beginning of the file; null where it is torn or not one of ours: then nothing in the file can be used.</summary>
    public SegmentHeader? Header { get; init; }

    /// <summary>All whole fragments up to the first damage.</summary>
    public required IReadOnlyList<ScannedFragment> Fragments { get; init; }

    /// <summary>Extended type of the closing box; null without trailer.</summary>
    public Guid? ClosingBoxType { get; init; }

    /// <summary>Contents of the closing box; empty without trailer.</summary>
    public ReadOnlyMemory<byte> ClosingPayload { get; init; }

    /// <summary>Offset of the end of the last whole fragment (of the header where there is none); 0 without header. Recovery cuts here.</summary>
    public required long WholeLength { get; init; }

    /// <summary>Size of the file.</summary>
    public required long FileLength { get; init; }

    /// <summary>What lies between <see cref="WholeLength"/> and <see cref="FileLength"/>.</summary>
    public required SegmentTail Tail { get; init; }

    /// <summary>One line on what is wrong and where; null where the file is closed or ends with a whole fragment.</summary>
    public string? Problem { get; init; }

    /// <summary>Sum of the pictures' durations in 90 kHz.</summary>
    public long PictureDuration => Fragments.Sum(fragment => fragment.PictureDuration);

    /// <summary>Number of pictures.</summary>
    public int Pictures => Fragments.Sum(fragment => fragment.Pictures);
}
