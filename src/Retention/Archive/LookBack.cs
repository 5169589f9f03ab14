using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Archive;

/// <summary>
/// Looks for files without a row in the days that start-up left out, so that a long record does not keep a camera waiting. It takes numbers that were used
/// before this recorder began, and so never a file that is being written, wherever the clock was set to.
/// </summary>
internal sealed class LookBack(IArchiveFiles files, DataDirectory data, CatalogWriter writer, RecoveryReport startUp, IReadOnlyDictionary<string, long> used)
{
    private readonly PartAdoption _adoption = new(files, data);
    private readonly List<Segment> _adopted = [];
    private readonly List<Segment> _found = [];
    private readonly List<PartRemoved> _removed = [];
    private readonly List<(string Path, string Reason)> _failures = [];

    internal async Task<RecoveryReport> RunAsync(CancellationToken cancel)
    {
        using var catalog = CatalogReader.Open(data);
        var from = catalog.LookedThrough;
        foreach (var (camera, until) in startUp.LookedSince)
        {
            foreach (var date in ArchiveFiles.Dates(data, camera).Where(date => (from is null || date.Day >= from) && date.Day < until))
            {
                cancel.ThrowIfCancellationRequested();
                await MendAsync(FilesWithoutRow.In(data, catalog, camera, date));
            }
        }

        // The day before is looked at again: a file may be named by a clock that was set back a little.
        await writer.NoteLookedThroughAsync(UtcTime.BeijingDate(startUp.StartUp).PlusDays(-1));
        return new RecoveryReport { Adopted = _adopted, Found = _found, Removed = _removed, Failures = _failures };
    }

    private async Task MendAsync(IEnumerable<(string Path, SegmentName Name)> found)
    {
        foreach (var (path, name) in found.Where(file => file.Name.Sequence <= used.GetValueOrDefault(file.Name.Camera)))
        {
            try
            {
                await MendAsync(path, name);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
            {
                _failures.Add((path, e.Message));
            }
        }
    }

    private async Task MendAsync(string path, SegmentName name)
    {
        var segment = name.IsPart ? _adoption.Adopt(path) : _adoption.Describe(path);
        if (segment is not null)
        {
            await writer.AddRecoveredAsync(segment);
            (name.IsPart ? _adopted : _found).Add(segment);
            return;
        }

        var part = await writer.NoteAsync(BrokenPart.Describe(data, path, name));
        BrokenPart.Remove(files, data, part);
        _removed.Add(part);
    }
}
