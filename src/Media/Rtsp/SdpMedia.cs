namespace Supervision.Media.Rtsp;

/// <summary>One <c>m=</c> section of a session description.</summary>
internal sealed class SdpMedia(string kind, string protocol, IReadOnlyList<int> payloadTypes)
{
    /// <summary><c>video</c>, <c>audio</c>, <c>application</c>...</summary>
    internal string Kind { get; } = kind;

    internal string Protocol { get; } = protocol;

    internal IReadOnlyList<int> PayloadTypes { get; } = payloadTypes;

    /// <summary>The address for SETUP, absolute or relative; null where the description gives none.</summary>
    internal string? Control { get; set; }

    /// <summary>Such as <c>H264/90000</c>, by payload type.</summary>
    internal Dictionary<int, string> RtpMaps { get; } = [];

    /// <summary>Format parameters by payload type and lower-case name.</summary>
    internal Dictionary<int, Dictionary<string, string>> FormatParameters { get; } = [];

    internal string Parameter(int payloadType, string name) =>
        FormatParameters.TryGetValue(payloadType, out var parameters) ? parameters.GetValueOrDefault(name, "") : "";

    internal int NumberParameter(int payloadType, string name, int otherwise) =>
        int.TryParse(Parameter(payloadType, name), out var number) ? number : otherwise;
}
