using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Media.Streams;
using Supervision.Overlay.Sight;
using Supervision.Recorder.Guard;

namespace Supervision.Recorder.CameraLabel;

/// <summary>Two key frames of a camera, a second and a half or more apart. Whoever holds the sample last disposes it.</summary>
/// <param name="camera">Whose it is: is told the outcome.</param>
/// <param name="stream">What the camera sends.</param>
internal sealed class OsdSample(CameraOsd camera, VideoFormat stream) : IGuardSample
{
    /// <summary>In which a time that runs has gone on.</summary>
    internal static readonly Duration Apart = Duration.FromSeconds(1.5);

    /// <summary>Bytes of a key frame at most: more is no picture of a camera.</summary>
    internal const int MaxBytes = 8 * 1024 * 1024;

    private readonly List<(AccessUnit Picture, Instant Moment)> _pictures = [];
    private LabelReport? _report;

    /// <inheritdoc/>
    public string CameraId => camera.Camera;

    /// <summary>True once both pictures are there.</summary>
    internal bool IsFull => _pictures.Count == 2;

    /// <summary>True where a key frame of this moment is worth keeping.</summary>
    internal bool Wants(Instant moment) => _pictures.Count == 0 || (!IsFull && moment - _pictures[0].Moment >= Apart);

    /// <summary>Copies a key frame, which stays the caller's.</summary>
    internal void Add(AccessUnit keyFrame, Instant moment)
    {
        var copy = AccessUnit.Rent(keyFrame.Length);
        copy.Write(keyFrame.Data.Span);
        copy.TakeOver(keyFrame);
        (copy.Timestamp, copy.Arrival, copy.Format) = (_pictures.Count, moment, stream);
        _pictures.Add((copy, moment));
    }

    /// <inheritdoc/>
    public void Judge(Func<bool> isStopping, ILogger logger)
    {
        if (!IsFull || isStopping() || camera.Sight is not { } sight)
        {
            return;
        }

        _report = OsdProof.Look(sight, _pictures[0], _pictures[1], logger);
    }

    /// <inheritdoc/>
    public Task FinishAsync(TimeSpan cost)
    {
        camera.Judged(stream, _report, cost);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (picture, _) in _pictures)
        {
            picture.Dispose();
        }

        _pictures.Clear();
    }
}
