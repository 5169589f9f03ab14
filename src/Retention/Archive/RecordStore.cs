using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Archive;

/// <summary>
/// A data directory opened by its one writer: lock, catalogue, journal, start-up recovery, and then the making of segments. Dispose it last.
/// </summary>
public sealed class RecordStore : IAsyncDisposable
{
    private readonly IArchiveFiles _files;
    private readonly DirectoryLock _lock;
    private readonly OpenCatalog _opened;
    private readonly LeftBehind _leftBehind;
    private readonly IClock _clock;
    private readonly IReadOnlyDictionary<string, long> _used;

    private RecordStore(IArchiveFiles files, DataDirectory data, DirectoryLock @lock, OpenCatalog opened, string program, IClock clock)
    {
        (_files, Data, _lock, _opened, Program, _clock) = (files, data, @lock, opened, program, clock);
        Volumes = VolumeBook.Load(data);
        Recovery = StartUp(files, data, opened, program, @lock.Owner, clock);
        _used = opened.Reader.LastSequences();
        _leftBehind = new LeftBehind(data, _used.Where(camera => Recovery.Absent.Contains(camera.Key)).ToDictionary());
        Catalog = new CatalogWriter(opened.Journal, opened.Tables, opened.Reader.OpenGaps());
    }

    /// <summary>Where it is.</summary>
    public DataDirectory Data { get; }

    /// <summary>Its further disks, as they were when it was opened.</summary>
    public VolumeBook Volumes { get; }

    /// <summary>Version of the program, as it stands in boxes and journal.</summary>
    public string Program { get; }

    /// <summary>What start-up found and mended: log it.</summary>
    public RecoveryReport Recovery { get; }

    /// <summary>Journal and catalogue.</summary>
    public CatalogWriter Catalog { get; }

    /// <summary>Takes the directory and brings it in order. Runs as long as reading the recordings takes where the catalogue was lost.</summary>
    /// <param name="data">The directory.</param>
    /// <param name="owner">Who we are: shown to a second recorder.</param>
    /// <param name="program">Version of the program, for the boxes and the journal.</param>
    /// <param name="clock">Wall time.</param>
    /// <param name="prepare">What is to be done as soon as the lock is ours; see <see cref="VolumeSetup"/>.</param>
    /// <exception cref="DirectoryLockedException">Another recorder has it.</exception>
    /// <exception cref="ArchiveException">A file operation failed.</exception>
    /// <exception cref="CatalogException">The catalogue is too new, or cannot be opened.</exception>
    public static RecordStore Open(DataDirectory data, LockOwner owner, string program, IClock clock, Action? prepare = null) =>
        Open(new PosixArchiveFiles(), data, owner, program, clock, prepare);

