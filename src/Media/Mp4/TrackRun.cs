using Supervision.Media.Streams;

namespace Supervision.Media.Mp4;

/// <summary>The samples of one track that wait for their fragment, in decode order, and their times on disk.</summary>
internal sealed class TrackRun
{
    private AccessUnit[] _units = new AccessUnit[64];
    private int[] _sizes = new int[64];
    private long[] _times = new long[64];
    private long[] _decodeTimes = new long[65];
    private long[] _known = new long[64];
    private long _earliest;
    private bool _goesOn;

    /// <summary>Samples of the fragment that is being built.</summary>
    internal int Count { get; private set; }

    /// <summary>Samples that wait.</summary>
    internal int Pending { get; private set; }

    /// <summary>Bytes of the samples of the fragment.</summary>
    internal int Bytes { get; private set; }

    /// <summary>True where some sample of the fragment is shown at another time than it is decoded.</summary>
    internal bool HasOffsets => !Times.SequenceEqual(DecodeTimes[..^1]);

    internal ReadOnlySpan<AccessUnit> Units => _units.AsSpan(0, Count);

    internal ReadOnlySpan<int> Sizes => _sizes.AsSpan(0, Count);

    /// <summary>Presentation times of the fragment's samples, relative to the segment.</summary>
    internal ReadOnlySpan<long> Times => _times.AsSpan(0, Count);

    /// <summary>The earliest of <see cref="Times"/>.</summary>
    internal long EarliestTime
    {
        get
        {
            var earliest = _times[0];
            foreach (var time in Times)
            {
                earliest = Math.Min(earliest, time);
            }

            return earliest;
        }
    }

    /// <summary>Decode times of the fragment's samples, relative to the segment, and one more: the end of the last sample.</summary>
    internal ReadOnlySpan<long> DecodeTimes => _decodeTimes.AsSpan(0, Count + 1);

    /// <summary>Presentation times of the samples that wait, on the run's timeline.</summary>
    internal ReadOnlySpan<long> PendingTimes => _times.AsSpan(0, Pending);

    /// <summary>Takes a sample; the unit belongs to the run from here.</summary>
    internal void Add(AccessUnit unit, long time, int size)
    {
        if (Pending == _units.Length)
        {
            Array.Resize(ref _units, Pending * 2);
            Array.Resize(ref _sizes, Pending * 2);
            Array.Resize(ref _times, Pending * 2);
            Array.Resize(ref _decodeTimes, (Pending * 2) + 1);
        }

        _units[Pending] = unit;
        _sizes[Pending] = size;
        _times[Pending] = time;
        Pending++;
    }

    /// <summary>Begins a new timeline: decode times may start at 0 again.</summary>
    internal void Restart() => (_earliest, _goesOn) = (0, false);

    /// <summary>Fixes the fragment's pictures and their times.</summary>
    /// <param name="count">Samples from the front, at least 1.</param>
    /// <param name="origin">The segment's start on the run's timeline.</param>
    /// <param name="end">Where the last sample ends, on the run's timeline, if nothing follows.</param>
    /// <param name="following">
    /// Presentation times of the pictures that follow in the same file, as far as they are known: the last sample lasts until the first of them is
    /// decoded, which is before it is shown where pictures are reordered.
    /// </param>
    internal void SchedulePictures(int count, long origin, long end, ReadOnlySpan<long> following)
    {
        Take(count, origin);
        var known = Know(origin, following);
        Media.Mp4.DecodeTimes.Assign(known, _earliest, _goesOn, _decodeTimes.AsSpan(0, known.Length));
        _goesOn = !following.IsEmpty;
        Finish(_goesOn ? _decodeTimes[count] : end - origin);
        _earliest = _goesOn ? _decodeTimes[count] : _earliest;
    }

    /// <summary>Fixes the fragment's sound: decoded when heard. What comes too late for its place is squeezed behind what is written.</summary>
    /// <param name="count">Samples from the front; may be 0.</param>
    /// <param name="origin">The segment's start on the run's timeline.</param>
    /// <param name="frame">Duration of the last frame.</param>
    internal void ScheduleSound(int count, long origin, long frame)
    {
        Take(count, origin);
        for (var i = 0; i < count; i++)
        {
            _times[i] = Math.Max(_times[i], i == 0 ? _earliest : _times[i - 1] + 1);
            _decodeTimes[i] = _times[i];
        }

        if (count > 0)
        {
            Finish(_times[count - 1] + frame);
        }
    }

    /// <summary>Gives the fragment's samples back to their pool; the others move to the front.</summary>
    internal void Release()
    {
        for (var i = 0; i < Count; i++)
        {
            _units[i].Dispose();
        }

        Pending -= Count;
        Array.Copy(_units, Count, _units, 0, Pending);
        Array.Copy(_sizes, Count, _sizes, 0, Pending);
        Array.Copy(_times, Count, _times, 0, Pending);
        Array.Clear(_units, Pending, Count);
        Count = 0;
    }

    /// <summary>Gives all samples back to their pool.</summary>
    internal void ReleaseAll()
    {
        Count = Pending;
        Release();
    }

    private ReadOnlySpan<long> Know(long origin, ReadOnlySpan<long> following)
    {
        var count = Count + following.Length;
        if (count >= Math.Min(_known.Length, _decodeTimes.Length))
        {
            _known = new long[count * 2];
            _decodeTimes = new long[count * 2];
        }

        Times.CopyTo(_known);
        for (var i = 0; i < following.Length; i++)
        {
            _known[Count + i] = following[i] - origin;
        }

        return _known.AsSpan(0, count);
    }

    private void Take(int count, long origin)
    {
        Count = count;
        Bytes = 0;
        for (var i = 0; i < count; i++)
        {
            _times[i] -= origin;
            Bytes = checked(Bytes + _sizes[i]);
        }
    }

    private void Finish(long end)
    {
        _earliest = _decodeTimes[Count - 1] + 1;
        _decodeTimes[Count] = Math.Max(end, _earliest);
    }
}
