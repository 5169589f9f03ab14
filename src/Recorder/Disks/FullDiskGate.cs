using System.Collections.Frozen;

namespace Supervision.Recorder.Disks;

/// <summary>Tells the stages of cameras which of them stand back, and which record key frames only, while a disk is full. Thread safe; asked for each fragment and key frame.</summary>
internal sealed class FullDiskGate
{
    private readonly Lock _writing = new();
    private volatile FrozenDictionary<string, string> _reasons = FrozenDictionary<string, string>.Empty;
    private volatile FrozenDictionary<string, string> _thinned = FrozenDictionary<string, string>.Empty;

    /// <summary>Why a camera is not recorded now; null where it may be.</summary>
    public string? Reason(string camera) => _reasons.GetValueOrDefault(camera);

    /// <summary>Why no more than a camera's key frames are recorded now; null where all pictures may be.</summary>
    public string? Thinning(string camera) => _thinned.GetValueOrDefault(camera);

    /// <summary>Of these cameras only the named ones stand back from now on.</summary>
    public void Set(IEnumerable<string> cameras, IEnumerable<string> standBack, string reason)
    {
        lock (_writing)
        {
            _reasons = Changed(_reasons, cameras, standBack, reason);
        }
    }

    /// <summary>Of these cameras only the named ones record key frames only from now on.</summary>
    public void Thin(IEnumerable<string> cameras, IEnumerable<string> thinned, string reason)
    {
        lock (_writing)
        {
            _thinned = Changed(_thinned, cameras, thinned, reason);
        }
    }

    private static FrozenDictionary<string, string> Changed(FrozenDictionary<string, string> before, IEnumerable<string> cameras, IEnumerable<string> named, string reason)
    {
        var reasons = before.Where(pair => !cameras.Contains(pair.Key)).ToDictionary();
        foreach (var camera in named)
        {
            // One that was among them before keeps its words: they are those of its gap, or of its run.
            reasons[camera] = before.GetValueOrDefault(camera) ?? reason;
        }

        return reasons.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
