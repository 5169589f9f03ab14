using System.Collections.Frozen;

namespace Supervision.Recorder.Disks;

/// <summary>Tells the disk stages which cameras stand back while a disk is full. Thread safe; asked for each fragment.</summary>
internal sealed class FullDiskGate
{
    private readonly Lock _writing = new();
    private volatile FrozenDictionary<string, string> _reasons = FrozenDictionary<string, string>.Empty;

    /// <summary>Why a camera is not recorded now; null where it may be.</summary>
    public string? Reason(string camera) => _reasons.GetValueOrDefault(camera);

    /// <summary>Of these cameras only the named ones stand back from now on.</summary>
    public void Set(IEnumerable<string> cameras, IEnumerable<string> standBack, string reason)
    {
        lock (_writing)
        {
            var reasons = _reasons.Where(pair => !cameras.Contains(pair.Key)).ToDictionary();
            foreach (var camera in standBack)
            {
                // One that stood back before keeps its words: they are those of its gap.
                reasons[camera] = _reasons.GetValueOrDefault(camera) ?? reason;
            }

            _reasons = reasons.ToFrozenDictionary(StringComparer.Ordinal);
        }
    }
}
