using Supervision.Media.Rtsp.Rtp;

namespace Supervision.Media.Rtsp;

/// <summary>A track that was set up: its address and the channels that its packets come on.</summary>
internal sealed record PlayingTrack(RtpTrack Track, string Url, int MediaChannel, int ControlChannel)
{
    /// <summary>The camera ended this track (RTCP BYE).</summary>
    internal bool SaidGoodbye { get; set; }
}
