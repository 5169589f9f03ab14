namespace Supervision.Media.Mp4;

/// <summary>What follows the last whole fragment of a segment file.</summary>
public enum SegmentTail
{
    /// <summary>Nothing: the file was not closed, but no byte is torn.</summary>
    Nothing,

    /// <summary>The whole trailer: the file was closed.</summary>
    Trailer,

    /// <summary>Bytes that are neither: a torn write or damage. Cut the file to <see cref="SegmentScan.WholeLength"/>.</summary>
    Torn,
}
