using NodaTime;

using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Recorder.Pipeline;

namespace Supervision.Recorder.Sound;

/// <summary>
/// What leaves a pickup: each coded frame into every camera that it is recorded with, and the holes between them into the timeline of its sound there. Times
/// are samples from <see cref="Epoch"/>, on the recorder's clock.
/// </summary>
/// <param name="feeds">The cameras' feeds; none where the sound is only measured.</param>
/// <param name="ledgers">The timelines of its sound, one a camera.</param>
/// <param name="offsetMs">Added to all times.</param>
/// <param name="epoch">UTC that times count from.</param>
/// <param name="clock">Tells what comes too late.</param>
internal sealed class SoundOutput(IReadOnlyList<PickupFeed> feeds, IReadOnlyList<PickupLedger> ledgers, int offsetMs, Instant epoch, IClock clock)
{
    /// <summary>What is older than this when it is ready is not stored: no player looks for it so far behind its pictures.</summary>
    public static readonly Duration Patience = Duration.FromSeconds(5);

    private const int Frame = 1024;

    private static readonly Duration Tolerated = Duration.FromMilliseconds(300);

    private readonly long _offset = PickupFormat.Samples(Duration.FromMilliseconds(offsetMs));
    private readonly Duration _patience = Patience + Duration.FromMilliseconds(offsetMs);
    private bool _isMissing = true;
    private long _end;
    private long _resumed;
    private long _lastHeard = long.MaxValue;
    private Discontinuity? _why;
    private Discontinuity? _late;

    /// <summary>UTC that times count from.</summary>
    public Instant Epoch => epoch;

    /// <summary>True where somebody takes the sound; else it is only measured.</summary>
    public bool IsRecorded => feeds.Count > 0;

    /// <summary>Hands a frame to all cameras (ownership moves). What comes too late for its pictures is left out, and is a hole.</summary>
    public void Deliver(AccessUnit frame)
    {
        var end = epoch + PickupFormat.Length(frame.Timestamp + Frame);
        if (clock.GetCurrentInstant() - end > _patience)
        {
            _late = WhyLate(frame, end);
            frame.Dispose();
            return;
        }

        if (!_isMissing && frame.Timestamp > _end + (Frame / 2))
        {
            Lose(_lastHeard, _why ?? _late ?? WhyLate(frame, end));
            (_why, _late, _lastHeard) = (null, null, long.MaxValue);
        }

        if (_isMissing)
        {
            Note(Math.Max(frame.Timestamp, _resumed), null);
        }

        (_isMissing, _end) = (false, frame.Timestamp + Frame);
        frame.Timestamp += _offset;
        for (var index = 1; index < feeds.Count; index++)
        {
            var copy = AccessUnit.Rent(frame.Length);
            copy.Write(frame.Data.Span);
            copy.Format = frame.Format;
            copy.TakeOver(frame);
            feeds[index].Add(copy);
        }

        feeds[0].Add(frame);
    }

    /// <summary>Why a frame comes too late: it came so, or this program was too slow for it.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="end">UTC of its end.</param>
    public static Discontinuity WhyLate(AccessUnit frame, Instant end) => frame.Arrival - end > Tolerated
        ? new Discontinuity(GapCause.Network, "the pickup's sound came too late to be stored with its pictures")
        : new Discontinuity(GapCause.Overload, "the recorder was too slow to store the pickup's sound with its pictures");

    /// <summary>Sound is there again from here on, with the next frame that is delivered.</summary>
    public void Resume(long at) => _resumed = at;

    /// <summary>Frames are about to be missing.</summary>
    /// <param name="end">Where the sound before them ended: the last frame is filled up with silence.</param>
    /// <param name="why">Why.</param>
    public void Explain(long end, Discontinuity why) => (_lastHeard, _why) = (end, why);

    /// <summary>Sound is missing from here on.</summary>
    public void Lose(long at, Discontinuity why)
    {
        if (!_isMissing)
        {
            _isMissing = true;
            Note(Math.Min(at, _end), why);
        }
    }

    /// <summary>Of the frames that were delivered, these are nothing but silence in place of what is missing.</summary>
    public void Hole(long from, long to, Discontinuity why)
    {
        if (!_isMissing)
        {
            Note(from, why);
            Note(to, null);
        }
    }

    /// <summary>Nothing can be had, and that is why, unless an older cause explains it.</summary>
    public void Miss(Instant since, Discontinuity why)
    {
        foreach (var ledger in ledgers)
        {
            ledger.Miss(since, why);
        }
    }

    private void Note(long at, Discontinuity? why)
    {
        var moment = epoch + PickupFormat.Length(at + _offset);
        foreach (var ledger in ledgers)
        {
            ledger.Note(moment, why);
        }
    }
}
