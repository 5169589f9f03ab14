using Supervision.Domain;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>Label mode <c>none</c>: the camera's own bytes.</summary>
/// <param name="input">What the camera sends.</param>
internal sealed class PassThroughPath(VideoFormat input) : IVideoPath
{
    public string Label => "none";

    public LabelBox? LabelBox => null;

    public VideoFormat? Original => input;

    public bool IsCopying => true;

    public bool Process(AccessUnit picture, IPictureReceiver receiver)
    {
        receiver.Receive(picture);
        return true;
    }

    public void Finish(IPictureReceiver receiver)
    {
        // Holds nothing back.
    }

    public void Dispose()
    {
        // Owns nothing: units pass through.
    }
}
