using Supervision.Recorder.Configuration;
using Supervision.Recorder.Onvif;

namespace Supervision.Recorder.Locating;

/// <summary>Which camera is meant, and where the configuration says that it is.</summary>
/// <param name="Camera">Its id in the configuration.</param>
/// <param name="Service">The device service.</param>
/// <param name="Serial">The serial number that it must have; null where any will do.</param>
/// <param name="Reference">The endpoint reference that it must have; null where the configuration does not say.</param>
/// <param name="Profile">Name or token of the wanted media profile; null leaves the choice to <see cref="ProfileChoice"/>.</param>
/// <param name="Login">The account; null where the camera asks for none.</param>
/// <param name="Fingerprint">The one certificate to trust over HTTPS (see <see cref="CertificatePin"/>); null trusts those that this machine does.</param>
internal sealed record OnvifTarget(string Camera, Uri Service, string? Serial, string? Reference, string? Profile, OnvifLogin? Login, string? Fingerprint = null)
{
    /// <summary>The target of a camera; null where it has an RTSP address.</summary>
    internal static OnvifTarget? Of(CameraConfiguration camera) => camera.Onvif is not { } service ? null : new(
        camera.Id, service, camera.Serial, camera.Reference, camera.Profile,
        camera is { User: { } user, Password: { } password } ? new OnvifLogin(user, password) : null, camera.Fingerprint);
}
