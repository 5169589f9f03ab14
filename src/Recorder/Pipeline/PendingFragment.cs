using NodaTime;

using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>The units of a fragment that is being collected. Owns them until they are built or disposed.</summary>
internal sealed class PendingFragment : IDisposable
{
    private readonly List<AccessUnit> _pictures = [];
    private readonly List<AccessUnit> _sounds = [];

    /// <summary>Pictures in decoding order; timestamps are media times (90 kHz) of the run.</summary>
    public IReadOnlyList<AccessUnit> Pictures => _pictures;

    /// <summary>Sound frames; timestamps are media times of the run in the sound's clock.</summary>
    public IReadOnlyList<AccessUnit> Sounds => _sounds;

    /// <summary>UTC of the first picture.</summary>
    public Instant Start { get; private set; }

    /// <summary>Media time of the earliest picture; meaningful once there is one.</summary>
    public long StartTime { get; private set; }

    /// <summary>Media time of the latest picture.</summary>
    public long LastTime { get; private set; }

    /// <summary>True where the segment before ends here.</summary>
    public bool StartsSegment { get; set; }

    /// <summary>True where a decoder can start here.</summary>
    public bool StartsWithKeyFrame => _pictures.Count > 0 && _pictures[0].IsKeyFrame;

    public void AddPicture(AccessUnit picture, Instant moment)
    {
        if (_pictures.Count == 0)
        {
            Start = moment;
            StartTime = LastTime = picture.Timestamp;
        }

        StartTime = Math.Min(StartTime, picture.Timestamp);
        LastTime = Math.Max(LastTime, picture.Timestamp);
        _pictures.Add(picture);
    }

    public void AddSound(AccessUnit sound) => _sounds.Add(sound);

    /// <summary>Ownership of the units has moved: the lists are empty again.</summary>
    public void Forget()
    {
        _pictures.Clear();
        _sounds.Clear();
    }

    public void Dispose()
    {
        _pictures.ForEach(unit => unit.Dispose());
        _sounds.ForEach(unit => unit.Dispose());
        Forget();
    }
}
