namespace Supervision.Media.Rtsp;

/// <summary>How the media travels.</summary>
public enum RtspTransport
{
    /// <summary>Inside the RTSP connection (interleaved): nothing is lost while the connection stands.</summary>
    Tcp,

    /// <summary>By datagrams: packets may be lost or come in another order.</summary>
    Udp,
}
