using Supervision.Media.Streams;

namespace Supervision.Recorder.Sound;

/// <summary>
/// Where a camera's own sound can be listened to as well: as a level, and as a pickup for other cameras. The camera's stream is received once; what it
/// delivers is copied for each listener.
/// </summary>
/// <param name="camera">The camera's id.</param>
/// <param name="time">For the limits on waiting and silence.</param>
internal sealed class SoundTap(string camera, TimeProvider time)
{
    /// <summary>A camera that is well is connected within this time: until then its sound is not missed aloud.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private volatile TappedSound[] _listeners = [];
    private volatile IMediaSource? _source;
    private volatile TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The camera is connected.</summary>
    public void Connect(IMediaSource source)
    {
        _source = source;
        _connected.TrySetResult();
    }

    /// <summary>Shows a unit of the camera, which stays the caller's.</summary>
    public void Offer(AccessUnit unit)
    {
        if (unit.IsVideo)
        {
            return;
        }

        foreach (var listener in _listeners)
        {
            listener.Offer(unit);
        }
    }

    /// <summary>The camera is not connected any more.</summary>
    public void Disconnect()
    {
        _source = null;
        _connected = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        foreach (var listener in _listeners)
        {
            listener.End(Lost());
        }
    }

    /// <summary>Listens from now on, or as soon as the camera is connected.</summary>
    /// <exception cref="MediaSourceException">There is nothing to listen to: says why.</exception>
    public async Task<IMediaSource> OpenAsync(CancellationToken cancellation)
    {
        var source = _source ?? await WaitAsync(cancellation);
        if (source.Audio is null)
        {
            throw new MediaSourceException(SourceFailure.UnsupportedMedia, $"camera {camera} sends no sound; switch it on in the camera");
        }

        var listener = new TappedSound(source.Audio, camera, time, Leave);
        lock (_gate)
        {
            _listeners = [.. _listeners, listener];
        }

        if (_source != source)
        {
            listener.End(Lost());
        }

        return listener;
    }

    private MediaSourceException Lost() => new(SourceFailure.ConnectionLost, $"camera {camera}, whose stream carries the sound, is not connected any more");

    private async Task<IMediaSource> WaitAsync(CancellationToken cancellation)
    {
        try
        {
            await _connected.Task.WaitAsync(Patience, time, cancellation);
        }
        catch (TimeoutException)
        {
            throw NotThere();
        }

        return _source ?? throw NotThere();

        MediaSourceException NotThere() => new(SourceFailure.Unreachable, $"camera {camera}, whose stream carries the sound, is not connected");
    }

    private void Leave(TappedSound listener)
    {
        lock (_gate)
        {
            _listeners = [.. _listeners.Where(other => other != listener)];
        }
    }
}
