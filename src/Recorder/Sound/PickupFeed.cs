using System.Diagnostics.CodeAnalysis;

using NodaTime;

using Supervision.Media.Mp4;
using Supervision.Media.Streams;
using Supervision.Recorder.Pipeline;

namespace Supervision.Recorder.Sound;

/// <summary>
/// Coded sound of a pickup on its way into one camera's recording. Bounded: where nobody takes it, because the camera is away, the oldest frames go. One
/// writer, one reader.
/// </summary>
/// <param name="sound">The track that it becomes.</param>
/// <param name="epoch">UTC that the frames' timestamps count from.</param>
/// <param name="ledger">The timeline of this sound in that recording; null where nobody keeps one.</param>
internal sealed class PickupFeed(StoredSound sound, Instant epoch, PickupLedger? ledger = null)
{
    /// <summary>Frames that wait at most: 11 s, more than a camera may be silent before it is given up.</summary>
    public const int Capacity = 512;

    private readonly Lock _gate = new();
    private readonly Queue<AccessUnit> _frames = new();

    /// <summary>The track.</summary>
    public StoredSound Sound => sound;

    /// <summary>What was left out of the recording, up to where it goes on.</summary>
    public void Leave(Instant from, Instant to, Discontinuity why) => ledger?.Leave(from, to, why);

    /// <summary>Adds a frame (ownership moves).</summary>
    public void Add(AccessUnit frame)
    {
        lock (_gate)
        {
            if (_frames.Count >= Capacity)
            {
                _frames.Dequeue().Dispose();
            }

            _frames.Enqueue(frame);
        }
    }

    /// <summary>Takes the next frame (ownership moves).</summary>
    /// <param name="frame">Its timestamp is in samples.</param>
    /// <param name="moment">UTC of its first sample, the pickup's offset included.</param>
    public bool TryTake([NotNullWhen(true)] out AccessUnit? frame, out Instant moment)
    {
        lock (_gate)
        {
            _frames.TryDequeue(out frame);
        }

        moment = frame is null ? default : epoch + PickupFormat.Length(frame.Timestamp);
        return frame is not null;
    }
}
