using Supervision.Media.Streams;
using Supervision.Recorder.Pipeline;

namespace Supervision.Tests.Fakes;

/// <summary>Paths that change nothing, so that tests see exactly what the stages between do.</summary>
internal sealed class CopyPaths : IMediaPaths
{
    public int VideoPathsMade { get; private set; }

    public void Preview(AccessUnit picture) => Assert.True(picture.IsVideo);

    public IVideoPath CreateVideo(VideoFormat input, double pictureRate, bool isThinned)
    {
        VideoPathsMade++;
        return new PassThroughPath(input);
    }

    public ISoundPath? CreateSound(AudioFormat input) => input.Codec is AudioCodec.Aac ? new PassThroughSound(input) : null;
}
