using System.Text.Json.Serialization;

using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Streams;

/// <summary>How a picture is to be encoded, in the words of the control file.</summary>
internal sealed record VideoOrder(
    [property: JsonPropertyName("codec")] string Codec,
    [property: JsonPropertyName("profile")] string Profile,
    [property: JsonPropertyName("width")] int Width,
    [property: JsonPropertyName("height")] int Height,
    [property: JsonPropertyName("rate")] double Rate,
    [property: JsonPropertyName("gop")] int Gop,
    [property: JsonPropertyName("kbps")] int Kbps,
    [property: JsonPropertyName("b")] int Between)
{
    internal static VideoOrder Of(PictureEncoder encoder) => new(
        encoder.Codec.ToLowerInvariant(),
        encoder.Codec == "H265" ? "main" : encoder.Profile.ToLowerInvariant(),
        encoder.Width,
        encoder.Height,
        encoder.Rate,
        encoder.Gop,
        encoder.Kbps,
        encoder.Codec == "H265" || encoder.Profile == "Baseline" ? 0 : encoder.AnchorDistance - 1);
}
