namespace Supervision.Media.FFmpeg;

/// <summary>One track of a file, as libavformat sees it.</summary>
/// <param name="Index">Its number in the file, from 0.</param>
/// <param name="Codec">libav's codec name: h264, hevc, aac, ...</param>
/// <param name="Width">Pixels; 0 for sound.</param>
/// <param name="Height">Pixels; 0 for sound.</param>
/// <param name="SampleRate">Samples a second; 0 for pictures.</param>
/// <param name="Channels">Sound channels; 0 for pictures.</param>
/// <param name="TimeBaseNumerator">Seconds of a tick are numerator through denominator.</param>
/// <param name="TimeBaseDenominator">See <paramref name="TimeBaseNumerator"/>.</param>
/// <param name="DecoderConfiguration">avcC, hvcC, AudioSpecificConfig, as the file has it.</param>
public sealed record FormatStream(
    int Index, string Codec, int Width, int Height, int SampleRate, int Channels,
    int TimeBaseNumerator, int TimeBaseDenominator, ReadOnlyMemory<byte> DecoderConfiguration);
