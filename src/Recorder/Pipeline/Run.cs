using NodaTime;

using Supervision.Media.H265;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;
using Supervision.Media.Time;

namespace Supervision.Recorder.Pipeline;

/// <summary>One unbroken stretch of one format: its paths for picture and sound, and the assembler that cuts it into segments.</summary>
internal sealed class Run : IPictureReceiver, IDisposable
{
    private readonly ProcessorParts _parts;
    private readonly IVideoPath _pictures;
    private readonly ISoundPath? _sound;
    private readonly SoundTimeline? _timeline;
    private readonly Action<AccessUnit> _addSound;
    private readonly PickupTracks _pickups;
    private readonly RunAssembler _assembler;
    private readonly bool _breaksLinks;
    private StreamClock? _clock;
    private long _lastPicture;
    private Instant _lastArrival;
    private long _lastPictureTicks;
    private Instant _lastMoment = Instant.MinValue;

    public Run(ProcessorParts parts, VideoFormat input, double pictureRate, AudioFormat? sound)
    {
        _parts = parts;
        Input = input;
        var thinned = parts.Thinning();
        IsThinned = thinned is not null;
        _breaksLinks = IsThinned && input.Codec is VideoCodec.H265;
        parts.Status.SetThinned(thinned);
        _pictures = parts.Paths.CreateVideo(input, pictureRate, IsThinned);
        _sound = sound is null ? null : parts.Paths.CreateSound(sound);
        _timeline = sound is null ? null : new SoundTimeline(sound.ClockRate, parts.Time);
        _pickups = new PickupTracks(parts.Pickups, firstTrack: _sound is null ? 0 : 1);
        IReadOnlyList<StoredSound> own = _sound is null ? [] : [new(_sound.Output, parts.SoundName)];
        _assembler = new RunAssembler(parts.Sink, parts.CutRule, Thinning.Of(RunPictures.Of(_pictures), thinned, _breaksLinks), [.. own, .. _pickups.Sounds]);
        _addSound = _assembler.AddSound;
    }

    /// <summary>The camera's format.</summary>
    public VideoFormat Input { get; }

    /// <summary>True where only key frames belong to it: pictures between them go to <see cref="LeaveOut"/>.</summary>
    public bool IsThinned { get; }

    public Instant TimeOf(long mediaTime) => _clock!.ToUtc(mediaTime);

    public bool WantsKeyFrame(Instant moment)
    {
        var wanted = _lastMoment != Instant.MinValue && _parts.CutRule.Crosses(_lastMoment, moment);
        _lastMoment = moment;
        return wanted;
    }

    public void Receive(AccessUnit picture)
    {
        _parts.Status.CountPicture(picture.Length);
        if (!_assembler.AddPicture(picture, TimeOf(picture.Timestamp)))
        {
            _parts.Status.CountDroppedFragment();
        }
    }

    /// <summary>True where neither picture nor sound is coded.</summary>
    public bool IsCopying => _pictures.IsCopying && _sound is not { IsCopying: false };

    /// <summary>True once another path is to take over at the next key frame.</summary>
    public bool IsSuperseded => _pictures.IsSuperseded;

    /// <summary>Takes the next picture (ownership moves).</summary>
    /// <returns>False where the run cannot take it: it stays the caller's, as it was.</returns>
    public bool TakePicture(AccessUnit picture, StreamClock clock)
    {
        _clock = clock;
        var (arrival, ticks, camera) = (picture.Arrival, picture.ArrivalTicks, picture.Timestamp);
        picture.Timestamp = clock.ToMediaTime(camera);
        var time = picture.Timestamp;
        if (_breaksLinks)
        {
            BrokenLink.Make(picture.WritableData);
        }

        if (!_pictures.Process(picture, this))
        {
            picture.Timestamp = camera;
            return false;
        }

        (_lastArrival, _lastPictureTicks, _lastPicture) = (arrival, ticks, time);
        _pickups.Take(clock, time, _assembler.SoundFrom, _addSound);
        return true;
    }

    /// <summary>A picture of a thinned run goes by (ownership moves): the one before it lasts until it is over.</summary>
    public void LeaveOut(AccessUnit picture, StreamClock clock)
    {
        using (picture)
        {
            _clock = clock;
            (_lastArrival, _lastPictureTicks, _lastPicture) = (picture.Arrival, picture.ArrivalTicks, clock.ToMediaTime(picture.Timestamp));
        }

        _parts.Status.CountThinned();
        if (!_assembler.Pass(_lastPicture, TimeOf(_lastPicture)))
        {
            _parts.Status.CountDroppedFragment();
        }

        _pickups.Take(clock, _lastPicture, _assembler.SoundFrom, _addSound);
    }

    public void TakeSound(AccessUnit sound, StreamClock clock, TrackAlignment? alignment)
    {
        if (_sound is null)
        {
            sound.Dispose();
            return;
        }

        sound.Timestamp = _timeline!.Place(sound, alignment, clock, _lastPicture, _lastPictureTicks);
        _sound.Process(sound, _addSound);
    }

    /// <summary>Hands over what is pending; the run's end goes into the ledger with its cause.</summary>
    /// <param name="why">The cause.</param>
    /// <param name="next">UTC of the picture that follows, where that is known: the run ends there at the latest.</param>
    public void End(Discontinuity why, Instant? next)
    {
        _pictures.Finish(this);
        _sound?.Finish(_addSound);
        if (_assembler.End(why, next) is { } end)
        {
            _parts.Recorded.Note(end, _lastArrival, _lastPictureTicks);
        }
    }

    public void Dispose()
    {
        _assembler.Dispose();
        _pictures.Dispose();
        _sound?.Dispose();
    }
}
