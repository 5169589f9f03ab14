using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Guard;

/// <summary>Some pictures of a camera from a key frame on, as it sent them and with the strip. Whoever holds the sample last disposes it.</summary>
/// <param name="camera">Whose it is: is told the outcome.</param>
/// <param name="original">What the camera sends.</param>
/// <param name="labelled">The same with the strip.</param>
/// <param name="start">UTC of the first picture.</param>
/// <param name="most">Pictures that are wanted at most, 1 to <see cref="MaxPictures"/>.</param>
internal sealed class StripSample(CameraGuard camera, VideoFormat original, VideoFormat labelled, Instant start, int most = StripSample.MaxPictures) : IGuardSample
{
    /// <summary>Pictures of a sample at most: cameras that save bits send key frames each 10 s or so.</summary>
    public const int MaxPictures = 300;

    /// <summary>
    /// Pictures of a stream's first sample: a camera whose vectors read the strip shows that at once, and all cameras of a hall have theirs sooner.
    /// </summary>
    public const int FirstLook = 12;

    /// <summary>Bytes of a sample at most, counted once.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    private readonly List<(AccessUnit Original, AccessUnit Labelled)> _pictures = [];
    private int _bytes;

    private StripFigures? _figures;

    /// <inheritdoc/>
    public string CameraId => camera.Camera;

    public VideoFormat Original { get; } = original;

    public VideoFormat Labelled { get; } = labelled;

    public Instant Start { get; } = start;

    /// <summary>UTC of the last picture.</summary>
    public Instant Last { get; private set; } = start;

    public IReadOnlyList<(AccessUnit Original, AccessUnit Labelled)> Pictures => _pictures;

    /// <summary>True where no more fit.</summary>
    public bool IsFull => _pictures.Count >= most || _bytes >= MaxBytes;

    /// <summary>Adds a picture.</summary>
    /// <param name="original">As the camera sent it: becomes the sample's.</param>
    /// <param name="labelled">With the strip: stays the caller's, the sample copies it.</param>
    /// <param name="moment">UTC at which it was taken.</param>
    public void Add(AccessUnit original, AccessUnit labelled, Instant moment)
    {
        var copy = AccessUnit.Rent(labelled.Length);
        copy.Write(labelled.Data.Span);
        copy.TakeOver(original);
        copy.Format = Labelled;
        _pictures.Add((original, copy));
        _bytes += original.Length;
        Last = moment;
    }

    /// <inheritdoc/>
    public void Judge(Func<bool> isStopping, ILogger logger) => _figures = SampleJudge.Judge(this, isStopping, logger);

    /// <inheritdoc/>
    public Task FinishAsync(TimeSpan cost)
    {
        var report = new GuardReport(Start, Last, _figures, cost);
        camera.Judged(Original, report);
        return camera.NoteAsync(report);
    }

    public void Dispose()
    {
        foreach (var (original, labelled) in _pictures)
        {
            original.Dispose();
            labelled.Dispose();
        }

        _pictures.Clear();
    }
}
