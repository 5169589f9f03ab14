using Supervision.Retention.Archive;

namespace Supervision.Retention.Verification.Proof;

/// <summary>Reads every byte of segments and compares digests, several files at once.</summary>
internal sealed class DeepReading(DataDirectory data, int workers, DeepState state, Action<string, long>? read)
{
    /// <summary>So much is read between two notes of how far it is: what an interruption costs.</summary>
    private const long Stretch = 256L << 20;

    /// <summary>Compares the segments of a camera that were not yet, in their order, and tells of each that is not as it was.</summary>
    internal IReadOnlyList<DeepFault> Run(string camera, IReadOnlyList<RecordedSegment> segments, CancellationToken cancel)
    {
        var known = state.Of(camera);
        foreach (var stretch in Stretches(segments.Where(segment => segment.Sequence > known.Sequence)))
        {
            var faults = new DeepFault?[stretch.Count];
            Read(camera, stretch, faults, cancel);
            known = known with { Sequence = stretch[^1].Sequence, Faults = [.. known.Faults, .. faults.OfType<DeepFault>()] };
            state.Note(camera, known);
        }

        return known.Faults;
    }

    private static IEnumerable<List<RecordedSegment>> Stretches(IEnumerable<RecordedSegment> segments)
    {
        var (stretch, bytes) = (new List<RecordedSegment>(), 0L);
        foreach (var segment in segments)
        {
            stretch.Add(segment);
            bytes += segment.Bytes;
            if (bytes >= Stretch)
            {
                yield return stretch;
                (stretch, bytes) = ([], 0);
            }
        }

        if (stretch.Count > 0)
        {
            yield return stretch;
        }
    }

    private void Read(string camera, List<RecordedSegment> stretch, DeepFault?[] faults, CancellationToken cancel)
    {
        var next = -1;
        SideWork.Run(workers, () =>
        {
            using var digest = new FileDigest();
            for (var i = Interlocked.Increment(ref next); i < stretch.Count; i = Interlocked.Increment(ref next))
            {
                faults[i] = Judge(camera, stretch[i], digest, cancel);
                read?.Invoke(camera, stretch[i].Bytes);
            }
        });
    }

    /// <summary>Whoever changes a row together with its file must also have changed what the file says about itself.</summary>
    private static bool IsItself(string camera, RecordedSegment segment, ReadOnlyMemory<byte> head)
    {
        try
        {
            return SegmentHead.Read(head) is { } box && box.Camera == camera && box.Sequence == segment.Sequence
                && Domain.UtcTime.ToNanoseconds(box.Start) == segment.Start && box.PreviousSha256 == segment.Previous;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private DeepFault? Judge(string camera, RecordedSegment segment, FileDigest digest, CancellationToken cancel)
    {
        try
        {
            var found = digest.Of(Path.Combine(FolderComparison.Folder(data, camera, segment.Folder), segment.Name), cancel);
            return found != segment.Sha256 ? new DeepFault(segment.Sequence, ProofCode.DigestDiffers, segment.Name)
                : IsItself(camera, segment, digest.Head) ? null
                : new DeepFault(segment.Sequence, ProofCode.BoxDiffers, segment.Name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new DeepFault(segment.Sequence, ProofCode.FileUnreadable, $"{segment.Name} ({e.Message})");
        }
    }
}
