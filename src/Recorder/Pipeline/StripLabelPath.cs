using Supervision.Domain;
using Supervision.Media.H264.Strip;
using Supervision.Media.Streams;
using Supervision.Overlay.Strip;
using Supervision.Recorder.Guard;

namespace Supervision.Recorder.Pipeline;

/// <summary>Label mode <c>strip</c>: the camera's own bytes, and below the picture a strip of macroblocks with the label.</summary>
/// <param name="input">What the camera sends.</param>
/// <param name="strip">The strip of this run.</param>
/// <param name="choice">Is told what keeps a picture from carrying it, and says when the strip has to go.</param>
/// <param name="watch">Takes samples for the guard (ownership moves); null where none are needed.</param>
internal sealed class StripLabelPath(VideoFormat input, LabelStrip strip, LabelChoice choice, StripWatch? watch = null) : IVideoPath
{
    public string Label => "strip";

    public LabelBox? LabelBox => new(strip.Box.X, strip.Box.Y, strip.Box.Width, strip.Box.Height);

    public VideoFormat? Original => input;

    public bool HasStrip => true;

    public bool IsCopying => true;

    public bool IsSuperseded => !choice.Allows(input);

    public bool Process(AccessUnit picture, IPictureReceiver receiver)
    {
        var labelled = AccessUnit.Rent(picture.Length);
        var moment = receiver.TimeOf(picture.Timestamp);
        var obstacle = strip.TryWrite(picture, moment, labelled);
        if (obstacle != StripObstacle.None)
        {
            labelled.Dispose();
            choice.Refuse(input, obstacle);
            return false;
        }

        if (watch is null)
        {
            picture.Dispose();
        }
        else
        {
            watch.Take(picture, labelled, moment);
        }

        receiver.Receive(labelled);
        return true;
    }

    public void Finish(IPictureReceiver receiver)
    {
        // Holds nothing back.
    }

    public void Dispose() => watch?.Dispose();
}
