namespace Supervision.Media.Rtsp.Rtp;

/// <summary>A track that the recorder takes: which section of the description, which payload type of it, and who puts it together.</summary>
internal sealed record MediaChoice(SdpMedia Media, int PayloadType, int ClockRate, IDepacketizer Depacketizer);
