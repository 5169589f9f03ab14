using System.Buffers;

using NodaTime;

using Supervision.Media.Streams;

namespace Supervision.Media.Mp4;

/// <summary>
/// Collects access units and makes fragments of them. One builder serves a whole run (format and timeline unbroken) over all its segments:
/// picture and sound times run on over every cut, and <see cref="BeginSegment"/> says where the file at hand starts. Nothing is allocated a
/// sample in steady state. For one thread.
/// </summary>
/// <remarks>
/// At a cut: <c>AddPicture</c> of the new key frame, wait until the sound has reached it (a deadline is the caller's matter), then
/// <c>Build</c> with its time, close the file, <c>BeginSegment</c> with the same time. Sound is sorted to the fragment of its time by the
/// builder. Sound that comes after its segment was closed is not lost: it is squeezed to the front of the next one.
/// </remarks>
public sealed class FragmentBuilder : IDisposable
{
    /// <summary>Largest distance, in ticks, of a sample from the segment's start; 3 h of sound at 192 kHz. Larger jumps need a new segment.</summary>
    public const long MaxTicksFromStart = int.MaxValue;

    private const int MdatHeader = 8;

    private readonly TrackRun _video = new();
    private readonly LeftOutSets _leftOut = new();
    private readonly StoredParameterSets? _sets;
    private readonly TrackRun[] _sounds;
    private readonly int[] _rates;
    private long _origin;

    /// <summary>Makes a builder for one run.</summary>
    /// <param name="video">The picture format of all units.</param>
    /// <param name="sounds">The sound tracks; a unit goes into that of its <see cref="AccessUnit.Track"/>.</param>
    public FragmentBuilder(VideoFormat video, IReadOnlyList<StoredSound> sounds)
    {
        ArgumentNullException.ThrowIfNull(video);
        ArgumentNullException.ThrowIfNull(sounds);
        _sets = StoredParameterSets.Read(video.Codec, video.DecoderConfiguration);
        _rates = [.. sounds.Select(sound => sound.Format.SampleRate)];
        _sounds = [.. sounds.Select(_ => new TrackRun())];
    }

    /// <summary>Pictures that wait for their fragment.</summary>
    public int Pictures => _video.Pending;

    /// <summary>Sound frames that wait for their fragment, of all tracks.</summary>
    public int SoundFrames => _sounds.Sum(sound => sound.Pending);

    /// <summary>Starts a segment file: stored times count from here. Sound that waits goes into it.</summary>
    /// <param name="pictureTime">Presentation time of its first picture (90 kHz, on the run's timeline).</param>
    /// <exception cref="InvalidOperationException">Pictures of the segment before still wait.</exception>
    public void BeginSegment(long pictureTime)
    {
        if (_video.Pending > 0 && _video.PendingTimes[0] != pictureTime)
        {
            throw new InvalidOperationException("Build the last fragment of the segment before beginning another one.");
        }

        _origin = pictureTime;
        _video.Restart();
        foreach (var sound in _sounds)
        {
            sound.Restart();
        }
    }

    /// <summary>Adds a picture, in decode order. The unit belongs to the builder unless this throws.</summary>
    /// <param name="unit">The picture, with <see cref="AccessUnit.IsKeyFrame"/>.</param>
    /// <param name="mediaTime">Presentation time, 90 kHz, on the run's timeline.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is more than <see cref="MaxTicksFromStart"/> from the segment's start.</exception>
    public void AddPicture(AccessUnit unit, long mediaTime)
    {
        ArgumentNullException.ThrowIfNull(unit);
        RequireNear(mediaTime, _origin, nameof(mediaTime));
        _video.Add(unit, mediaTime, StoredPicture.Size(unit.Data.Span, _sets, _video.Pending, _leftOut));
    }

    /// <summary>Adds a sound frame, in order of time within its track. The unit belongs to the builder unless this throws.</summary>
    /// <param name="unit">One AAC frame, with its <see cref="AccessUnit.Track"/>.</param>
    /// <param name="mediaTime">Its first sample's time in samples, on the run's timeline: 0 is the moment of picture time 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is more than <see cref="MaxTicksFromStart"/> from the segment's start.</exception>
    /// <exception cref="InvalidOperationException">The run has no such track.</exception>
    public void AddSound(AccessUnit unit, long mediaTime)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if ((uint)unit.Track >= (uint)_sounds.Length)
        {
            throw new InvalidOperationException($"This run was begun with {_sounds.Length} sound tracks.");
        }

