using Supervision.Domain;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>What happens to a camera's pictures between socket and fragment: nothing, or the label burnt in.</summary>
internal interface IVideoPath : IDisposable
{
    /// <summary>Name of the label mode, as segments say it.</summary>
    string Label { get; }

    /// <summary>Where the label stands; null without label.</summary>
    LabelBox? LabelBox { get; }

    /// <summary>The camera's format, where its own access units can be restored from what is stored; else null.</summary>
    VideoFormat? Original { get; }

    /// <summary>True where what is stored carries more than the camera sent: a label strip.</summary>
    bool HasStrip => false;

    /// <summary>True where pictures are copied and not coded: so brief that the thread that receives for all cameras may do it.</summary>
    bool IsCopying => false;

    /// <summary>True once another path is to take over at the next key frame.</summary>
    bool IsSuperseded => false;

    /// <summary>Takes a whole picture (ownership moves) whose timestamp is its media time, and hands what comes out to the receiver.</summary>
    /// <returns>False where this path cannot take it: the picture stays the caller's, and another path has to take over.</returns>
    bool Process(AccessUnit picture, IPictureReceiver receiver);

    /// <summary>The run ends: hands on what decoder and encoder still hold.</summary>
    void Finish(IPictureReceiver receiver);
}
