namespace Supervision.Retention.Sweeping;

/// <summary>What a sweep did.</summary>
/// <param name="Finished">Strokes of before that were finished.</param>
/// <param name="Deletions">Strokes begun and done.</param>
/// <param name="Segments">Segments deleted in all.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Missing">Files of these that were gone already.</param>
/// <param name="Refused">Strokes that were planned and not begun: something was held, or changed, meanwhile.</param>
/// <param name="Held">Segments that are older than the ceiling and held.</param>
/// <param name="Doubtful">Segments that look older than the ceiling by a time that cannot be believed, and stay.</param>
public sealed record SweepResult(int Finished, int Deletions, long Segments, long Bytes, long Missing, int Refused, long Held, long Doubtful)
{
    /// <summary>Nothing.</summary>
    public static readonly SweepResult Nothing = new(0, 0, 0, 0, 0, 0, 0, 0);
}