        RequireNear(mediaTime, SoundTime(_origin, unit.Track), nameof(mediaTime));
        _sounds[unit.Track].Add(unit, mediaTime, unit.Length);
    }

    /// <summary>
    /// Makes a fragment of the pictures that wait, up to the one of <paramref name="nextPictureTime"/> if it was added already, and of the sound
    /// before that time. What is later waits on.
    /// </summary>
    /// <param name="sequenceNumber">Number of the fragment in its file, from 1.</param>
    /// <param name="start">UTC of the earliest picture.</param>
    /// <param name="end">UTC at which the last picture ends.</param>
    /// <param name="nextPictureTime">Presentation time of the next fragment's first picture; where there is none, the end of the last picture.</param>
    /// <param name="isLast">True at the end of a run: all sound goes into this fragment.</param>
    /// <param name="following">
    /// Presentation times (decode order) of the pictures that follow in the same file, as far as they are known. Needed where pictures are
    /// reordered and the next fragment does not start with a key frame: so many of them that the earliest still to come is among them.
    /// </param>
    /// <returns>The fragment; the caller disposes it.</returns>
    /// <exception cref="InvalidOperationException">No picture waits.</exception>
    public Fragment Build(uint sequenceNumber, Instant start, Instant end, long nextPictureTime, bool isLast = false, ReadOnlySpan<long> following = default)
    {
        Schedule(nextPictureTime, isLast, following);
        var moof = FragmentBoxes.MoofSize(_video, _sounds);
        var (soundBytes, soundFrames) = (0, 0);
        foreach (var sound in _sounds)
        {
            (soundBytes, soundFrames) = (checked(soundBytes + sound.Bytes), soundFrames + sound.Count);
        }

        var moofOffset = FragmentBoxes.ReferenceSize + LeftOutBox.Size(_leftOut.Of(_video.Count).Length);
        var length = checked(moofOffset + moof + MdatHeader + _video.Bytes + soundBytes);
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        Write(new BoxWriter(bytes), sequenceNumber, start, soundBytes);
        var fragment = new Fragment(bytes, length)
        {
            Start = start,
            End = end,
            Pictures = _video.Count,
            SoundFrames = soundFrames,
            StartsWithKeyFrame = _video.Units[0].IsKeyFrame,
            MediaTime = _video.Times[0],
            MoofOffset = moofOffset,
        };
        _leftOut.Release(_video.Count);
        _video.Release();
        foreach (var sound in _sounds)
        {
            sound.Release();
        }

        return fragment;
    }

    /// <summary>Gives back all units that still wait.</summary>
    public void Dispose()
    {
        _video.ReleaseAll();
        foreach (var sound in _sounds)
        {
            sound.ReleaseAll();
        }
    }

    private static void RequireNear(long time, long origin, string name)
    {
        var distance = (Int128)time - origin;
        if (distance > MaxTicksFromStart || distance < -MaxTicksFromStart)
        {
            throw new ArgumentOutOfRangeException(name, time, "Too far from the segment's start: begin a new segment where time jumps.");
        }
    }

    private void Schedule(long nextPictureTime, bool isLast, ReadOnlySpan<long> following)
    {
        var next = _video.PendingTimes.LastIndexOf(nextPictureTime);
        var pictures = next < 0 ? _video.Pending : next;
        if (pictures == 0)
        {
            throw new InvalidOperationException("A fragment needs at least one picture.");
        }

        var end = Math.Min(nextPictureTime, _origin + MaxTicksFromStart);
        _video.SchedulePictures(pictures, _origin, end, following);
        for (var track = 0; track < _sounds.Length; track++)
        {
            var count = isLast ? _sounds[track].Pending : SoundsBefore(_sounds[track].PendingTimes, SoundTime(end, track));
            _sounds[track].ScheduleSound(count, SoundTime(_origin, track), Mp4Tracks.AacFrame);
        }
    }

    private static int SoundsBefore(ReadOnlySpan<long> times, long time)
    {
        var count = 0;
        while (count < times.Length && times[count] < time)
        {
            count++;
        }

        return count;
    }

    private void Write(BoxWriter writer, uint sequenceNumber, Instant start, int soundBytes)
    {
        FragmentBoxes.Reference(ref writer, start, Math.Max(_video.EarliestTime, 0));
        LeftOutBox.Write(ref writer, _leftOut.Of(_video.Count));
        FragmentBoxes.Moof(ref writer, sequenceNumber, _video, _sounds);
        writer.U32((uint)(MdatHeader + _video.Bytes + soundBytes));
        writer.Bytes("mdat"u8);
        for (var i = 0; i < _video.Count; i++)
        {
            StoredPicture.Copy(_video.Units[i].Data.Span, _video.Sizes[i], _sets, writer.Take(_video.Sizes[i]));
        }

        foreach (var sound in _sounds)
        {
            foreach (var frame in sound.Units)
            {
                writer.Bytes(frame.Data.Span);
            }
        }
    }

    private long SoundTime(long pictureTime, int track) => Mp4Time.Convert(pictureTime, VideoFormat.VideoClockRate, _rates[track]);
}
