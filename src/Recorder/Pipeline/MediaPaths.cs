using Microsoft.Extensions.Logging;

using Supervision.Media.H264.Strip;
using Supervision.Media.Streams;
using Supervision.Overlay;
using Supervision.Overlay.Strip;
using Supervision.Recorder.CameraLabel;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Guard;

namespace Supervision.Recorder.Pipeline;

/// <summary>A camera's paths by its configuration, and by what its stream allows.</summary>
/// <param name="label">What the labels need; null for label mode <c>none</c>.</param>
/// <param name="prefersStrip">Label mode <c>auto</c>: the strip where the stream allows it, else the camera's own label where that is to be seen, else pixels.</param>
/// <param name="status">Is told which one it is, and why.</param>
/// <param name="guard">Watches the strip; null for none.</param>
/// <param name="time">Monotonic time.</param>
/// <param name="logger">Where libav's lines of this camera go.</param>
/// <param name="osd">The label that the camera draws itself; null where it is not asked to.</param>
internal sealed partial class MediaPaths(
    PixelLabelSettings? label, bool prefersStrip, CameraStatus status, CameraGuard? guard, TimeProvider time, ILogger logger, CameraOsd? osd = null) : IMediaPaths
{
    private readonly LabelChoice _choice = guard?.Choice ?? new(time);

    public void Preview(AccessUnit picture)
    {
        var stream = (VideoFormat)picture.Format;
        if (prefersStrip && _choice.Allows(stream) && LabelStrip.Judge(picture) is var obstacle && obstacle != StripObstacle.None)
        {
            _choice.Refuse(stream, obstacle);
        }
    }

    public IVideoPath CreateVideo(VideoFormat input, double pictureRate, bool isThinned)
    {
        IVideoPath path = label is null ? new PassThroughPath(input)
            : TryStrip(input, pictureRate, label) is { } strip ? strip
            : osd?.Allows(input) == true ? new CameraLabelPath(input, osd, osd.Watch(input), prefersStrip ? _choice : null)
            : new PixelLabelPath(input, isThinned ? Thinning.PictureRate : pictureRate, isThinned ? Thinning.Of(label) : label, logger, prefersStrip ? _choice : null, osd);
        var reason = ReasonOf(path, input);
        if (status.SetLabel(path.Label, reason))
        {
            Log.Labelled(logger, status.Camera, path.Label, reason.Length == 0 ? "" : $" ({reason})");
        }

        return path;
    }

    /// <summary>Why it is not the better way; of two better ways both reasons.</summary>
    private string ReasonOf(IVideoPath path, VideoFormat input) => path is PixelLabelPath or CameraLabelPath
        ? string.Join("; ", new[] { _choice.ReasonAgainst(input), path is PixelLabelPath ? osd?.Reason : null }.Where(reason => reason is { Length: > 0 }))
        : "";

    public ISoundPath CreateSound(AudioFormat input) =>
        input.Codec is AudioCodec.Aac ? new PassThroughSound(input) : new TranscodedSound(input, logger);

    private StripLabelPath? TryStrip(VideoFormat input, double pictureRate, PixelLabelSettings settings)
    {
        if (!prefersStrip || !_choice.Allows(input) || CreateStrip(input, pictureRate, settings) is not { } strip)
        {
            return null;
        }

        return new StripLabelPath(input, strip, _choice, guard?.Watch(input, strip));
    }

    private LabelStrip? CreateStrip(VideoFormat input, double pictureRate, PixelLabelSettings settings)
    {
        try
        {
            var obstacle = LabelStrip.TryCreate(input, pictureRate, settings.Text, settings.Font, out var strip, settings.Style.TextHeight);
            if (obstacle != StripObstacle.None)
            {
                _choice.Refuse(input, obstacle);
            }

            return strip;
        }
        catch (LabelException noRoom)
        {
            _choice.Refuse(input, noRoom.Message);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1230, Level = LogLevel.Information, Message = "camera {Camera}: label mode {Mode}{Reason}")]
        public static partial void Labelled(ILogger logger, string camera, string mode, string reason);
    }
}
