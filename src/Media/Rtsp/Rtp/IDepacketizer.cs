using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>Puts access units together out of RTP packets. Never throws for hostile payloads, and holds at most one unit of bounded size.</summary>
internal interface IDepacketizer : IDisposable
{
    /// <summary>The newest format; null while unknown.</summary>
    TrackFormat? Format { get; }

    /// <summary>Payloads that make no sense, and so were ignored.</summary>
    long Malformed { get; }

    /// <summary>Whole units that were dropped because no format was known yet, or because they were too large.</summary>
    long Dropped { get; }

    /// <summary>Takes the next packet; finished units go to the output queue.</summary>
    void Push(in RtpPacket packet);
}
