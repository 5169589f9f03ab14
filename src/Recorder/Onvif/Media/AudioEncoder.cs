namespace Supervision.Recorder.Onvif.Media;

/// <summary>How a camera encodes sound.</summary>
/// <param name="Token">By which the camera knows it.</param>
/// <param name="Name">Its name.</param>
/// <param name="UseCount">How many profiles use it.</param>
/// <param name="Encoding">The codec in the camera's words; written back where <paramref name="Codec"/> is Other.</param>
/// <param name="Codec">The codec.</param>
/// <param name="BitrateKbps">Bits per second, in thousands.</param>
/// <param name="SampleRateKhz">Samples per second, in thousands.</param>
/// <param name="Multicast">Given back as it came.</param>
/// <param name="SessionTimeout">As the camera wrote it (older Media service).</param>
internal sealed record AudioEncoder(
    string Token,
    string Name,
    int UseCount,
    string Encoding,
    SoundCodec Codec,
    int BitrateKbps,
    int SampleRateKhz,
    MulticastTarget? Multicast,
    string? SessionTimeout);
