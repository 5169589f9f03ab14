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

    /// <summary>Takes a whole picture (ownership moves) whose timestamp is its media time, and hands what comes out to the receiver.</summary>
    void Process(AccessUnit picture, IPictureReceiver receiver);

    /// <summary>The run ends: hands on what decoder and encoder still hold.</summary>
    void Finish(IPictureReceiver receiver);
}
