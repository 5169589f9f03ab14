using Supervision.Media.Streams;

namespace Supervision.Media.Mp4;

/// <summary>Reads the access units of a scanned file back, fragment by fragment, pictures and sound in order of decode time.</summary>
/// <param name="stream">The file that was scanned; it must be able to seek and stays open.</param>
/// <param name="scan">What <see cref="SegmentScanner"/> said of it, with a header.</param>
public sealed class SampleReader(Stream stream, SegmentScan scan)
{
    private readonly SegmentFile _file = new(stream);
    private readonly SegmentHeader _header = scan.Header ?? throw new ArgumentException("A file without header has no samples.", nameof(scan));
    private readonly List<Located> _located = [];
    private readonly Queue<Located> _samples = new();
    private StoredParameterSets? _sets;
    private LeftOutSet[] _leftOut = [];
    private int _nextLeftOut;
    private int _nextFragment;

    /// <summary>
    /// True: each picture comes byte for byte as the source delivered it, with the parameter sets that were left out of the file back in their
    /// places. False: as it is stored, which is what a decoder wants that has the format. Files of before this was noted come as they are stored.
    /// </summary>
    public bool RestoresParameterSets { get; init; }

    /// <summary>Goes to a fragment, by its place in <see cref="SegmentScan.Fragments"/>.</summary>
    public void Seek(int fragment)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fragment);
        _samples.Clear();
        _nextFragment = fragment;
    }

    /// <summary>
    /// Reads the next access unit. Its timestamp is the presentation time from the segment's start (90 kHz; sound: samples). Parameter sets are in
    /// the format, not in the unit, unless the camera sent others than those in band, or <see cref="RestoresParameterSets"/>. The caller owns the unit.
    /// </summary>
    /// <returns>Null at the end.</returns>
    /// <exception cref="InvalidDataException">The file is not any more what was scanned.</exception>
    /// <exception cref="IOException">The disk cannot be read.</exception>
    public AccessUnit? Read()
    {
        while (_samples.Count == 0)
        {
            if (_nextFragment >= scan.Fragments.Count)
            {
                return null;
            }

            Locate(scan.Fragments[_nextFragment++]);
        }

        var sample = _samples.Dequeue();
        var leftOut = sample.IsVideo ? LeftOutOf(sample.Picture) : default;
        var unit = leftOut.IsEmpty ? ReadStored(sample) : ReadOriginal(sample, leftOut);
        unit.Format = sample.IsVideo ? _header.Video : _header.Sounds[sample.Sound].Format;
        unit.Track = sample.IsVideo ? 0 : sample.Sound;
        unit.Timestamp = sample.Time;
        unit.IsKeyFrame = sample.IsKey;
        return unit;
    }

    private static InvalidDataException Changed(long offset) => new($"The file was changed since it was scanned (at byte {offset}): scan it again.");

    private AccessUnit ReadStored(in Located sample)
    {
        var unit = AccessUnit.Rent(sample.Size);
        if (!_file.TryRead(sample.FileOffset, unit.GetSpan(sample.Size)[..sample.Size]))
        {
            unit.Dispose();
            throw Changed(sample.FileOffset);
        }

        unit.Advance(sample.Size);
        return unit;
    }

    private AccessUnit ReadOriginal(in Located sample, ReadOnlySpan<LeftOutSet> leftOut)
    {
        using var stored = ReadStored(sample);
        var unit = AccessUnit.Rent(sample.Size);
        if (!OriginalPicture.TryRestore(stored.Data.Span, leftOut, _sets!, unit))
        {
            unit.Dispose();
            throw new InvalidDataException($"The parameter sets of the picture at byte {sample.FileOffset} do not fit to it: the file is damaged; restore it from a backup.");
        }

        return unit;
    }

    // Pictures come in order, and so do the sets.
    private ReadOnlySpan<LeftOutSet> LeftOutOf(int picture)
    {
        var first = _nextLeftOut;
        while (_nextLeftOut < _leftOut.Length && _leftOut[_nextLeftOut].Picture == picture)
        {
            _nextLeftOut++;
        }

        return _leftOut.AsSpan(first, _nextLeftOut - first);
    }

    private LeftOutSet[] ReadLeftOut(ScannedFragment fragment)
    {
        if (!RestoresParameterSets || fragment.LeftOutSets == 0)
        {
            return [];
        }

        _sets ??= StoredParameterSets.Read(_header.Video.Codec, _header.Video.DecoderConfiguration);
        var entries = new byte[fragment.LeftOutSets * LeftOutBox.EntrySize];
        return !_file.TryRead(fragment.LeftOutOffset, entries) ? throw Changed(fragment.LeftOutOffset)
            : LeftOutBox.Read(entries, fragment.Pictures, _sets!.All.Count)
            ?? throw new InvalidDataException($"The list of parameter sets at byte {fragment.LeftOutOffset} is damaged; restore the file from a backup.");
    }

    private void Locate(ScannedFragment fragment)
    {
        var moof = new byte[fragment.MoofLength];
        if (!_file.TryRead(fragment.MoofOffset, moof) || !MoofView.TryRead(moof.AsSpan(BoxReader.HeaderSize), out var view)
            || view.SoundRunCount != fragment.Sounds.Count || view.Video.Count != fragment.Pictures)
        {
            throw Changed(fragment.MoofOffset);
        }

        (_leftOut, _nextLeftOut) = (ReadLeftOut(fragment), 0);
        _located.Clear();
        Add(new Cursor(view.Video, fragment, VideoFormat.VideoClockRate, sound: -1));
        var sounds = view.Sounds;
        foreach (var sound in fragment.Sounds)
        {
            if (!sounds.MoveNext() || sounds.Track != sound.Track || sounds.Current.Count != sound.Frames)
            {
                throw Changed(fragment.MoofOffset);
            }

            Add(new Cursor(sounds.Current, fragment, _header.Sounds[sound.Track].Format.SampleRate, sound.Track));
        }

        // The sort keeps the order of what has the same time: pictures first, then by track.
        foreach (var sample in _located.OrderBy(sample => sample.Seconds))
        {
            _samples.Enqueue(sample);
        }
    }

    private void Add(Cursor cursor)
    {
        while (cursor.HasMore)
        {
            _located.Add(cursor.Next());
        }
    }

    // Sound is the place among the sound tracks, or -1; Picture the number in the fragment.
    private readonly record struct Located(long FileOffset, int Size, long Time, double Seconds, bool IsKey, int Sound, int Picture)
    {
        internal bool IsVideo => Sound < 0;
    }

    private ref struct Cursor(RunView run, ScannedFragment fragment, int rate, int sound)
    {
        private readonly RunView _run = run;
        private readonly long _endOffset = fragment.EndOffset;
        private long _offset = fragment.MoofOffset + run.DataOffset;
        private long _time = run.DecodeTime;
        private int _index;

        internal readonly bool HasMore => _index < _run.Count;

        internal Located Next()
        {
            var sample = _run[_index];
            if (sample.Size > _endOffset - _offset)
            {
                throw Changed(_offset);
            }

            var located = new Located(_offset, (int)sample.Size, _time + sample.Offset, _time / (double)rate, sample.IsKey, sound, _index);
            _index++;
            _offset += sample.Size;
            _time += sample.Duration;
            return located;
        }
    }
}
