namespace Supervision.Recorder.Onvif.Media;

/// <summary>The names of codecs in the two media services: words of ONVIF's own in the older one, names of media types in Media2.</summary>
internal static class CodecNames
{
    internal static PictureCodec Picture(string name) => name.ToUpperInvariant() switch
    {
        "H264" => PictureCodec.H264,
        "H265" or "HEVC" => PictureCodec.H265,
        "JPEG" => PictureCodec.Jpeg,
        "MPEG4" or "MPV4-ES" => PictureCodec.Mpeg4,
        _ => PictureCodec.Other,
    };

    internal static SoundCodec Sound(string name) => name.ToUpperInvariant() switch
    {
        "AAC" or "MP4A-LATM" or "MPEG4-GENERIC" => SoundCodec.Aac,
        "G711" or "PCMU" => SoundCodec.G711,
        "PCMA" => SoundCodec.G711A,
        "G726" => SoundCodec.G726,
        _ => SoundCodec.Other,
    };
}
