using Microsoft.Extensions.Logging;

using Supervision.Media.Codecs;
using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Guard;

/// <summary>A decoder with the pictures that came out of it and were not asked for yet: a few, since decoders delay by a bounded number.</summary>
internal sealed class DecodedSide(VideoFormat format, ILogger logger) : IDisposable
{
    private readonly VideoDecoder _decoder = VideoDecoder.Create(format, threads: 1, logger);
    private readonly Queue<Picture> _ready = new();
    private readonly Stack<Picture> _free = new();

    /// <summary>The picture that is next; null where the decoder wants more first.</summary>
    public Picture? Next => _ready.TryPeek(out var picture) ? picture : null;

    /// <summary>The picture after that; null where there is none yet.</summary>
    public Picture? Second => _ready.Skip(1).FirstOrDefault();

    public void Send(AccessUnit unit)
    {
        while (_decoder.Send(unit) == CodecResult.Again)
        {
            Take();
        }

        Take();
    }

    public void SendEnd()
    {
        _decoder.SendEnd();
        Take();
    }

    /// <summary>Is done with <see cref="Next"/>.</summary>
    public void Drop() => _free.Push(_ready.Dequeue());

    public void Dispose()
    {
        _decoder.Dispose();
        foreach (var picture in _ready.Concat(_free))
        {
            picture.Dispose();
        }
    }

    private void Take()
    {
        while (true)
        {
            var picture = _free.TryPop(out var used) ? used : new Picture();
            if (_decoder.Receive(picture) == CodecResult.Done)
            {
                _ready.Enqueue(picture);
                continue;
            }

            _free.Push(picture);
            return;
        }
    }
}
