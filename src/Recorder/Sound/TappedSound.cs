using Supervision.Media.Streams;
using Supervision.Recorder.Pipeline;

namespace Supervision.Recorder.Sound;

/// <summary>A camera's sound as its one listener reads it, for as long as the camera's connection lasts.</summary>
internal sealed class TappedSound : IMediaSource
{
    // As for streams of their own.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    private readonly PacketQueue _queue = new(maxUnits: 256, maxBytes: 1 << 20);
    private readonly Action<TappedSound> _gone;
    private readonly TimeProvider _time;
    private readonly string _camera;
    private readonly ITimer _timer;
    private CancellationTokenRegistration _cancelled;
    private bool _isRead;
    private long _last;

    /// <param name="format">What the camera sends.</param>
    /// <param name="camera">Its id.</param>
    /// <param name="time">For the limit on silence.</param>
    /// <param name="gone">Is told when the listener leaves.</param>
    public TappedSound(AudioFormat format, string camera, TimeProvider time, Action<TappedSound> gone)
    {
        (Audio, _camera, _time, _gone, _last) = (format, camera, time, gone, time.GetTimestamp());
        _timer = time.CreateTimer(static state => ((TappedSound)state!).Check(), this, LongestSilence / 4, LongestSilence / 4);
    }

    public VideoFormat? Video => null;

    public AudioFormat? Audio { get; }

    public TrackAlignment? Alignment => null;

    public SenderReport? CameraClock => null;

    public SourceStatistics Statistics => default;

    public Standstill? LastStandstill => null;

    /// <summary>Takes a copy of a unit.</summary>
    public void Offer(AccessUnit unit)
    {
        Volatile.Write(ref _last, unit.ArrivalTicks);
        var copy = AccessUnit.Rent(unit.Length);
        copy.Write(unit.Data.Span);
        copy.Format = unit.Format;
        copy.TakeOver(unit);
        _queue.Add(copy);
    }

    /// <summary>No more units will come.</summary>
    public void End(MediaSourceException why) => _queue.Complete(why);

    public ValueTask<AccessUnit?> ReadAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!_isRead)
        {
            // One reader with one token: all its waits end with it.
            _isRead = true;
            _cancelled = cancellation.UnsafeRegister(static state => ((TappedSound)state!)._queue.Complete(new OperationCanceledException()), this);
        }

        return _queue.TakeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _gone(this);
        await _cancelled.DisposeAsync();
        await _timer.DisposeAsync();
        _queue.Clear();
    }

    private void Check()
    {
        if (_time.GetElapsedTime(Volatile.Read(ref _last)) >= LongestSilence)
        {
            End(new MediaSourceException(SourceFailure.MediaTimeout, $"camera {_camera} sends pictures, but no sound for {LongestSilence.TotalSeconds:0} s; look at its sound settings"));
        }
    }
}
