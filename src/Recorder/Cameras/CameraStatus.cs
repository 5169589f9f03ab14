using NodaTime;

using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Recorder.Alarms;
using Supervision.Recorder.Guard;
using Supervision.Recorder.Locating;

namespace Supervision.Recorder.Cameras;

/// <summary>Running figures of one camera: written by its stages, read by the live table, health and metrics. Thread safe.</summary>
internal sealed class CameraStatus(string camera, string name, string label)
{
    private volatile LabelState _label = new(label, "");
    private volatile GuardState _guard = GuardState.New;
    private volatile OlderState _older = OlderState.None;
    private volatile EventState? _events;
    private long _pictures;
    private long _pictureBytes;
    private long _heldBack;
    private long _thinned;
    private long _droppedFragments;
    private long _droppedUnits;
    private long _lastDurable = long.MinValue;
    private long _reconnects;
    private volatile Connections _connections = new(null, 0);
    private volatile StreamPlace? _place;
    private volatile string? _source;
    private volatile string? _thinnedBecause;
    private volatile string _message = "";
    private volatile string _format = "";
    private volatile bool _diskFailed;
    private volatile bool _stopped;

    /// <summary>The camera's id.</summary>
    public string Camera { get; } = camera;

    /// <summary>Its name for people.</summary>
    public string Name { get; } = name;

    /// <summary>When it is recorded.</summary>
    public RecordingHours Hours { get; init; } = RecordingHours.Always;

    /// <summary>How its pictures are labelled: as configured, and from the first picture on as it is done.</summary>
    public string Label => _label.Mode;

    /// <summary>Why they are not labelled in the better way; empty where they are.</summary>
    public string LabelReason => _label.Reason;

    /// <summary>What samples of the label strip showed.</summary>
    public GuardState Guard => _guard;

    /// <summary>What the idle-time job found in older segments.</summary>
    public OlderState Older => _older;

    /// <summary>What the guard found wrong with the label strip; empty while nothing is.</summary>
    public string StripTrouble => _guard.Last?.Figures is { IsDamaged: true } ? LabelReason
        : _older is { Damaged: > 0 } older ? $"older segments whose picture the strip damages: {older.Damaged}, the worst picture has {older.WorstDb:0.0} dB; `supervision strip check` shows them"
        : "";

    /// <summary>Pictures handed to the assembler.</summary>
    public long Pictures => Interlocked.Read(ref _pictures);

    /// <summary>Their coded bytes.</summary>
    public long PictureBytes => Interlocked.Read(ref _pictureBytes);

    /// <summary>Pictures left out because a reference of theirs was lost.</summary>
    public long HeldBack => Interlocked.Read(ref _heldBack);

    /// <summary>Pictures between key frames that were left out because the disk is full. Not among the losses.</summary>
    public long Thinned => Interlocked.Read(ref _thinned);

    /// <summary>Why its newest run has key frames only; null where it has all pictures.</summary>
    public string? ThinnedBecause => _thinnedBecause;

    /// <summary>Fragments that the disk was too slow for.</summary>
    public long DroppedFragments => Interlocked.Read(ref _droppedFragments);

    /// <summary>Units from the camera that processing was too slow for.</summary>
    public long DroppedUnits => Interlocked.Read(ref _droppedUnits);

    /// <summary>Connections made after the first.</summary>
    public long Reconnects => Math.Max(0, Interlocked.Read(ref _reconnects) - 1);

    /// <summary>RTP packets lost over all connections.</summary>
    public long LostPackets => _connections.LostPackets;

    /// <summary>The camera's own clock, if it tells it.</summary>
    public SenderReport? CameraClock => _connections.Current?.CameraClock;

    /// <summary>True while a connection is up.</summary>
    public bool IsConnected => _connections.Current is not null;

    /// <summary>UTC at which the newest synced fragment ends; null before the first.</summary>
    public Instant? LastDurable
    {
        get
        {
            var ticks = Interlocked.Read(ref _lastDurable);
            return ticks == long.MinValue ? null : Instant.FromUnixTimeTicks(ticks);
        }
    }

