namespace Supervision.Media.Rtsp;

/// <summary>One thing that came over the RTSP connection: an interleaved packet, or a message. Valid until the next one is taken.</summary>
/// <param name="Channel">The interleaved channel; -1 for a message.</param>
/// <param name="Packet">The interleaved packet's bytes.</param>
/// <param name="Message">The message, if it is one.</param>
internal readonly record struct RtspFrame(int Channel, ReadOnlyMemory<byte> Packet, RtspMessage? Message);
