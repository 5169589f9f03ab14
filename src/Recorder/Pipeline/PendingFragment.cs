using System.Runtime.InteropServices;

using NodaTime;

using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>The units of a fragment that is being collected. Owns them until they are built or disposed.</summary>
/// <param name="before">The fragment before it in the run, which is collected; null for the first one.</param>
internal sealed class PendingFragment(PendingFragment? before) : IDisposable
{
    private static readonly Duration Least = Duration.FromMilliseconds(1);

    private readonly List<AccessUnit> _pictures = [];
    private readonly List<long> _times = [];
    private readonly List<AccessUnit> _sounds = [];
    private Instant _notBefore = before is null ? Instant.MinValue : before.Start + Least;
    private long _timeNotBefore = before is null ? long.MinValue : before.StartTime + (VideoFormat.VideoClockRate / 1000);

    /// <summary>Pictures in decoding order; timestamps are media times (90 kHz) of the run.</summary>
    public IReadOnlyList<AccessUnit> Pictures => _pictures;

    /// <summary>Sound frames; timestamps are media times of the run in the sound's clock.</summary>
    public IReadOnlyList<AccessUnit> Sounds => _sounds;

    /// <summary>Media times of the pictures, in decoding order.</summary>
    public ReadOnlySpan<long> Times => CollectionsMarshal.AsSpan(_times);

    /// <summary>UTC of the earliest picture, which is where the fragment before ends; always later than that one's start.</summary>
    public Instant Start { get; private set; }

    /// <summary>Media time of <see cref="Start"/>; meaningful once there is a picture.</summary>
    public long StartTime { get; private set; }

    /// <summary>The earliest moment at which the fragment may end.</summary>
    public Instant EarliestEnd => Start + Least;

    /// <summary>Media time of the latest picture.</summary>
    public long LastTime { get; private set; }

    /// <summary>True where the segment before ends here.</summary>
    public bool StartsSegment { get; set; }

    /// <summary>True where a decoder can start here.</summary>
    public bool StartsWithKeyFrame => _pictures.Count > 0 && _pictures[0].IsKeyFrame;

    public void AddPicture(AccessUnit picture, Instant moment)
    {
        var isFirst = _pictures.Count == 0;
        Start = Instant.Max(_notBefore, isFirst ? moment : Instant.Min(Start, moment));
        StartTime = Math.Max(_timeNotBefore, isFirst ? picture.Timestamp : Math.Min(StartTime, picture.Timestamp));
        LastTime = isFirst ? picture.Timestamp : Math.Max(LastTime, picture.Timestamp);
        _pictures.Add(picture);
        _times.Add(picture.Timestamp);
    }

    /// <summary>The fragment before it is on its way to disk and ends at <see cref="Start"/>: no later picture changes that.</summary>
    public void FixStart() => (_notBefore, _timeNotBefore) = (Start, StartTime);

    public void AddSound(AccessUnit sound) => _sounds.Add(sound);

    /// <summary>Ownership of the units has moved: the lists are empty again.</summary>
    public void Forget()
    {
        _pictures.Clear();
        _times.Clear();
        _sounds.Clear();
    }

    public void Dispose()
    {
        _pictures.ForEach(unit => unit.Dispose());
        _sounds.ForEach(unit => unit.Dispose());
        Forget();
    }
}
