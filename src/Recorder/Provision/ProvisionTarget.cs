using Supervision.Recorder.Cli;
using Supervision.Recorder.Configuration;
using Supervision.Recorder.Onvif;

namespace Supervision.Recorder.Provision;

/// <summary>A camera that somebody wants at the standard.</summary>
/// <param name="Name">As it was named.</param>
/// <param name="Address">Its device service.</param>
/// <param name="Recorded">The stream that the site records.</param>
/// <param name="Serial">The serial number that it must have; null where any will do.</param>
/// <param name="Login">The account; null without one.</param>
/// <param name="Fingerprint">Of its certificate; null trusts this machine.</param>
/// <param name="Standard">What is wanted of it.</param>
internal sealed record ProvisionTarget(string Name, Uri Address, RecordedProfile Recorded, string? Serial, OnvifLogin? Login, string? Fingerprint, CameraStandard Standard)
{
    /// <summary>Finds out what was named: a camera of the site, else an address.</summary>
    /// <param name="context">Says what is wrong.</param>
    /// <param name="name">An id or an address.</param>
    /// <param name="site">Null without a configuration: then the usual standard holds.</param>
    /// <param name="login">The account that was named, before that of the configuration.</param>
    /// <param name="fingerprint">The certificate that was named, likewise.</param>
    /// <exception cref="UsageException">It is neither.</exception>
    internal static ProvisionTarget Of(VerbContext context, string name, SiteConfiguration? site, OnvifLogin? login, string? fingerprint)
    {
        var standard = site is null ? CameraStandard.Usual : CameraStandard.Of(site.Provision);
        if (site?.Cameras.FirstOrDefault(camera => camera.Id == name) is { } camera)
        {
            var own = camera is { User: { } user, Password: { } password } ? new OnvifLogin(user, password) : null;
            var label = camera.Label.Mode is LabelMode.Camera ? site.LabelOf(camera) : null;
            return new(
                name,
                camera.Onvif ?? OnvifConnector.DeviceService(camera.Host),
                new RecordedProfile(camera.Address, camera.Profile),
                camera.Serial,
                login ?? own,
                fingerprint ?? camera.Fingerprint,
                standard with { Sound = camera.Audio, Label = label, LabelFonts = camera.Label.Fonts });
        }

        var address = TargetAddress.Parse(context, name);
        return address.Scheme == "rtsp"
            ? new(name, OnvifConnector.DeviceService(address.IdnHost), new RecordedProfile(address), null, login, fingerprint, standard)
            : new(name, address, new RecordedProfile(), null, login, fingerprint, standard);
    }
}