    internal static RecordStore Open(IArchiveFiles files, DataDirectory data, LockOwner owner, string program, IClock clock, Action? prepare = null)
    {
        var taken = DirectoryLock.Take(data, owner);
        OpenCatalog? opened = null;
        try
        {
            prepare?.Invoke();
            var healed = new HealingNote(data).Settle(files);
            opened = OpenCatalog.Open(files, data, clock);
            opened.RecordHealed(healed);
            return new RecordStore(files, data, taken, opened, program, clock);
        }
        catch (CatalogException damaged) when (damaged.Fault == CatalogFault.Corrupt && CatalogDamage.Read(data.CatalogPath) is null)
        {
            // In a place that the start does not look through before it uses it.
            opened?.Dispose();
            CatalogDamage.Write(data.CatalogPath, damaged.Message);
            taken.Dispose();
            return Open(files, data, owner, program, clock);
        }
        catch
        {
            opened?.Dispose();
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Makes sure that a camera's disk is there. Call it before a segment is begun or adopted.</summary>
    /// <returns>Open files of the recorder before (as <see cref="SegmentWriter.PartPath"/>) that start-up could not see, since the camera's volume was not there: adopt them first.</returns>
    /// <exception cref="ArchiveException">The camera's volume is not there.</exception>
    public IReadOnlyList<string> Reach(string camera)
    {
        Volumes.Require(_files, camera);
        var left = _leftBehind.Take(camera);
        foreach (var (_, sequence) in left)
        {
            _opened.Cursors.Used(camera, sequence);
        }

        return [.. left.Select(file => file.Part)];
    }

    /// <summary>Why a camera's volume cannot be used now; null where it can, or has none. Never throws: it explains a failure.</summary>
    public string? Absence(string camera)
    {
        try
        {
            return Volumes.Of(camera)?.Absence();
        }
        catch (ArchiveException odd)
        {
            return odd.Message;
        }
    }

    /// <summary>Begins the next segment of a camera, after the one before was completed or given up.</summary>
    public SegmentWriter Begin(SegmentOpening opening)
    {
        ArgumentNullException.ThrowIfNull(opening);
        var (sequence, previous) = _opened.Cursors.Take(CameraId.Require(opening.Camera));
        return new SegmentWriter(_files, Data.Root, opening, sequence, previous, Program);
    }

    /// <summary>Makes a written segment a complete one: file first, row second (invariant 1).</summary>
    /// <param name="writer">At least one fragment is in it. Stays the caller's to dispose.</param>
    /// <param name="lostPackets">See <see cref="ClosingBox"/>.</param>
    /// <exception cref="ArchiveException">The file is not complete; the next start-up adopts what is there.</exception>
    /// <exception cref="CatalogException">The file is complete, the row is not there yet; it comes with the next one.</exception>
    public async Task<Segment> CompleteAsync(SegmentWriter writer, long lostPackets)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var segment = writer.Complete(lostPackets);
        _opened.Cursors.Completed(segment.Camera, segment.Sha256);
        await Catalog.AddSegmentAsync(segment);
        return segment;
    }

    /// <summary>
    /// Makes a segment of a file that could not be completed, as the next start would do it: what of it is on the disk, up to its last whole fragment. Its
    /// writer is disposed, and the camera's next segment is not begun. Reads the whole file.
    /// </summary>
    /// <param name="part">The <see cref="SegmentWriter.PartPath"/>.</param>
    /// <returns>Null where nothing whole is there: such a file is removed at the next start. A file that is gone altogether is noted.</returns>
    /// <exception cref="ArchiveException">A step failed: call it again.</exception>
    /// <exception cref="FormatException">The file cannot be this recorder's.</exception>
    /// <exception cref="CatalogException">The file is complete, the row is not there yet; it comes with the next one.</exception>
    public async Task<Segment?> AdoptAsync(string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var adoption = new PartAdoption(_files, Data);
        var target = part[..^ArchiveLayout.PartSuffix.Length];

        Segment? segment;
        try
        {
            segment = File.Exists(Data.Locate(target)) ? Named(adoption, target) : adoption.Adopt(part);
        }
        catch (ArchiveException gone) when (gone.Cause == ArchiveCause.Missing && ArchiveLayout.TryParse(target, out var name) && Absence(name.Camera) is null)
        {
            // The disk is there and the file is not: a power cut took a file that was never synced, or somebody deleted it. Waiting does not bring it back.
            await Catalog.NoteAsync(new PartRemoved(name.Camera, name.Sequence, part, Bytes: 0, KeptAs: null));
            return null;
        }

        if (segment is not null)
        {
            _opened.Cursors.Completed(segment.Camera, segment.Sha256);
            await Catalog.AddRecoveredAsync(segment);
        }

        return segment;
    }

    /// <summary>The file got its name when it was adopted before, and a step after that failed.</summary>
    private Segment Named(PartAdoption adoption, string path)
    {
        _files.SyncDirectory(Path.GetDirectoryName(Data.Locate(path))!);
        return adoption.Describe(path);
    }

    /// <summary>
    /// Looks for files without a row in the days that start-up left out: once after the start, beside the recording. What was not looked through is so at a later start.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was stopped between two days.</exception>
    /// <exception cref="CatalogException">The catalogue cannot be read.</exception>
    public Task<RecoveryReport> LookBackAsync(CancellationToken cancel) => Task.Run(() => new LookBack(_files, Data, Catalog, Recovery, _used).RunAsync(cancel), cancel);

    /// <summary>Notes that the recorder stops in order: all segments are completed, all runs ended.</summary>
    public Task StopAsync() => Catalog.AddStopAsync(_clock.GetCurrentInstant());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Catalog.DisposeAsync();
        _opened.Dispose();
        _lock.Dispose();
    }

    private static RecoveryReport StartUp(
        IArchiveFiles files, DataDirectory data, OpenCatalog opened, string program, LockOwner owner, IClock clock)
    {
        var report = new Recovery(files, data, opened, clock).Run();
        opened.Record(new RecorderStarted(program, owner.Host, owner.Process));
        foreach (var (camera, last) in opened.Reader.LastSequences())
        {
            opened.Cursors.Set(camera, Math.Max(last, report.HighestSequence(camera)), LastDigest(opened.Reader, camera));
        }

        return report;
    }

    // Where all of a camera was deleted the chain goes on from what was.
    private static string? LastDigest(CatalogReader catalog, string camera) =>
        catalog.LastSegment(camera)?.Sha256 ?? catalog.Deletions(camera).MaxBy(deletion => deletion.LastSequence)?.LastSha256;
}
