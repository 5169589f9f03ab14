using Supervision.Overlay;
using Supervision.Recorder.Onvif;

namespace Supervision.Recorder.CameraLabel;

/// <summary>A camera's texts by ONVIF.</summary>
/// <param name="connect">Connects to it; the connection is closed after each use.</param>
/// <param name="profile">Name or token of the media profile that is recorded; null takes the first with a picture.</param>
internal sealed class OnvifOsd(Func<CancellationToken, Task<OnvifCamera>> connect, string? profile = null) : ICameraOsd
{
    /// <inheritdoc/>
    public async Task<OsdOutcome> ApplyAsync(LabelText label, CancellationToken cancellation)
    {
        using var camera = await connect(cancellation);
        var media = camera.Media ?? throw new OnvifException(OnvifFailure.NotSupported, $"{camera.Address.Authority}: the camera has no media service, so it draws no texts");
        var profiles = await media.ProfilesAsync(cancellation);
        var source = profiles.Where(one => profile is null || one.Token == profile || one.Name == profile).Select(one => one.VideoSourceConfiguration).FirstOrDefault(one => one is not null)
            ?? throw new OnvifException(OnvifFailure.BadAnswer, $"{camera.Address.Authority}: no media profile{(profile is null ? "" : $" '{profile}'")} with a picture");
        return await new OsdWriter(media, source, label).ApplyAsync(cancellation);
    }
}
