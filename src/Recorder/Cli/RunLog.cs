using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Media.FFmpeg;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli;

/// <summary>Where a recording's log goes: standard error, or a file in the data directory while a live table has the terminal.</summary>
internal sealed class RunLog : IDisposable
{
    private readonly ILoggerFactory? _own;

    private RunLog(ILoggerFactory loggers, ILoggerFactory? own, string? path) => (Loggers, _own, Path) = (loggers, own, path);

    /// <summary>The loggers of this recording.</summary>
    public ILoggerFactory Loggers { get; }

    /// <summary>The log file, or null for standard error.</summary>
    public string? Path { get; }

    public static RunLog For(VerbContext context, DataDirectory data, bool isShown)
    {
        if (!isShown || !context.Out.Profile.Capabilities.Interactive)
        {
            return new RunLog(context.Loggers, null, null);
        }

        var path = System.IO.Path.Combine(data.RunPath, "recorder.log");
        var loggers = LoggerFactory.Create(builder => builder.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None).AddProvider(new FileLoggerProvider(path, context.Clock)));
        LibavLog.RouteRest(loggers.CreateLogger("libav"));
        return new RunLog(loggers, loggers, path);
    }

    public void Dispose()
    {
        if (_own is not null)
        {
            LibavLog.RouteRest(NullLogger.Instance);
            _own.Dispose();
        }
    }
}
