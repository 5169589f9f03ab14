using System.Diagnostics.CodeAnalysis;

using NodaTime;

using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;

namespace Supervision.Media.Codecs;

/// <summary>
/// libav's AAC-LC encoder with exact timestamps: it holds each frame back by one (a decoder overlaps neighbours), so the first unit is
/// priming and stands one frame before the first sample.
/// </summary>
internal sealed class AacEncoder : IDisposable
{
    private readonly CodecContextHandle _codec;
    private readonly FrameHandle _frame = new();
    private readonly PacketHandle _packet = new();
    private readonly (long Timestamp, Instant Arrival, long Ticks)[] _frames = new (long, Instant, long)[8];
    private readonly int _channels;
    private long _count;

    internal AacEncoder(int rate, int channels, long bitRate, LibavLogSource log)
    {
        _channels = channels;
        _codec = CodecContextHandle.OpenAacEncoder(rate, channels, bitRate, log);
        Format = new AudioFormat(AudioCodec.Aac, rate, channels, rate, _codec.Configuration.ToArray());
        FrameSize = _codec.FrameSize;
        _frame.AllocateSound(FrameSize, rate, channels);
    }

    internal AudioFormat Format { get; }

    /// <summary>Samples a channel of a frame: 1024.</summary>
    internal int FrameSize { get; }

    /// <summary>Encodes the next whole frame of the queue.</summary>
    internal void Encode(SampleQueue queue, long timestamp, Instant arrival, long arrivalTicks, Action<AccessUnit> receiver)
    {
        _frame.MakeWritable();
        for (var channel = 0; channel < _channels; channel++)
        {
            queue.Peek(channel, FrameSize).CopyTo(_frame.Channel(channel));
        }

        queue.Remove(FrameSize);
        _frames[_count % _frames.Length] = (timestamp, arrival, arrivalTicks);
        _frame.Timestamp = _count * FrameSize;
        _count++;
        _ = CodecResults.From(_codec.Send(_frame), "encode sound");
        TakeAll(receiver);
    }

    /// <summary>Gives out what was held back.</summary>
    internal void Finish(Action<AccessUnit> receiver)
    {
        if (_count > 0)
        {
            _ = CodecResults.From(_codec.SendEndToEncoder(), "end encoding sound");
            TakeAll(receiver);
        }
    }

    public void Dispose()
    {
        _codec.Dispose();
        _frame.Dispose();
        _packet.Dispose();
    }

    private void TakeAll(Action<AccessUnit> receiver)
    {
        while (CodecResults.From(_codec.Receive(_packet), "take coded sound") == CodecResult.Done)
        {
            receiver(ToUnit());
            _packet.Clear();
        }
    }

    /// <summary>libav counts samples from the priming on; which frame that is says the time.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The receiver owns the unit.")]
    private AccessUnit ToUnit()
    {
        var index = _packet.Timestamp / FrameSize;
        var isPriming = _packet.Timestamp < 0;
        var frame = _frames[isPriming ? 0 : index % _frames.Length];
        var unit = AccessUnit.Rent(_packet.Data.Length);
        unit.Write(_packet.Data);
        unit.Format = Format;
        unit.Timestamp = isPriming ? frame.Timestamp + _packet.Timestamp : frame.Timestamp;
        unit.Arrival = frame.Arrival;
        unit.ArrivalTicks = frame.Ticks;
        unit.IsKeyFrame = true;
        return unit;
    }
}
