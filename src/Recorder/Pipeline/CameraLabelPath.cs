using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Overlay;
using Supervision.Recorder.CameraLabel;

namespace Supervision.Recorder.Pipeline;

/// <summary>Label mode <c>camera</c>: the camera's own bytes, in whose pictures the camera has drawn the label.</summary>
/// <param name="input">What the camera sends.</param>
/// <param name="osd">Says when the label is not there any more.</param>
/// <param name="watch">Looks for it (ownership moves).</param>
/// <param name="strip">Says when the strip may take over; null where the camera's label is what is wanted.</param>
internal sealed class CameraLabelPath(VideoFormat input, CameraOsd osd, OsdWatch watch, LabelChoice? strip) : IVideoPath
{
    /// <summary>The name of the label mode.</summary>
    public const string Mode = "camera";

    private readonly LabelRectangle? _box = osd.Box;

    public string Label => Mode;

    public LabelBox? LabelBox => _box is { } box ? new(box.X, box.Y, box.Width, box.Height) : null;

    public VideoFormat? Original => input;

    public bool IsSuperseded => !osd.Allows(input) || (strip?.Allows(input) ?? false);

    public bool Process(AccessUnit picture, IPictureReceiver receiver)
    {
        watch.Take(picture, receiver.TimeOf(picture.Timestamp));
        receiver.Receive(picture);
        return true;
    }

    public void Finish(IPictureReceiver receiver)
    {
        // Holds nothing back.
    }

    public void Dispose() => watch.Dispose();
}
