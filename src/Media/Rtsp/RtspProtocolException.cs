namespace Supervision.Media.Rtsp;

/// <summary>What came from the other side is not what the protocol allows. Becomes a <see cref="Streams.MediaSourceException"/> before it leaves this folder.</summary>
internal sealed class RtspProtocolException(string message) : Exception(message);
