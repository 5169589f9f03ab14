using Microsoft.Extensions.Logging;

using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Guard;

/// <summary>
/// Decodes a stream as the camera sent it and the same with its label strip, on the calling thread, and hands out the pictures in pairs. The two may
/// come out with different delays.
/// </summary>
internal sealed class TwoWayDecoder : IDisposable
{
    private readonly DecodedSide _original;
    private readonly DecodedSide _labelled;

    /// <summary>Opens both decoders.</summary>
    /// <param name="original">What the camera sends.</param>
    /// <param name="labelled">The same with the strip.</param>
    /// <param name="logger">Where libav's lines go.</param>
    /// <exception cref="LibavException">libav cannot decode one of them.</exception>
    public TwoWayDecoder(VideoFormat original, VideoFormat labelled, ILogger logger)
    {
        _original = new DecodedSide(original, logger);
        try
        {
            _labelled = new DecodedSide(labelled, logger);
        }
        catch (LibavException)
        {
            _original.Dispose();
            throw;
        }
    }

    /// <summary>Called for each picture that was decoded as the camera sent it; the second is null where it does not decode with the strip.</summary>
    /// <remarks>The pictures are valid during the call; what is changed in them must be put back (<see cref="Picture.RestoreRegion"/>).</remarks>
    public required Action<Picture, Picture?> Receiver { get; init; }

    /// <summary>Decodes the same picture both ways. The units stay with the caller and have the same timestamp.</summary>
    public void Decode(AccessUnit original, AccessUnit labelled)
    {
        _original.Send(original);
        _labelled.Send(labelled);
        Pair();
    }

    /// <summary>Nothing more comes.</summary>
    public void Finish()
    {
        _original.SendEnd();
        _labelled.SendEnd();
        Pair();
        while (_original.Next is { } alone)
        {
            Receiver(alone, null);
            _original.Drop();
        }
    }

    public void Dispose()
    {
        _original.Dispose();
        _labelled.Dispose();
    }

    private void Pair()
    {
        while (_original.Next is { } original && _labelled.Next is { } labelled)
        {
            if (labelled.Timestamp < original.Timestamp)
            {
                // Damaged as the camera sent it: nothing to compare with.
                _labelled.Drop();
                continue;
            }

            var isPair = labelled.Timestamp == original.Timestamp;
            Receiver(original, isPair ? labelled : null);
            _original.Drop();
            if (isPair)
            {
                _labelled.Drop();
            }
        }
    }
}
