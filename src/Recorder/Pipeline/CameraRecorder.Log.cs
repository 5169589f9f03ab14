using Microsoft.Extensions.Logging;

namespace Supervision.Recorder.Pipeline;

internal sealed partial class CameraRecorder
{
    private static partial class Log
    {
        [LoggerMessage(EventId = 1201, Message = "camera {Camera}: disk: {Message}")]
        public static partial void DiskFailed(ILogger logger, LogLevel level, string camera, string message);

        [LoggerMessage(1202, LogLevel.Error, "camera {Camera}: the segment is complete, but its catalogue row is not yet: {Message}")]
        public static partial void RowLate(ILogger logger, string camera, string message);

        [LoggerMessage(1203, LogLevel.Error, "camera {Camera}: a defect of this program; recording goes on with the next run")]
        public static partial void Defect(ILogger logger, string camera, Exception defect);
    }
}
