using Microsoft.Extensions.Logging;

namespace Supervision.Recorder.Probe;

/// <summary>What probing logs, with stable numbers.</summary>
internal static partial class ProbeLog
{
    [LoggerMessage(1401, LogLevel.Warning, "the sound's level is not measured: {Reason}")]
    internal static partial void SoundNotMeasured(ILogger logger, string reason);
}
