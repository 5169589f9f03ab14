namespace Supervision.Media.FFmpeg;

/// <summary>What a decoder is opened with.</summary>
/// <param name="CodecId">libav's codec id.</param>
/// <param name="Configuration">avcC, hvcC or AudioSpecificConfig; may be empty.</param>
/// <param name="Threads">Threads for slices of one picture; frame threads are never used (they would delay and share pictures).</param>
/// <param name="SampleRate">For sound: samples a second; otherwise 0.</param>
/// <param name="Channels">For sound; otherwise 0.</param>
/// <param name="BitsPerSample">For G.726: coded bits a sample; otherwise 0.</param>
/// <param name="MaxPixels">Pictures of more pixels are refused, so that forged parameter sets cannot ask for gigabytes; 0 for libav's own limit.</param>
internal readonly record struct DecoderSettings(
    int CodecId, ReadOnlyMemory<byte> Configuration, int Threads = 1, int SampleRate = 0, int Channels = 0, int BitsPerSample = 0,
    long MaxPixels = 0);
