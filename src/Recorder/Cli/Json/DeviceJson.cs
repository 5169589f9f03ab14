using Supervision.Recorder.Survey;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A device as <c>discover --json</c> writes it. A contract, like <see cref="SegmentJson"/>. What is not known is null.</summary>
internal sealed record DeviceJson(
    string Address,
    string Reference,
    string? Name,
    string? Vendor,
    string? Model,
    string? Firmware,
    string? Serial,
    IReadOnlyList<string> OnvifProfiles,
    IReadOnlyList<DeviceProfileJson>? MediaProfiles,
    double? ClockOffsetSeconds,
    bool? Gb28181,
    string? Camera,
    string Access,
    string? Note)
{
    private static readonly string[] Accesses = ["told", "login-needed", "login-refused", "not-asked"];

    internal static DeviceJson Of(SurveyedDevice device) => new(
        device.Found.Address.AbsoluteUri,
        device.Found.Reference,
        OrNull(device.Found.Scopes.Name),
        OrNull(device.Information?.Manufacturer),
        OrNull(device.Information?.Model ?? device.Found.Scopes.Hardware),
        OrNull(device.Information?.Firmware),
        OrNull(device.Information?.Serial),
        device.Found.Scopes.Profiles,
        device.Profiles?.Select(DeviceProfileJson.Of).ToList(),
        device.ClockOffset is { } offset ? Math.Round(offset.TotalSeconds, 1) : null,
        device.Found.Scopes.SaysGb28181 ? true : null,
        device.Camera,
        Accesses[(int)device.Access],
        OrNull(device.Note));

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
