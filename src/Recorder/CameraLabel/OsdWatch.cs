using NodaTime;

using Supervision.Media.Streams;

namespace Supervision.Recorder.CameraLabel;

/// <summary>Takes samples of one run while it is recorded, whatever becomes of its pictures. For the run's own thread.</summary>
/// <param name="camera">Says when a sample may begin, and takes it.</param>
/// <param name="stream">What the camera sends.</param>
internal sealed class OsdWatch(CameraOsd camera, VideoFormat stream) : IDisposable
{
    private OsdSample? _sample;

    /// <summary>Looks at a picture, which stays the caller's.</summary>
    /// <param name="picture">As the camera sent it.</param>
    /// <param name="moment">UTC at which it was taken.</param>
    public void Take(AccessUnit picture, Instant moment)
    {
        if (!picture.IsKeyFrame || picture.Length > OsdSample.MaxBytes)
        {
            return;
        }

        _sample ??= camera.TryBegin(stream) ? new OsdSample(camera, stream) : null;
        if (_sample?.Wants(moment) == true)
        {
            _sample.Add(picture, moment);
        }

        if (_sample is { IsFull: true })
        {
            Submit();
        }
    }

    /// <summary>The run ends: half a sample says nothing, and gives its place back.</summary>
    public void Dispose() => Submit();

    private void Submit()
    {
        if (_sample is { } sample)
        {
            _sample = null;
            camera.Submit(sample);
        }
    }
}
