using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>AAC is stored as it came.</summary>
internal sealed class PassThroughSound(AudioFormat format) : ISoundPath
{
    public AudioFormat Output { get; } = format;

    public bool IsCopying => true;

    public void Process(AccessUnit sound, Action<AccessUnit> receiver) => receiver(sound);

    public void Finish(Action<AccessUnit> receiver)
    {
        // Holds nothing back.
    }

    public void Dispose()
    {
        // Owns nothing: units pass through.
    }
}
