using System.Text.Json;
using System.Text.Json.Serialization;

namespace Supervision.HallOnvif.Settings;

/// <summary>All cameras of the hall, as a JSON file has them.</summary>
internal sealed record HallSettings
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Addresses of this machine to serve on, and to answer searches at.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = ["127.0.0.1"];

    /// <summary>The hall's RTSP server; the host is the one that was asked where it says <c>*</c>.</summary>
    public string Rtsp { get; init; } = "rtsp://*:8554";

    /// <summary>The RTSP server's control file, relative to the current folder; null leaves the streams as they are.</summary>
    public string? Control { get; init; }

    public string User { get; init; } = "supervisor";

    public int DiscoveryPort { get; init; } = 3702;

    /// <summary>Cameras tell the group that they come and go (Hello, Bye).</summary>
    public bool Announces { get; init; }

    public required IReadOnlyList<CameraSettings> Cameras { get; init; }

    /// <exception cref="JsonException">The text is no settings: it says where.</exception>
    internal static HallSettings Parse(string json) =>
        JsonSerializer.Deserialize<HallSettings>(json, Format) ?? throw new JsonException("the settings are null");
}
