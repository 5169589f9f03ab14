using System.Threading.Channels;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Catalog;

/// <summary>
/// The one writer of journal and catalogue while a recorder runs: calls from any thread are done one after the other, and a call is done when
/// its fact is durable. A fact of the journal is written there first and in the tables second, because the tables can be made again from the
/// journal and not the other way round; a segment is its own journal, and has only its row.
/// </summary>
public sealed class CatalogWriter : IAsyncDisposable
{
    // More waiting than this means that the disk stands still; then callers wait, and their own queues drop and count (invariant 7).
    private const int MaxWaiting = 1024;

    private readonly Channel<Action> _calls = Channel.CreateBounded<Action>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
    private readonly JournalWriter _journal;
    private readonly CatalogTables _tables;
    private readonly Dictionary<(string Camera, string Track), Gap> _openGaps;
    private readonly Dictionary<string, Segment> _newest = [];
    private readonly Task _worker;

    internal CatalogWriter(JournalWriter journal, CatalogTables tables, IEnumerable<Gap> openGaps)
    {
        (_journal, _tables) = (journal, tables);
        _openGaps = openGaps.ToDictionary(gap => (gap.Camera, gap.Track));
        _worker = Task.Run(WorkAsync);
    }

    /// <summary>Puts a complete file into the catalogue (the last step of invariant 1).</summary>
    /// <exception cref="CatalogException">The row is not there; it is written with the next call that works, or at the next start.</exception>
    public Task AddSegmentAsync(Segment segment) => Call(() =>
    {
        _tables.Queue(SegmentRow.Require(segment));
        _newest[segment.Run] = segment;
        return true;
    });

    /// <summary>Puts a file into the catalogue that was left open and adopted, and shortens the gaps that were noted meanwhile by what it shows.</summary>
    /// <exception cref="ArchiveException">The journal does not have it: call it again.</exception>
    /// <exception cref="CatalogException">The row is not there; it is written with the next call that works.</exception>
    public Task AddRecoveredAsync(Segment segment) => Call(() =>
    {
        Record(SegmentRecovered.Of(SegmentRow.Require(segment)));
        var pictures = (segment.Camera, string.Empty);
        if (_openGaps.TryGetValue(pictures, out var open) && open.Start >= segment.Start && open.Start < segment.End)
        {
            _openGaps[pictures] = open with { Start = segment.End };
        }

        _tables.Queue(segment);
        return true;
    });

    /// <summary>Gives a new run its id. Writes nothing: the run is noted by <see cref="AddRunAsync"/> once it has a file.</summary>
    public Task<string> NameRunAsync(Instant start) =>
        Queued(() => $"{ArchiveLayout.StartText(start)}-{_journal.SkipNumber():D8}"); // The journal's number makes it unique over cameras and clock steps.

    /// <summary>Notes the beginning of a run.</summary>
    /// <param name="run">Its id.</param>
    /// <param name="camera">The camera's id.</param>
    /// <param name="start">UTC of its first picture.</param>
    /// <param name="firstSequence">Number of its first segment.</param>
    /// <param name="source">Where it comes from, without user and password.</param>
    /// <param name="video">Picture coding.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="audio">Sound coding, or null.</param>
    /// <param name="thinned">Why only key frames belong to it; null where all pictures do.</param>
    public Task AddRunAsync(
        string run, string camera, Instant start, long firstSequence, string source, string video, int width, int height, string? audio, string? thinned = null) =>
        Call(() => Record(new RunStarted(run, CameraId.Require(camera), start, firstSequence, source, video, width, height, audio, thinned)));

    /// <summary>Ends a run, after its last segment was added.</summary>
    public Task EndRunAsync(string run, Instant end, string reason) => Call(() =>
    {
        Record(RunEnded.Of(run, end, reason, _newest.GetValueOrDefault(run)));
        return _newest.Remove(run);
    });

    /// <summary>
    /// Opens a gap. With one open already, the same cause changes nothing and another one ends the first and begins the second at
    /// <paramref name="start"/>.
    /// </summary>
    /// <param name="camera">The camera's id.</param>
    /// <param name="start">UTC of what is missing first.</param>
    /// <param name="cause">Why.</param>
    /// <param name="detail">One line for an inspector.</param>
    /// <param name="track">The pickup whose sound is missing; empty for pictures.</param>
    public Task OpenGapAsync(string camera, Instant start, GapCause cause, string detail, string track = "") =>
        Call(() => Open(new Gap(CameraId.Require(camera), start, null, cause, detail, track)));

