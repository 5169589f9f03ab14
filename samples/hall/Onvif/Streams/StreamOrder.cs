using System.Text.Json.Serialization;

using Supervision.HallOnvif.Settings;
using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Streams;

/// <summary>What one mount point of the RTSP server is to serve, in the words of its control file.</summary>
internal sealed record StreamOrder
{
    [JsonPropertyName("video")]
    public required VideoOrder Video { get; init; }

    /// <summary>aac, g711 or null.</summary>
    [JsonPropertyName("sound")]
    public string? Sound { get; init; }

    [JsonPropertyName("font")]
    public required string Font { get; init; }

    /// <summary>Seconds by which the clock in the picture is ahead.</summary>
    [JsonPropertyName("ahead")]
    public int Ahead { get; init; }

    [JsonPropertyName("texts")]
    public required IReadOnlyList<TextOrder> Texts { get; init; }

    internal static StreamOrder Of(CameraSettings settings, CameraPicture picture, int stream) => new()
    {
        Video = VideoOrder.Of(picture.Encoders[stream]),
        Sound = picture.WithSound[stream] ? picture.Sound?.Codec.ToLowerInvariant() : null,
        Font = settings.TextFont,
        Ahead = (int)Math.Round(picture.Ahead.TotalSeconds),
        Texts = [.. picture.Texts.Select(text => TextOrder.Of(text, settings.Drawing))],
    };
}
