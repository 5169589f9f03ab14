namespace Supervision.Recorder.Configuration;

/// <summary>How a camera's media packets travel.</summary>
public enum CameraTransport
{
    /// <summary>Interleaved in the RTSP connection: <c>tcp</c>.</summary>
    Tcp,

    /// <summary>RTP over UDP: <c>udp</c>.</summary>
    Udp,
}
