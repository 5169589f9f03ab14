using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Media.Codecs;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Sound;

/// <summary>
/// As what every pickup is stored: one channel of AAC at 48 kHz, whatever it sends, so that a camera's run has its track before the pickup is there and
/// needs not begin anew when it changes.
/// </summary>
internal static class PickupFormat
{
    /// <summary>Samples a second.</summary>
    public const int Rate = 48_000;

    /// <summary>Missing sound up to this length is stored as silence. Behind more of it nothing is stored: the silence would come after its pictures are on the disk.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromMilliseconds(300);

    /// <summary>How sound is brought to it.</summary>
    public static readonly AudioTranscoderOptions Options = new() { OutputRate = Rate, OutputChannels = 1, LongestHole = LongestSilence };

    private static readonly AudioFormat Input = new(AudioCodec.G711ALaw, 8000, 1, 8000, default);

    /// <summary>The stored format: the same bytes for each encoder of this machine.</summary>
    public static AudioFormat Stored(ILogger logger)
    {
        using var transcoder = AudioTranscoder.Create(Input, Options, logger);
        return transcoder.Output;
    }

    /// <summary>A length of time in samples.</summary>
    public static long Samples(Duration length) => (long)Math.Round(length.TotalSeconds * Rate);

    /// <summary>Samples as a length of time.</summary>
    public static Duration Length(long samples) => Duration.FromNanoseconds(samples * (1_000_000_000.0 / Rate));
}
