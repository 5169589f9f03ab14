using Microsoft.Extensions.Logging;

using Supervision.Media.Codecs;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>G.711 and the like become AAC, because browsers and players of the halls play no other sound in MP4.</summary>
internal sealed class TranscodedSound(AudioFormat input, ILogger logger) : ISoundPath
{
    private readonly AudioTranscoder _transcoder = AudioTranscoder.Create(input, new AudioTranscoderOptions(), logger);

    public AudioFormat Output => _transcoder.Output;

    public void Process(AccessUnit sound, Action<AccessUnit> receiver)
    {
        using (sound)
        {
            _transcoder.Transcode(sound, receiver);
        }
    }

    public void Finish(Action<AccessUnit> receiver) => _transcoder.Finish(receiver);

    public void Dispose() => _transcoder.Dispose();
}
