using Microsoft.Extensions.Logging;

using Supervision.Media.Codecs;
using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>G.711 and the like become AAC, because browsers and players of the halls play no other sound in MP4.</summary>
internal sealed class TranscodedSound(AudioFormat input, ILogger logger) : ISoundPath
{
    private readonly AudioTranscoder _transcoder = AudioTranscoder.Create(input, logger);

    public AudioFormat Output => _transcoder.Output;

    public void Process(AccessUnit sound, Action<AccessUnit> receiver)
    {
        using (sound)
        {
            _transcoder.Send(sound);
        }

        while (_transcoder.Receive(out var unit) == CodecResult.Done)
        {
            receiver(unit!);
        }
    }

    public void Dispose() => _transcoder.Dispose();
}
