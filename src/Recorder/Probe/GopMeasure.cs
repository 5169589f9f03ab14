namespace Supervision.Recorder.Probe;

/// <summary>Pictures from one key frame up to the next, as they were received.</summary>
/// <param name="Lengths">Of whole stretches without a lost packet, in order. Where there are two or more the first is left out: many cameras make an extra key frame for a new viewer.</param>
/// <param name="Unfinished">Pictures since the last key frame, or since the start where none came.</param>
internal sealed record GopMeasure(IReadOnlyList<int> Lengths, int Unfinished)
{
    /// <summary>The usual length: the median; null where no stretch was whole.</summary>
    internal int? Usual => Lengths.Count == 0 ? null : Lengths.Order().ElementAt((Lengths.Count - 1) / 2);

    internal int? Shortest => Lengths.Count == 0 ? null : Lengths.Min();

    internal int? Longest => Lengths.Count == 0 ? null : Lengths.Max();
}
