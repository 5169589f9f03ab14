namespace Supervision.Media.Streams;

/// <summary>
/// An open stream of access units: a camera over RTSP, or a fake in tests. One reader at a time. A source belongs to one connection: when it
/// ends or throws <see cref="MediaSourceException"/>, it is disposed and another one is opened.
/// </summary>
public interface IMediaSource : IAsyncDisposable
{
    /// <summary>The picture format known so far; null until parameter sets were seen (in the SDP or in the stream).</summary>
    VideoFormat? Video { get; }

    /// <summary>The sound format; null where the stream has no sound that can be recorded.</summary>
    AudioFormat? Audio { get; }

    /// <summary>Where the tracks' timestamps coincide, by the newest knowledge: RTP-Info at first, sender reports later. Null while unknown.</summary>
    TrackAlignment? Alignment { get; }

    /// <summary>The camera's wall clock by its newest RTCP sender report of the picture track (of the sound, where that is all); null until one came.</summary>
    SenderReport? CameraClock { get; }

    /// <summary>What was received and lost so far. Cheap; may be read from another thread.</summary>
    SourceStatistics Statistics { get; }

    /// <summary>The last time that this program stood still while the source was open; null where it never did. Cheap; may be read from another thread.</summary>
    Standstill? LastStandstill { get; }

    /// <summary>Reads the next access unit of either track in order of completion. The caller owns it.</summary>
    /// <returns>The unit; null when the camera ended the stream in an orderly way.</returns>
    /// <exception cref="MediaSourceException">The stream broke: says where and why.</exception>
    ValueTask<AccessUnit?> ReadAsync(CancellationToken cancellation);
}
