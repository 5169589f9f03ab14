using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>Chooses what is done to a camera's pictures and sound.</summary>
internal interface IMediaPaths
{
    /// <summary>Looks at a picture (which stays the caller's) that comes before a path is chosen.</summary>
    void Preview(AccessUnit picture);

    /// <summary>The path for pictures of this format, by the camera's label mode.</summary>
    /// <param name="input">What the camera sends.</param>
    /// <param name="pictureRate">Pictures a second, as measured: an encoder shares its bits out by it.</param>
    /// <param name="isThinned">True where only key frames will come.</param>
    IVideoPath CreateVideo(VideoFormat input, double pictureRate, bool isThinned);

    /// <summary>The path for sound of this format; null where it cannot be stored.</summary>
    ISoundPath? CreateSound(AudioFormat input);
}
