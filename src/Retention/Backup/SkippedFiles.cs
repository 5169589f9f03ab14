using Supervision.Domain;

namespace Supervision.Retention.Backup;

/// <summary>What a run could not copy because of the files here: one line for each camera, however many there are, for all of a disk may be gone.</summary>
internal sealed class SkippedFiles
{
    private readonly SortedDictionary<string, SkippedSegments> _cameras = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CopyRange>> _numbers = [];

    /// <summary>By camera.</summary>
    internal IReadOnlyList<SkippedSegments> Cameras => [.. _cameras.Values];

    /// <summary>Counts a file.</summary>
    internal void Add(string camera, string path, string reason) => _cameras[camera] = _cameras.TryGetValue(camera, out var before)
        ? before with { Segments = before.Segments + 1 }
        : new SkippedSegments(camera, 1, path, reason);

    /// <summary>Counts a segment, which is not tried again in this run.</summary>
    internal void Add(Segment segment, string reason)
    {
        Add(segment.Camera, segment.Path, reason);
        if (!_numbers.TryGetValue(segment.Camera, out var ranges))
        {
            _numbers[segment.Camera] = ranges = [];
        }

        if (ranges is [.., var last] && segment.Sequence == last.LastSequence + 1)
        {
            ranges[^1] = last with { LastSequence = segment.Sequence };
        }
        else
        {
            ranges.Add(new CopyRange(string.Empty, segment.Camera, segment.Sequence, segment.Sequence));
        }
    }

    /// <summary>The numbers of a camera's segments that are not tried again.</summary>
    internal IReadOnlyList<CopyRange> Numbers(string camera) => _numbers.GetValueOrDefault(camera, []);
}
