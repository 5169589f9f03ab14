using Microsoft.Extensions.Logging;

using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>A camera's paths by its configuration.</summary>
/// <param name="label">What the pixel path needs; null for label mode <c>none</c>.</param>
/// <param name="logger">Where libav's lines of this camera go.</param>
internal sealed class MediaPaths(PixelLabelSettings? label, ILogger logger) : IMediaPaths
{
    public IVideoPath CreateVideo(VideoFormat input, double pictureRate) =>
        label is null ? new PassThroughPath() : new PixelLabelPath(input, pictureRate, label, logger);

    public ISoundPath CreateSound(AudioFormat input) =>
        input.Codec is AudioCodec.Aac ? new PassThroughSound(input) : new TranscodedSound(input, logger);
}
