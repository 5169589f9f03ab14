using Supervision.Recorder.Cameras;

namespace Supervision.Recorder.Health;

/// <summary>Bitrate and picture rate of a camera over the time between two looks.</summary>
internal sealed class CameraRates(CameraStatus camera, TimeProvider time)
{
    private long _ticks = time.GetTimestamp();
    private long _pictures = camera.Pictures;
    private long _bytes = camera.PictureBytes;

    /// <summary>Pictures a second.</summary>
    public double PicturesPerSecond { get; private set; }

    /// <summary>Bits a second of stored pictures.</summary>
    public double BitsPerSecond { get; private set; }

    /// <summary>Takes the difference to the last look.</summary>
    public void Look()
    {
        var now = time.GetTimestamp();
        var seconds = time.GetElapsedTime(_ticks, now).TotalSeconds;
        if (seconds <= 0)
        {
            return;
        }

        var (pictures, bytes) = (camera.Pictures, camera.PictureBytes);
        PicturesPerSecond = (pictures - _pictures) / seconds;
        BitsPerSecond = (bytes - _bytes) * 8 / seconds;
        (_ticks, _pictures, _bytes) = (now, pictures, bytes);
    }
}
