using Microsoft.Extensions.Logging;

using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp;

/// <content>What is logged, with stable numbers.</content>
public sealed partial class RtspSource
{
    private static partial class Log
    {
        [LoggerMessage(2101, LogLevel.Information, "{Camera} plays over {Transport}: picture {Picture}, sound {Sound}")]
        internal static partial void Opened(ILogger logger, string camera, RtspTransport transport, string picture, string sound);

        [LoggerMessage(2106, LogLevel.Information, "{Source} plays over {Transport}: sound {Sound} alone")]
        internal static partial void OpenedSound(ILogger logger, string source, RtspTransport transport, AudioCodec? sound);

        [LoggerMessage(2102, LogLevel.Warning, "{Camera}: the sound cannot be recorded ({Offered}); set the camera to AAC or G.711")]
        internal static partial void SoundNotRecorded(ILogger logger, string camera, string offered);

        [LoggerMessage(2103, LogLevel.Information, "{Camera} sends {Codec} {Width}x{Height}")]
        internal static partial void Format(ILogger logger, string camera, VideoCodec codec, int width, int height);

        [LoggerMessage(2104, LogLevel.Debug, "{Camera}: TEARDOWN was not finished: {Reason}")]
        internal static partial void FarewellFailed(ILogger logger, string camera, string reason);

        [LoggerMessage(
            2105,
            LogLevel.Information,
            "{Camera} closed: {Packets} packets, {Lost} lost, {Reordered} reordered, {Ignored} ignored, {Malformed} malformed, {Dropped} pictures dropped, {Junk} junk bytes")]
        internal static partial void Closed(
            ILogger logger, string camera, long packets, long lost, long reordered, long ignored, long malformed, long dropped, long junk);
    }
}
