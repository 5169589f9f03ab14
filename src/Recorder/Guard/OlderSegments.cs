using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Guard;

/// <summary>
/// Chooses what is worth the idle time: segments between a camera's last good sample and a damaged one, then damaged ones that want a file beside them,
/// then all others, oldest first. What was judged is known from the catalogue, so nothing is done twice. One caller at a time.
/// </summary>
/// <param name="data">The archive.</param>
/// <param name="relabelled">Cameras whose damaged segments get a file beside them.</param>
internal sealed class OlderSegments(DataDirectory data, IReadOnlyCollection<string> relabelled)
{
    /// <summary>Segments that could not be read, at most: with more of them something else is wrong, and nothing is chosen any more.</summary>
    public const int MostLeftOut = 10_000;

    private readonly HashSet<(string Camera, long Sequence, bool IsRelabelling)> _leftOut = [];

    /// <summary>The next one; null where there is nothing to do.</summary>
    /// <exception cref="CatalogException">The catalogue cannot be read.</exception>
    public OlderWork? Next()
    {
        if (_leftOut.Count >= MostLeftOut)
        {
            return null;
        }

        using var catalog = CatalogReader.Open(data);
        var most = _leftOut.Count + 1;
        return First(catalog.SuspectStrips(most), isRelabelling: false)
            ?? First(relabelled.Count == 0 ? [] : catalog.DamagedStrips(relabelled, most), isRelabelling: true)
            ?? First(catalog.UnjudgedStrips(most), isRelabelling: false);
    }

    /// <summary>Never chooses this again while the program runs.</summary>
    public void LeaveOut(OlderWork work) => _leftOut.Add(Key(work));

    private OlderWork? First(IEnumerable<Segment> segments, bool isRelabelling) =>
        segments.Select(segment => new OlderWork(segment, isRelabelling)).FirstOrDefault(work => !_leftOut.Contains(Key(work)));

    private static (string Camera, long Sequence, bool IsRelabelling) Key(OlderWork work) => (work.Segment.Camera, work.Segment.Sequence, work.IsRelabelling);
}