    /// <summary>Ends the open gap of a camera's pictures (with <paramref name="track"/>: of a pickup's sound), if there is one, at what is stored again first.</summary>
    public Task CloseGapAsync(string camera, Instant end, string track = "") => Call(() => Close(camera, end, track));

    /// <summary>
    /// Notes a gap that is over already (pictures dropped up to a key frame). Does nothing where an open gap covers it, or where it has no length.
    /// </summary>
    public Task AddGapAsync(Gap gap) => Call(() =>
    {
        var end = gap.End ?? throw new ArgumentException("the gap has no end", nameof(gap));
        return end > gap.Start
            && !_openGaps.ContainsKey((CameraId.Require(gap.Camera), gap.Track))
            && Open(gap with { End = null })
            && Close(gap.Camera, end, gap.Track);
    });

    /// <summary>Notes a step of the wall clock.</summary>
    public Task AddClockStepAsync(Instant before, Instant after) => Call(() => Record(new ClockStepped(before, after)));

    /// <summary>Notes samples of clocks.</summary>
    /// <param name="host">The recorder's own; null where it was not asked.</param>
    /// <param name="cameras">Those of cameras.</param>
    public Task AddClocksAsync(HostClock? host, IReadOnlyList<ClockOffset> cameras) => Call(() =>
        (host is null || Record(Sampled(host)))
        && cameras.All(clock => Record(new ClockOffsetMeasured(CameraId.Require(clock.Camera), clock.Measured, clock.Offset.ToInt64Nanoseconds(), clock.Source))));

    /// <summary>Notes the levels of sounds.</summary>
    public Task AddSoundMinutesAsync(IReadOnlyList<SoundMinute> minutes) => Call(() => minutes.All(minute => Record(Measured(minute))));

    /// <summary>Notes that something is wrong with a sound.</summary>
    public Task BeginSoundFaultAsync(SoundSource source, SoundFault fault, Instant start, string detail) =>
        Call(() => Record(new SoundFaultBegun(source.Id, source.IsPickup, fault, start, detail)));

    /// <summary>Notes that it is over.</summary>
    public Task EndSoundFaultAsync(SoundSource source, SoundFault fault, Instant end) =>
        Call(() => Record(new SoundFaultEnded(source.Id, source.IsPickup, fault, end)));

    /// <summary>Notes that a camera reports something wrong with itself.</summary>
    /// <param name="camera">The camera's id.</param>
    /// <param name="alarm">What it reports.</param>
    /// <param name="start">UTC at which the report came.</param>
    /// <param name="cameraTime">When it began by the camera's own clock; null where it did not say.</param>
    /// <param name="detail">The camera's own words.</param>
    public Task BeginAlarmAsync(string camera, CameraAlarm alarm, Instant start, Instant? cameraTime, string detail) =>
        Call(() => Record(new CameraAlarmBegun(CameraId.Require(camera), alarm, start, cameraTime, detail)));

    /// <summary>Notes that it is over.</summary>
    public Task EndAlarmAsync(string camera, CameraAlarm alarm, Instant end, Instant? cameraTime) =>
        Call(() => Record(new CameraAlarmEnded(CameraId.Require(camera), alarm, end, cameraTime)));

    /// <summary>Notes what a comparison of pictures with and without their label strip showed.</summary>
    /// <param name="camera">The camera's id.</param>
    /// <param name="start">UTC of the first picture compared.</param>
    /// <param name="last">UTC of the last picture compared.</param>
    /// <param name="figures">What it showed.</param>
    /// <param name="cost">Processor time that it took.</param>
    public Task AddStripSampleAsync(string camera, Instant start, Instant last, StripFigures figures, Duration cost) => Call(() => Record(new StripSampled(
        CameraId.Require(camera), start, last, figures.Pictures, figures.Identical, Math.Round(figures.WorstDb, 2), Math.Round(figures.MeanDb, 2), cost.BclCompatibleTicks / 10)));

    /// <summary>Notes what the comparison of a whole segment showed.</summary>
    public Task AddStripCheckAsync(Segment segment, StripFigures figures) => Call(() => Record(Checked(segment, figures)));

    /// <summary>Notes a file that lies beside a segment now, with its label in the pixels.</summary>
    public Task AddRelabelledAsync(Relabelled file) => Call(() => Record(Relabelling(file)));

    /// <summary>Notes where a camera was reached, and who answered there (the moment is that of the call). For what is new: the journal grows with each call.</summary>
    public Task AddPlaceAsync(CameraPlace place) => Call(() => Record(new CameraLocated(
        CameraId.Require(place.Camera), place.Address, place.Configured, place.Serial, place.Reference, place.Stream)));