    /// <summary>Where the camera was reached by ONVIF last; null before, and for a camera with an RTSP address.</summary>
    public StreamPlace? Place => _place;

    /// <summary>What is known of its events; null for a camera with an RTSP address.</summary>
    public EventState? Events => _events;

    /// <summary>The stream that was connected to last, without anything secret; null before the first connection.</summary>
    public string? Source => _source;

    /// <summary>The last thing that went wrong; empty while nothing does.</summary>
    public string Message => _message;

    /// <summary>The camera's picture format for people.</summary>
    public string Format => _format;

    /// <summary>What the camera is doing, judged from what is durable.</summary>
    public CameraState State(Instant now, Duration stallLimit)
    {
        if (_stopped)
        {
            return CameraState.Stopped;
        }

        if (_diskFailed)
        {
            return CameraState.DiskFailed;
        }

        if (IsConnected && !Hours.Records(now))
        {
            return CameraState.Planned;
        }

        if (LastDurable is { } durable && IsLately(durable, now, stallLimit))
        {
            return IsConnected ? CameraState.Recording : CameraState.Retrying;
        }

        return IsConnected ? (LastDurable is null ? CameraState.Starting : CameraState.Stalled)
            : Interlocked.Read(ref _reconnects) == 0 && _message.Length == 0 ? CameraState.Starting : CameraState.Retrying;
    }

    /// <summary>
    /// True where a moment lies within a limit of now, on either side: after the wall clock was stepped back, what is durable lies in the
    /// future and proves nothing.
    /// </summary>
    public static bool IsLately(Instant moment, Instant now, Duration limit) => now - moment <= limit && moment - now <= limit;

    /// <summary>Says how pictures are labelled from now on.</summary>
    /// <returns>True where that is new.</returns>
    public bool SetLabel(string mode, string reason)
    {
        var before = _label;
        _label = new(mode, reason);
        return _label != before;
    }

    public void SetGuard(GuardState guard) => _guard = guard;

    /// <summary>Shows one more older segment. For the one job that looks at them.</summary>
    public void AddOlder(OlderResult result, TimeSpan cost) => _older = _older.With(result, cost);

    public void CountPicture(int bytes)
    {
        Interlocked.Increment(ref _pictures);
        Interlocked.Add(ref _pictureBytes, bytes);
    }

    public void CountHeldBack() => Interlocked.Increment(ref _heldBack);

    public void SetThinned(string? because) => _thinnedBecause = because;

    public void CountThinned() => Interlocked.Increment(ref _thinned);

    public void CountDroppedUnits(int units) => Interlocked.Add(ref _droppedUnits, units);

    public void CountDroppedFragment() => Interlocked.Increment(ref _droppedFragments);

    public void SetDurable(Instant end)
    {
        Interlocked.Exchange(ref _lastDurable, end.ToUnixTimeTicks());
        if (_diskFailed)
        {
            _diskFailed = false;
            _message = "";
        }
    }

    public void SetDiskFailed(string message)
    {
        _diskFailed = true;
        _message = message;
    }

    public void SetPlace(StreamPlace place) => _place = place;

    public void SetEvents(EventState events) => _events = events;

    public void SetSource(string source) => _source = source;

    public void SetConnected(IMediaSource source)
    {
        _connections = _connections with { Current = source };
        _message = "";
        Interlocked.Increment(ref _reconnects);
    }

    public void SetFormat(string format) => _format = format;

    public void SetDisconnected(string message)
    {
        _connections = new Connections(null, _connections.LostPackets);
        _message = message;
    }

    public void SetStopped()
    {
        SetDisconnected("");
        _stopped = true;
    }

    private sealed record LabelState(string Mode, string Reason);

    /// <summary>Changed as a whole: a reader sees each loss once.</summary>
    private sealed record Connections(IMediaSource? Current, long LostBefore)
    {
        internal long LostPackets => LostBefore + (Current?.Statistics.LostPackets ?? 0);
    }
}
