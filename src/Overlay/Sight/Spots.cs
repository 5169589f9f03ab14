namespace Supervision.Overlay.Sight;

/// <summary>The best places of all that were looked at, best first; of neighbours only the better one.</summary>
internal sealed class Spots
{
    private const int Most = 12;

    private readonly List<Spot> _best = [];

    internal IReadOnlyList<Spot> Best => _best;

    internal void Add(Spot spot)
    {
        if (_best.Count == Most && spot.Likeness <= _best[^1].Likeness)
        {
            return;
        }

        var near = _best.FindIndex(other => IsNear(other, spot));
        if (near >= 0)
        {
            if (_best[near].Likeness >= spot.Likeness)
            {
                return;
            }

            _best.RemoveAt(near);
        }

        var worse = _best.FindIndex(other => other.Likeness < spot.Likeness);
        _best.Insert(worse < 0 ? _best.Count : worse, spot);
        if (_best.Count > Most)
        {
            _best.RemoveAt(Most);
        }
    }

    private static bool IsNear(Spot one, Spot other) =>
        Math.Abs(one.X - other.X) < one.Em / 2 && Math.Abs(one.Y - other.Y) < one.Em / 2 && Math.Abs(one.Em - other.Em) < one.Em / 20 && one.Stretch == other.Stretch && one.IsDark == other.IsDark;
}
