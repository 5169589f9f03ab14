using Supervision.Domain;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>Label mode <c>none</c>: the camera's own bytes.</summary>
internal sealed class PassThroughPath : IVideoPath
{
    public string Label => "none";

    public LabelBox? LabelBox => null;

    public void Process(AccessUnit picture, IPictureReceiver receiver) => receiver.Receive(picture);

    public void Finish(IPictureReceiver receiver)
    {
        // Holds nothing back.
    }

    public void Dispose()
    {
        // Owns nothing: units pass through.
    }
}
