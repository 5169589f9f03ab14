namespace Supervision.Media.Rtsp.Rtp;

/// <summary>The clock pair of an RTCP sender report.</summary>
internal readonly record struct SenderReportData(uint Ssrc, ulong Ntp, uint RtpTimestamp);