    /// <summary>Notes a fact of retention (hold, deletion, backup, audit, override).</summary>
    /// <returns>The record with its number and moment.</returns>
    /// <exception cref="ArgumentException">A value is impossible; nothing was noted.</exception>
    public Task<T> NoteAsync<T>(T record)
        where T : JournalRecord => Call(() =>
        {
            JournalFold.Require(record);
            var written = _journal.Append(record);
            _tables.Queue(written);
            return written;
        });

    /// <summary>Notes that all date directories before one were compared with the rows. Not a fact of the record: a rebuilt catalogue is looked through again.</summary>
    internal Task NoteLookedThroughAsync(LocalDate date) => Call(() => _tables.SetLookedThrough(date));

    /// <summary>Begins a deletion, unless something stands against it in this moment: a hold, the switch, or segments that are not as it says.</summary>
    /// <returns>The record with its number; null where it did not begin.</returns>
    /// <exception cref="ArgumentException">A value is impossible; nothing was noted.</exception>
    public Task<DeletionBegun?> BeginDeletionAsync(DeletionBegun deletion) => Call(() =>
    {
        JournalFold.Require(deletion);
        _tables.Write(); // A hold that waits for its row counts as well.
        if (!_tables.MayBegin(deletion))
        {
            return null;
        }

        var written = _journal.Append(deletion);
        _tables.Queue(written);
        return written;
    });

    /// <summary>Notes the configuration in force.</summary>
    public Task AddConfigurationAsync(string sha256) => Call(() => Record(new ConfigurationLoaded(sha256)));

    /// <summary>Notes the orderly end of this recorder. Call it after the last segment and run are in.</summary>
    public Task AddStopAsync(Instant end) => Call(() => Record(new RecorderStopped(end, Clean: true)));

    /// <summary>Does the calls that wait and stops; journal and catalogue stay open for their owner.</summary>
    public async ValueTask DisposeAsync()
    {
        _calls.Writer.TryComplete();
        await _worker;
    }

    internal static StripChecked Checked(Segment segment, StripFigures figures) => new(
        segment.Camera, segment.Sequence, segment.Path, figures.Pictures, figures.Identical, Math.Round(figures.WorstDb, 2), Math.Round(figures.MeanDb, 2));

    internal static SegmentRelabelled Relabelling(Relabelled file) => new(file.Camera, file.Sequence, file.Path, file.Bytes, file.Sha256, file.OriginalSha256);

    private static SoundMeasured Measured(SoundMinute minute) => new(
        minute.Source.Id,
        minute.Source.IsPickup,
        minute.Start,
        Math.Round(minute.HeardSeconds, 1),
        Math.Round(minute.SilentSeconds, 1),
        Math.Round(minute.Clipped, 3),
        Math.Round(minute.PeakDb, 1),
        Math.Round(minute.RmsDb, 1),
        Math.Round(minute.LoudnessLufs, 1),
        Math.Round(minute.HumDb, 1),
        Math.Round(minute.BetweenDb, 1));

    private static HostClockSampled Sampled(HostClock host) => new(
        host.Measured,
        host.State.IsSynchronised,
        host.State.Offset.ToInt64Nanoseconds(),
        host.State.EstimatedError.ToInt64Nanoseconds(),
        host.State.MaximumError.ToInt64Nanoseconds(),
        host.State.TaiSeconds);

    private bool Open(Gap gap)
    {
        if (_openGaps.TryGetValue((gap.Camera, gap.Track), out var open))
        {
            if (open.Cause == gap.Cause || gap.Start <= open.Start)
            {
                return false;
            }

            Close(gap.Camera, gap.Start, gap.Track);
        }

        Record(GapOpened.Of(gap));
        _openGaps.Add((gap.Camera, gap.Track), gap);
        return true;
    }

    private bool Close(string camera, Instant end, string track)
    {
        if (!_openGaps.ContainsKey((camera, track)))
        {
            return false;
        }

        Record(new GapClosed(camera, end, track.Length == 0 ? null : track));
        return _openGaps.Remove((camera, track));
    }

    // A record that the tables would refuse must not get into the journal, where it would be refused for ever.
    private bool Record(JournalRecord record)
    {
        JournalFold.Require(record);
        _tables.Queue(_journal.Append(record));
        return true;
    }

    // The tables come last: what the journal has is so, whether its row can be written now or with the next call.
    private Task<T> Call<T>(Func<T> work) => Queued(() =>
    {
        var result = work();
        _tables.Write();
        return result;
    });

    private async Task<T> Queued<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _calls.Writer.WriteAsync(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        });
        return await done.Task;
    }

    private async Task WorkAsync()
    {
        await foreach (var call in _calls.Reader.ReadAllAsync())
        {
            call();
        }
    }
}
