namespace Supervision.Recorder.Onvif.Device;

/// <summary>What a camera says that it is; every text is printable and bounded.</summary>
internal sealed record DeviceInformation(string Manufacturer, string Model, string Firmware, string Serial, string Hardware);
