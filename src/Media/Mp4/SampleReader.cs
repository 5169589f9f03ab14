using Supervision.Media.Streams;

namespace Supervision.Media.Mp4;

/// <summary>Reads the access units of a scanned file back, fragment by fragment, pictures and sound in order of decode time.</summary>
/// <param name="stream">The file that was scanned; it must be able to seek and stays open.</param>
/// <param name="scan">What <see cref="SegmentScanner"/> said of it, with a header.</param>
public sealed class SampleReader(Stream stream, SegmentScan scan)
{
    private readonly SegmentFile _file = new(stream);
    private readonly SegmentHeader _header = scan.Header ?? throw new ArgumentException("A file without header has no samples.", nameof(scan));
    private readonly Queue<Located> _samples = new();
    private int _nextFragment;

    /// <summary>Goes to a fragment, by its place in <see cref="SegmentScan.Fragments"/>.</summary>
    public void Seek(int fragment)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fragment);
        _samples.Clear();
        _nextFragment = fragment;
    }

    /// <summary>
    /// Reads the next access unit. Its timestamp is the presentation time from the segment's start (90 kHz; sound: samples). Parameter sets are in
    /// the format, not in the unit, unless the camera sent others than those in band. The caller owns the unit.
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
        var unit = AccessUnit.Rent(sample.Size);
        if (!_file.TryRead(sample.FileOffset, unit.GetSpan(sample.Size)[..sample.Size]))
        {
            unit.Dispose();
            throw Changed(sample.FileOffset);
        }

        unit.Advance(sample.Size);
        unit.Format = sample.IsVideo ? _header.Video : _header.Audio!;
        unit.Timestamp = sample.Time;
        unit.IsKeyFrame = sample.IsKey;
        return unit;
    }

    private static InvalidDataException Changed(long offset) => new($"The file was changed since it was scanned (at byte {offset}): scan it again.");

    private void Locate(ScannedFragment fragment)
    {
        var moof = new byte[fragment.MoofLength];
        if (!_file.TryRead(fragment.MoofOffset, moof) || !MoofView.TryRead(moof.AsSpan(BoxReader.HeaderSize), out var view)
            || view.HasAudio != fragment.SoundFrames > 0 || view.Video.Count != fragment.Pictures || (view.HasAudio && view.Audio.Count != fragment.SoundFrames))
        {
            throw Changed(fragment.MoofOffset);
        }

        var video = new Cursor(view.Video, fragment, VideoFormat.VideoClockRate, isVideo: true);
        var audio = view.HasAudio ? new Cursor(view.Audio, fragment, _header.Audio!.SampleRate, isVideo: false) : default;
        while (video.HasMore || audio.HasMore)
        {
            _samples.Enqueue(!audio.HasMore || (video.HasMore && video.Seconds <= audio.Seconds) ? video.Next() : audio.Next());
        }
    }

    private readonly record struct Located(long FileOffset, int Size, long Time, bool IsKey, bool IsVideo);

    private ref struct Cursor(RunView run, ScannedFragment fragment, int rate, bool isVideo)
    {
        private readonly RunView _run = run;
        private readonly long _endOffset = fragment.EndOffset;
        private long _offset = fragment.MoofOffset + run.DataOffset;
        private long _time = run.DecodeTime;
        private int _index;

        internal readonly bool HasMore => _index < _run.Count;

        internal readonly double Seconds => _time / (double)rate;

        internal Located Next()
        {
            var sample = _run[_index++];
            if (sample.Size > _endOffset - _offset)
            {
                throw Changed(_offset);
            }

            var located = new Located(_offset, (int)sample.Size, _time + sample.Offset, sample.IsKey, isVideo);
            _offset += sample.Size;
            _time += sample.Duration;
            return located;
        }
    }
}
