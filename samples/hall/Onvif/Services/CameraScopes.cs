using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Services;

/// <summary>What a camera says of itself to everybody, in searches too.</summary>
internal static class CameraScopes
{
    private const string Prefix = "onvif://www.onvif.org/";

    internal static IEnumerable<string> Of(Camera camera)
    {
        yield return Prefix + "type/video_encoder";
        yield return Prefix + "Profile/Streaming";
        if (camera.Settings.Media2)
        {
            yield return Prefix + "Profile/T";
        }

        if (camera.Dome is not null)
        {
            yield return Prefix + "type/ptz";
        }

        yield return Prefix + "name/" + Uri.EscapeDataString(camera.Settings.Name);
        yield return Prefix + "hardware/" + Uri.EscapeDataString(camera.Settings.Model);
    }
}
