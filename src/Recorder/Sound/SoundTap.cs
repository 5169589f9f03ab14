using Supervision.Media.Streams;

namespace Supervision.Recorder.Sound;

/// <summary>
/// Where a camera's own sound can be listened to as well: as a level, and as a pickup for other cameras. The camera's stream is received once; what it
/// delivers is copied for each listener.
/// </summary>
/// <param name="camera">The camera's id.</param>
/// <param name="time">For the limit on silence.</param>
internal sealed class SoundTap(string camera, TimeProvider time)
{
    private readonly Lock _gate = new();
    private volatile TappedSound[] _listeners = [];
    private volatile IMediaSource? _source;

    /// <summary>The camera is connected.</summary>
    public void Connect(IMediaSource source) => _source = source;

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
        foreach (var listener in _listeners)
        {
            listener.End(new MediaSourceException(SourceFailure.ConnectionLost, $"camera {camera}, whose stream carries the sound, is not connected any more"));
        }
    }

    /// <summary>Listens from now on.</summary>
    /// <exception cref="MediaSourceException">There is nothing to listen to now: says why.</exception>
    public IMediaSource Open()
    {
        var source = _source
            ?? throw new MediaSourceException(SourceFailure.Unreachable, $"camera {camera}, whose stream carries the sound, is not connected");
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
            Disconnect();
        }

        return listener;
    }

    private void Leave(TappedSound listener)
    {
        lock (_gate)
        {
            _listeners = [.. _listeners.Where(other => other != listener)];
        }
    }
}
