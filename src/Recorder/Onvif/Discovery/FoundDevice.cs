using System.Net;

namespace Supervision.Recorder.Onvif.Discovery;

/// <summary>A device that answered.</summary>
/// <param name="Reference">Its endpoint reference: the name that stays when its address changes.</param>
/// <param name="From">Who answered.</param>
/// <param name="Address">Its device service, at the address that answered.</param>
/// <param name="Scopes">What it says of itself.</param>
internal sealed record FoundDevice(string Reference, IPAddress From, Uri Address, DeviceScopes Scopes);
