using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>Makes storable sound (AAC) of what a camera sends.</summary>
internal interface ISoundPath : IDisposable
{
    /// <summary>The stored format.</summary>
    AudioFormat Output { get; }

    /// <summary>True where sound is copied and not coded, as <see cref="IVideoPath.IsCopying"/>.</summary>
    bool IsCopying => false;

    /// <summary>Takes a frame (ownership moves) whose timestamp is its media time in the input's clock, and hands what comes out to the receiver.</summary>
    void Process(AccessUnit sound, Action<AccessUnit> receiver);

    /// <summary>The run ends: hands on what an encoder still holds.</summary>
    void Finish(Action<AccessUnit> receiver);
}
