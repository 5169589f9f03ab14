using System.Collections.Concurrent;

using Microsoft.Extensions.Logging;

namespace Supervision.Tests.Media.Rtsp;

/// <summary>Keeps log lines for tests to read.</summary>
internal sealed class MemoryLogger : ILogger
{
    internal ConcurrentQueue<string> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{eventId.Id} {formatter(state, exception)} {exception}");
}
