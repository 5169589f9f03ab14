using System.Collections.Concurrent;

namespace Supervision.Retention.Catalog;

/// <summary>Per camera the next sequence number and the digest of the newest complete segment. Thread-safe.</summary>
internal sealed class CameraCursors
{
    private readonly ConcurrentDictionary<string, (long Last, string? Sha256)> _cameras = new();

    internal void Set(string camera, long lastSequence, string? sha256) => _cameras[camera] = (lastSequence, sha256);

    /// <summary>Takes a number for a file that is begun now: it is used from here on, whatever becomes of the file.</summary>
    internal (long Sequence, string? PreviousSha256) Take(string camera)
    {
        var (last, sha256) = _cameras.AddOrUpdate(camera, (1, null), (_, old) => (old.Last + 1, old.Sha256));
        return (last, sha256);
    }

    /// <summary>A number that is used already, by a file that was not known before.</summary>
    internal void Used(string camera, long sequence) =>
        _cameras.AddOrUpdate(camera, (sequence, null), (_, old) => (Math.Max(old.Last, sequence), old.Sha256));

    internal void Completed(string camera, string sha256) =>
        _cameras.AddOrUpdate(camera, (0, sha256), (_, old) => (old.Last, sha256));
}
