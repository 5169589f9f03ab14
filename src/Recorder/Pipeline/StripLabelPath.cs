using Supervision.Domain;
using Supervision.Media.H264.Strip;
using Supervision.Media.Streams;
using Supervision.Overlay.Strip;

namespace Supervision.Recorder.Pipeline;

/// <summary>Label mode <c>strip</c>: the camera's own bytes, and below the picture a strip of macroblocks with the label.</summary>
internal sealed class StripLabelPath(LabelStrip strip, Action<StripObstacle> onObstacle) : IVideoPath
{
    public string Label => "strip";

    public LabelBox? LabelBox => new(strip.Box.X, strip.Box.Y, strip.Box.Width, strip.Box.Height);

    public void Process(AccessUnit picture, IPictureReceiver receiver)
    {
        using (picture)
        {
            var labelled = AccessUnit.Rent(picture.Length);
            var obstacle = strip.TryWrite(picture, receiver.TimeOf(picture.Timestamp), labelled);
            if (obstacle == StripObstacle.None)
            {
                receiver.Receive(labelled);
                return;
            }

            labelled.Dispose();
            onObstacle(obstacle);
        }
    }

    public void Finish(IPictureReceiver receiver)
    {
        // Holds nothing back.
    }

    public void Dispose()
    {
        // The strip owns nothing native.
    }
}
