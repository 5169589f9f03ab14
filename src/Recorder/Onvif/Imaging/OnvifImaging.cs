using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Imaging;

/// <summary>How a camera's picture sources see. Each call throws <see cref="OnvifException"/> where it fails.</summary>
internal sealed class OnvifImaging(SoapClient client, Endpoint at)
{
    internal Task<PictureSettings> SettingsAsync(string videoSource, CancellationToken cancellation) =>
        client.CallAsync(at, new GetImagingSettings(videoSource), cancellation);

    /// <summary>Sets what is given and leaves the rest.</summary>
    internal Task SetAsync(string videoSource, PictureSettings settings, CancellationToken cancellation) =>
        client.CallAsync(at, new SetImagingSettings(videoSource, settings), cancellation);
}
