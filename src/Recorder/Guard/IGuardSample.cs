using Microsoft.Extensions.Logging;

using Supervision.Media.FFmpeg;

namespace Supervision.Recorder.Guard;

/// <summary>Pictures of a camera that are looked at in idle time. Whoever holds them last disposes them.</summary>
internal interface IGuardSample : IDisposable
{
    /// <summary>Whose they are.</summary>
    string CameraId { get; }

    /// <summary>Looks at them. For the guard's thread.</summary>
    /// <param name="isStopping">Asked before each picture: true ends early.</param>
    /// <param name="logger">Where libav's lines go.</param>
    /// <exception cref="LibavException">libav cannot decode such a stream.</exception>
    void Judge(Func<bool> isStopping, ILogger logger);

    /// <summary>Acts on what they showed. For the guard's task.</summary>
    /// <param name="cost">Processor time that looking took.</param>
    Task FinishAsync(TimeSpan cost);
}
