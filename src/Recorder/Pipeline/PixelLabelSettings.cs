using Supervision.Media.Streams;
using Supervision.Overlay;

namespace Supervision.Recorder.Pipeline;

/// <summary>What the pixel path needs to know of a camera.</summary>
/// <param name="Text">What the label says.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Font">Its faces; shared by all cameras.</param>
/// <param name="Codec">Coding of the stored pictures.</param>
/// <param name="Encoder">libav's encoder name; null for the coding's software encoder.</param>
/// <param name="Preset">The encoder's name of its speed.</param>
/// <param name="BitRate">Bits a second.</param>
/// <param name="GopSeconds">Most seconds from key frame to key frame.</param>
/// <param name="Threads">Encoding threads.</param>
internal sealed record PixelLabelSettings(
    LabelText Text,
    LabelStyle Style,
    LabelFont Font,
    VideoCodec Codec,
    string? Encoder,
    string Preset,
    long BitRate,
    double GopSeconds,
    int Threads);
