using Supervision.Recorder.Onvif.Device;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What a camera says that it is.</summary>
internal sealed record IdentityJson(string Manufacturer, string Model, string Firmware, string Serial)
{
    internal static IdentityJson Of(DeviceInformation information) => new(information.Manufacturer, information.Model, information.Firmware, information.Serial);
}
