using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Pipeline;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Mp4;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>A camera's disk stage on a real archive whose disk fails as the test says, under a clock of the test's.</summary>
internal sealed class RecorderBench : IAsyncDisposable
{
    private static readonly CameraIdentity Identity = new("gate-1", "rtsp://192.0.2.1/1", TimeSpan.FromSeconds(5));
    public static readonly RunFormat Format = new(SyntheticRun.Video, [], "none", null);

    private Instant _segmentStart = Footage.Noon;
    private int _fragments;

    private readonly Func<string?> _standBack;
    private RecordingHours _hours;

    public RecorderBench(Func<string?>? standBack = null, RecordingHours? hours = null, Instant? start = null)
    {
        _standBack = standBack ?? (() => null);
        _hours = hours ?? RecordingHours.Always;
        Time = new ManualTime(start ?? Footage.Noon);
        Store = RecordStore.Open(Files, Temp.Data, LockOwner.Current("test", Time), "0.1.0", Time);
        Recorder = NewRecorder();
    }

    private CameraRecorder NewRecorder() => new(Store, Identity, Status, Time, NullLogger.Instance, new PlannedTime(_hours, Store.Recovery.StartUp, Status, Time, Time)) { StandBack = _standBack };

    public TempData Temp { get; } = new();

    public FaultyFiles Files { get; } = new();

    public ManualTime Time { get; }

    public CameraStatus Status { get; } = new("gate-1", "Gate 1", "none");

    public RecordStore Store { get; private set; }

    public CameraRecorder Recorder { get; private set; }

    /// <summary>The time that has come.</summary>
    public Instant Now => Time.GetCurrentInstant();

    /// <summary>A run and its first segment begin now, as the assembler would say it.</summary>
    public async Task BeginAsync(string? thinned = null)
    {
        await Recorder.BeginRunAsync(Format with { Thinned = thinned });
        await CutAsync();
    }

    /// <summary>The next segment begins now.</summary>
    public async Task CutAsync()
    {
        await Recorder.BeginSegmentAsync();
        (_segmentStart, _fragments) = (Now, 0);
    }

    /// <summary>Seconds of pictures.</summary>
    /// <returns>What the recorder said to the last of them.</returns>
    public async Task<bool> RecordAsync(int seconds)
    {
        var stored = false;
        for (var i = 0; i < seconds; i++)
        {
            using var fragment = Footage.Fragment(_segmentStart, _fragments++);
            Time.Advance(Footage.Second);
            stored = await Recorder.AppendAsync(fragment);
        }

        return stored;
    }

    /// <summary>The run ends now.</summary>
    public Task EndAsync(GapCause cause = GapCause.RecorderStopped) => Recorder.EndRunAsync(Now, new Discontinuity(cause, "said by the test"));

    /// <summary>The disk refuses what the test names.</summary>
    public void Break(ArchiveCause cause, Func<string, string, bool> what) => Files.Fault = (step, path) => what(step, path) ? cause : null;

    /// <summary>The process is killed at a step (from 1) of what follows: from there on it does nothing more.</summary>
    /// <returns>The names of the steps that came.</returns>
    public IReadOnlyList<string> KillAt(int step)
    {
        var steps = new List<string>();
        Files.Fault = (name, path) =>
        {
            steps.Add($"{name} {Path.GetExtension(path)}");
            return steps.Count >= step ? throw new SimulatedCrashException() : null;
        };
        return steps;
    }

    public void Repair() => Files.Fault = (_, _) => null;

    /// <summary>The disk failed: the run ends as the assembler ends it, and after the wait another begins.</summary>
    public async Task GoOnAsync()
    {
        await EndAsync(GapCause.Overload);
        Time.Advance(Footage.Second * 5);
        await BeginAsync();
    }

    /// <summary>The recorder ends in order; the archive has to be in order too.</summary>
    public async Task<IReadOnlyList<Gap>> StopAsync()
    {
        await EndAsync();
        await Recorder.FinishAsync();
        await Store.StopAsync();
        return Checked();
    }

    /// <summary>The process is killed and the next one starts.</summary>
    public async Task<RecoveryReport> RestartAsync(RecordingHours? hours = null)
    {
        _hours = hours ?? _hours;
        Recorder.Dispose();
        await Store.DisposeAsync();
        Repair();
        Store = RecordStore.Open(Files, Temp.Data, LockOwner.Current("test", Time), "0.1.0", Time);
        Recorder = NewRecorder();
        return Store.Recovery;
    }

    /// <summary>The gaps of an archive in order.</summary>
    public IReadOnlyList<Gap> Checked()
    {
        var result = Temp.Check();
        Assert.True(result.Ok, string.Join("; ", result.Findings));
        using var catalog = Temp.Read();
        return catalog.Gaps();
    }

    public IReadOnlyList<Segment> Segments()
    {
        using var catalog = CatalogReader.Open(Temp.Data);
        return catalog.Segments();
    }

    public async ValueTask DisposeAsync()
    {
        Repair();
        Recorder.Dispose();
        await Store.DisposeAsync();
        Temp.Dispose();
    }
}
