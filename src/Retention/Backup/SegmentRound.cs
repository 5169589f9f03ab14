using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;
using Supervision.Retention.Stores;

namespace Supervision.Retention.Backup;

/// <summary>
/// Copies the segments that a backup does not have: of each camera the oldest first, and some of each camera in turn, so that none waits for another.
/// What was read back is noted in ranges, a few segments at a time: a cut costs reading back these few again.
/// </summary>
/// <param name="data">Where the files are.</param>
/// <param name="target">Where they go.</param>
/// <param name="plan">What is not copied, because it would go at once; null for nothing.</param>
/// <param name="note">Writes a record into journal and catalogue.</param>
internal sealed class SegmentRound(DataDirectory data, BackupTarget target, CeilingPlan? plan, Func<JournalRecord, Task> note)
{
    private const int BatchSegments = 32;

    private readonly VerifiedCopy _copy = new(target.Store);

    internal long Segments { get; private set; }

    internal long Bytes { get; private set; }

    internal long Found { get; private set; }

    internal SkippedFiles Skipped { get; } = new();

    /// <summary>Copies what the catalogue has.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="isOpen">Asked before each segment: false ends the round.</param>
    /// <param name="progress">Told after each segment.</param>
    /// <param name="cancellation">Gives up; what was copied is noted.</param>
    /// <returns>False where the round ended before everything was copied.</returns>
    internal async Task<bool> RunAsync(CatalogReader catalog, Func<bool> isOpen, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        var cameras = new Queue<CameraQueue>(catalog.CameraIds().Select(camera => new CameraQueue(catalog, target.Id, camera, Skipped.Numbers(camera))));
        var total = progress is null ? 0 : Bytes + cameras.Sum(camera => camera.Bytes());
        while (cameras.TryDequeue(out var camera))
        {
            if (camera.Take(BatchSegments) is not { Count: > 0 } batch)
            {
                continue;
            }

            if (!await CopyAsync(batch, isOpen, copied => progress?.Report(new BackupProgress(target.Id, camera.Camera, copied, total)), cancellation))
            {
                return false;
            }

            cameras.Enqueue(camera);
        }

        return true;
    }

    private async Task<bool> CopyAsync(List<Segment> batch, Func<bool> isOpen, Action<long> report, CancellationToken cancellation)
    {
        var done = new List<Segment>();
        var absence = Absence(batch[0].Camera);
        try
        {
            foreach (var segment in batch)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!isOpen())
                {
                    await NoteAsync(done);
                    return false;
                }

                if (await CopyAsync(segment, absence, cancellation))
                {
                    done.Add(segment);
                }

                report(Bytes);
            }
        }
        catch (Exception error) when (error is StoreException or OperationCanceledException)
        {
            await NoteAsync(done);
            throw;
        }

        await NoteAsync(done);
        return true;
    }

    // All of its files are gone then, and none of them needs to be asked for.
    private string? Absence(string camera)
    {
        var folder = Path.Combine(data.ArchivePath, camera);
        return Directory.Exists(folder) ? null
            : new FileInfo(folder).LinkTarget is { } volume ? $"its volume {volume} is not there: mount it"
            : $"{folder} is not there: `supervision backup verify` heals it where good copies are";
    }

    private async Task<bool> CopyAsync(Segment segment, string? absence, CancellationToken cancellation)
    {
        if (plan?.IsOverdue(new CopyName(segment.Path, segment.Camera, segment.Sequence, segment.Start)) == true)
        {
            return false;
        }

        if (absence is not null)
        {
            Skipped.Add(segment, absence);
            return false;
        }

        try
        {
            var sent = await _copy.PutAsync(segment.Path, data.Locate(segment.Path), segment.Bytes, segment.Sha256, cancellation);
            Found += sent ? 0 : 1;
            Segments++;
            Bytes += segment.Bytes;
            return true;
        }
        catch (StoreException error) when (error.Fault == StoreFault.Source)
        {
            Skipped.Add(segment, error.Message);
            return false;
        }
    }

    // Only numbers that follow each other make a range: a file that waits for its adoption may come between two that do not.
    private async Task NoteAsync(List<Segment> done)
    {
        for (var first = 0; first < done.Count;)
        {
            var last = first;
            while (last + 1 < done.Count && done[last + 1].Sequence == done[last].Sequence + 1)
            {
                last++;
            }

            await note(new SegmentsCopied(target.Id, done[first].Camera, done[first].Sequence, done[last].Sequence));
            first = last + 1;
        }
    }
}
