namespace Supervision.Media.Mp4;

/// <summary>Where the fragments of a segment lie and when they are shown: collected while writing (or scanning), written at the end as <c>mfra</c>.</summary>
public sealed class SegmentIndex
{
    private readonly List<(long Time, long MoofOffset)> _entries = [];

    /// <summary>Number of entries.</summary>
    public int Count => _entries.Count;

    internal IReadOnlyList<(long Time, long MoofOffset)> Entries => _entries;

    /// <summary>Lists a fragment that was written; one that does not start with a key frame is no point to seek to and is left out.</summary>
    /// <param name="fragment">The fragment.</param>
    /// <param name="fileOffset">Where its first byte lies in the file.</param>
    public void Add(Fragment fragment, long fileOffset)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        if (fragment.StartsWithKeyFrame)
        {
            _entries.Add((fragment.MediaTime, fileOffset + fragment.MoofOffset));
        }
    }

    /// <summary>Lists a fragment that was found.</summary>
    public void Add(ScannedFragment fragment)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        if (fragment.StartsWithKeyFrame)
        {
            _entries.Add((fragment.MediaTime, fragment.MoofOffset));
        }
    }

    /// <summary>Forgets everything, for the next segment.</summary>
    public void Clear() => _entries.Clear();
}
