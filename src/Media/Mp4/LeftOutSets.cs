namespace Supervision.Media.Mp4;

/// <summary>The sets left out of the pictures that wait for their fragment, in order of picture and position.</summary>
internal sealed class LeftOutSets
{
    /// <summary>
    /// Most that wait: what one box may tell. A source that repeats its sets more often has them stored in band, as they came, so that the
    /// fragment stays readable and its pictures can still be restored.
    /// </summary>
    internal const int Max = 65_536;

    private LeftOutSet[] _sets = new LeftOutSet[16];

    internal int Count { get; private set; }

    /// <summary>Takes one more, of the newest picture; false where there is no room.</summary>
    internal bool TryAdd(LeftOutSet set)
    {
        if (Count == Max)
        {
            return false;
        }

        if (Count == _sets.Length)
        {
            Array.Resize(ref _sets, Count * 2);
        }

        _sets[Count++] = set;
        return true;
    }

    /// <summary>Forgets the newest.</summary>
    internal void CutTo(int count) => Count = count;

    /// <summary>Those of the first pictures that wait.</summary>
    internal ReadOnlySpan<LeftOutSet> Of(int pictures)
    {
        var count = Count;
        while (count > 0 && _sets[count - 1].Picture >= pictures)
        {
            count--;
        }

        return _sets.AsSpan(0, count);
    }

    /// <summary>The first pictures have their fragment: the numbers of the others count from there.</summary>
    internal void Release(int pictures)
    {
        var gone = Of(pictures).Length;
        for (var i = gone; i < Count; i++)
        {
            _sets[i - gone] = _sets[i] with { Picture = _sets[i].Picture - pictures };
        }

        Count -= gone;
    }
}
