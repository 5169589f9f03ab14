using NodaTime;

using Supervision.Media.Streams;

namespace Supervision.Recorder.Guard;

/// <summary>Collects samples of one run while it is recorded: from a key frame up to the next one. For the run's own thread.</summary>
/// <param name="camera">Says when a sample may begin, and takes it.</param>
/// <param name="original">What the camera sends.</param>
/// <param name="labelled">The same with the strip.</param>
internal sealed class StripWatch(CameraGuard camera, VideoFormat original, VideoFormat labelled) : IDisposable
{
    private StripSample? _sample;

    /// <summary>Takes a picture that was labelled.</summary>
    /// <param name="picture">As the camera sent it (ownership moves).</param>
    /// <param name="withStrip">The same with the strip; stays the caller's.</param>
    /// <param name="moment">UTC at which it was taken.</param>
    public void Take(AccessUnit picture, AccessUnit withStrip, Instant moment)
    {
        if (picture.IsKeyFrame)
        {
            Submit();
            _sample = camera.TryBegin() ? new StripSample(camera, original, labelled, moment, camera.WantedPictures) : null;
        }

        if (_sample is null)
        {
            picture.Dispose();
            return;
        }

        _sample.Add(picture, withStrip, moment);
        if (_sample.IsFull)
        {
            Submit();
        }
    }

    /// <summary>The run ends: what was collected is judged as it is.</summary>
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
