using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Domain;

namespace Supervision.Recorder.Cli;

/// <summary>Writes one line an event into a file, started anew with each recorder; the log before is kept beside it.</summary>
internal sealed class FileLoggerProvider : ILoggerProvider
{
    private readonly Lock _gate = new();
    private readonly StreamWriter _file;
    private readonly IClock _clock;
    private long _lost;

    public FileLoggerProvider(string path, IClock clock)
    {
        if (File.Exists(path))
        {
            File.Move(path, path + ".1", overwrite: true);
        }

        _clock = clock;
        _file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read)) { AutoFlush = true };
    }

    public ILogger CreateLogger(string categoryName) => new FileLogger(this, categoryName);

    public void Dispose() => _file.Dispose();

    private void Write(LogLevel level, string category, EventId id, string message, Exception? exception)
    {
        var line = $"{UtcTime.Format(_clock.GetCurrentInstant())} {level} {category}[{id.Id}] {message}{(exception is null ? "" : $" | {exception}")}";
        lock (_gate)
        {
            try
            {
                _file.WriteLine(_lost == 0 ? line.ReplaceLineEndings(" | ") : $"({_lost} lines were lost: the disk took none) {line.ReplaceLineEndings(" | ")}");
                _lost = 0;
            }
            catch (IOException)
            {
                // A full disk must not take the stage down that logs about it.
                _lost++;
            }
        }
    }

    private sealed class FileLogger(FileLoggerProvider provider, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                provider.Write(logLevel, category, eventId, formatter(state, exception), exception);
            }
        }
    }
}
