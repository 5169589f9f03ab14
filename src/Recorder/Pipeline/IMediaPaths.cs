using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>Chooses what is done to a camera's pictures and sound.</summary>
internal interface IMediaPaths
{
    /// <summary>The path for pictures of this format, by the camera's label mode.</summary>
    IVideoPath CreateVideo(VideoFormat input);

    /// <summary>The path for sound of this format; null where it cannot be stored.</summary>
    ISoundPath? CreateSound(AudioFormat input);
}
