using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Media.FFmpeg.Native;

using static Supervision.Media.FFmpeg.Native.AvConstants;

namespace Supervision.Media.FFmpeg;

/// <summary>Routes libav's log into <see cref="ILogger"/>: to the owner of the codec or file that speaks, otherwise to the root logger.</summary>
public static unsafe partial class LibavLog
{
    private const int MaxLine = 1024;

    private static LibavLogSource _root = new(NullLogger.Instance);
    private static long _lost;

    /// <summary>Lines that could not be written because a logger threw.</summary>
    public static long LostLines => Interlocked.Read(ref _lost);

    /// <summary>Where lines go that belong to no camera and no file, thinned like the others. Called at the start; lines before it are dropped.</summary>
    public static void RouteRest(ILogger logger)
    {
        var old = Interlocked.Exchange(ref _root, new LibavLogSource(logger));
        old.Dispose();
    }

    internal static void Install() => LibAvutil.av_log_set_callback(&OnLine);

    /// <summary>What libav calls an error is one of the stream, not of the recorder: hence one level less.</summary>
    internal static LogLevel LevelOf(int level) => level switch
    {
        <= AV_LOG_FATAL => LogLevel.Error,
        <= AV_LOG_ERROR => LogLevel.Warning,
        <= AV_LOG_WARNING => LogLevel.Information,
        _ => LogLevel.Debug,
    };

    /// <summary>Takes the context's address out of a prefix such as <c>[h264 @ 0x55d0c8]</c>.</summary>
    internal static string Tidy(string line)
    {
        line = line.TrimEnd();
        var address = line.IndexOf(" @ 0x", StringComparison.Ordinal);
        var end = address < 0 ? -1 : line.IndexOf(']', address);
        return end < 0 ? line : line.Remove(address, end - address);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnLine(void* context, int level, byte* format, void* arguments)
    {
        if (level > AV_LOG_INFO)
        {
            return;
        }

        try
        {
            var buffer = stackalloc byte[MaxLine];
            var prefix = 1;
            var length = LibAvutil.av_log_format_line2(context, level, format, arguments, buffer, MaxLine, &prefix);
            var line = length > 0 ? Tidy(NativeText.Read(buffer)) : "";
            if (line.Length > 0)
            {
                SourceOf(context).Write(LevelOf(level), line);
            }
        }
#pragma warning disable CA1031 // An exception must not run into native frames: it would end the process. It is counted.
        catch (Exception)
        {
            Interlocked.Increment(ref _lost);
        }
#pragma warning restore CA1031
    }

    private static LibavLogSource SourceOf(void* context)
    {
        if (LibavLogSource.Current is { } current)
        {
            return current;
        }

        // Each context that libav logs for starts with a pointer to its class.
        var type = context == null ? null : *(void**)context;
        var id = type == null ? 0
            : type == LibAvCodec.avcodec_get_class() ? ((AVCodecContext*)context)->opaque
            : type == LibAvFormat.avformat_get_class() ? ((AVFormatContext*)context)->opaque
            : 0;
        return LibavLogSource.Find(id) ?? _root;
    }

    internal static partial class Log
    {
        [LoggerMessage(EventId = 2100, EventName = "LibavLine", Message = "libav: {Line}")]
        internal static partial void Line(ILogger logger, LogLevel level, string line);

        [LoggerMessage(EventId = 2101, EventName = "LibavLineRepeated", Message = "libav: {Line} (a line like this came {Times} times)")]
        internal static partial void Repeated(ILogger logger, LogLevel level, string line, long times);
    }
}
