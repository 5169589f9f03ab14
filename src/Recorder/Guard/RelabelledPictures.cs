using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Codecs;
using Supervision.Media.FFmpeg;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Guard;

/// <summary>Encodes merged pictures and writes them, with the segment's sound, in fragments of its own.</summary>
internal sealed class RelabelledPictures(DataDirectory data, Segment segment, StripSegment source, string program, ILogger logger) : IDisposable
{
    private const int PicturesAFragment = 25;
    private const long LeastBitRate = 2_000_000;

    private readonly List<AccessUnit> _sounds = [];
    private VideoEncoder? _encoder;
    private RelabelledWriter? _writer;
    private FragmentBuilder? _builder;
    private long _fragmentTime;
    private uint _fragments;

    /// <summary>Adds a sound frame (ownership moves).</summary>
    public void AddSound(AccessUnit sound)
    {
        if (_builder is null)
        {
            _sounds.Add(sound);
            return;
        }

        _builder.AddSound(sound, sound.Timestamp);
    }

    /// <summary>Adds a picture, which stays the caller's.</summary>
    public void Add(Picture picture)
    {
        _encoder ??= Open(picture);
        _encoder.Encode(picture, picture.IsKeyFrame);
        Take();
    }

    /// <summary>Writes what is pending and closes the file.</summary>
    public Relabelled Complete()
    {
        _encoder?.SendEnd();
        Take();
        if (_writer is null || _builder is null)
        {
            throw new InvalidDataException("not one picture of the file can be decoded; restore it from a backup");
        }

        Write(ToTicks(segment.End), segment.End, isLast: true);
        return _writer.Complete();
    }

    public void Dispose()
    {
        _encoder?.Dispose();
        _writer?.Dispose();
        _builder?.Dispose();
        _sounds.ForEach(sound => sound.Dispose());
    }

    private void Take()
    {
        while (_encoder?.Receive(out var unit) == CodecResult.Done)
        {
            var time = unit!.Timestamp;
            if (_builder is null)
            {
                Begin(unit);
            }
            else if (unit.IsKeyFrame || _builder.Pictures >= PicturesAFragment)
            {
                Write(time, ToMoment(time), isLast: false);
                _fragmentTime = time;
            }

            _builder!.AddPicture(unit, time);
        }
    }

    private void Begin(AccessUnit first)
    {
        _writer = RelabelledWriter.Create(data, segment, source, _encoder!.Format, program);
        _builder = new FragmentBuilder(_encoder.Format, source.Sounds);
        _builder.BeginSegment(first.Timestamp);
        _fragmentTime = first.Timestamp;
        foreach (var sound in _sounds)
        {
            _builder.AddSound(sound, sound.Timestamp);
        }

        _sounds.Clear();
    }

    private void Write(long nextTime, Instant end, bool isLast)
    {
        using var fragment = _builder!.Build(++_fragments, ToMoment(_fragmentTime), end, nextTime, isLast);
        _writer!.Append(fragment);
    }

    private VideoEncoder Open(Picture picture)
    {
        var seconds = (segment.End - segment.Start).TotalSeconds;
        return VideoEncoder.Create(
            new VideoEncoderOptions
            {
                Width = picture.Width,
                Height = picture.Height,
                Colour = picture.Colour,
                // The image was coded once before: with a fourth more bits than then, the second time costs little.
                BitRate = Math.Max(LeastBitRate, (long)(segment.Bytes * 8 * 1.25 / seconds)),
                FrameRate = Math.Clamp((int)Math.Round(segment.Pictures / seconds), 1, 120),
                GopSize = (int)Math.Ceiling(2 * Math.Clamp(segment.Pictures / seconds, 1, 120)),
            },
            logger);
    }

    private Instant ToMoment(long time) => segment.Start + Duration.FromNanoseconds(time * (1_000_000_000.0 / VideoFormat.VideoClockRate));

    private long ToTicks(Instant moment) => (long)Math.Round((moment - segment.Start).TotalSeconds * VideoFormat.VideoClockRate);
}
