namespace Supervision.Recorder.Onvif.Device;

/// <summary>A service as the camera lists it: the address is not repaired yet.</summary>
/// <param name="Space">Its XML namespace, which says what it is.</param>
/// <param name="Address">Where, as the camera believes.</param>
internal sealed record OfferedService(string Space, string Address);
