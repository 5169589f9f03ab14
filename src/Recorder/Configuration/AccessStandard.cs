namespace Supervision.Recorder.Configuration;

/// <summary>A standard that a camera or pickup can be reached by, besides RTSP.</summary>
public enum AccessStandard
{
    /// <summary>GB/T 28181-2016: <c>gb28181-2016</c>.</summary>
    Gb28181Of2016,

    /// <summary>GB/T 28181-2022: <c>gb28181-2022</c>.</summary>
    Gb28181Of2022,

    /// <summary>ONVIF: <c>onvif</c>.</summary>
    Onvif,
}
