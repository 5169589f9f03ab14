namespace Supervision.Media.Rtsp;

/// <summary>What begins at a place in the received bytes.</summary>
internal enum RtspStartKind
{
    NeedMore,
    Packet,
    Message,
    Junk,
}
