namespace Supervision.Recorder.Onvif.Media;

/// <summary>What a sound encoder can do with one codec.</summary>
internal sealed record AudioEncoderOptions(string Encoding, SoundCodec Codec, IReadOnlyList<int> BitratesKbps, IReadOnlyList<int> SampleRatesKhz);
