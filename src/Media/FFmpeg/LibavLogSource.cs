using System.Collections.Concurrent;

using Microsoft.Extensions.Logging;

namespace Supervision.Media.FFmpeg;

/// <summary>
/// Whose log libav's lines belong to: a camera's decoder, its encoder, a file. A line is matched by the scope that our call entered on this
/// thread; lines of libav's own threads by the id that stands in the context's <c>opaque</c> field (codec threads inherit it).
/// </summary>
internal sealed class LibavLogSource : IDisposable
{
    private static readonly ConcurrentDictionary<nint, LibavLogSource> Sources = new();
    private static long _lastId;

    [ThreadStatic]
    private static LibavLogSource? _current;

    private readonly ILogger _logger;
    private readonly LineThinning _thinning = new();

    internal LibavLogSource(ILogger logger)
    {
        _logger = logger;
        Id = (nint)Interlocked.Increment(ref _lastId);
        Sources[Id] = this;
    }

    internal static LibavLogSource? Current => _current;

    /// <summary>What goes into a context's <c>opaque</c>; never 0.</summary>
    internal nint Id { get; }

    /// <summary>The newest warning or error, for the message of an exception.</summary>
    internal string? LastProblem { get; private set; }

    internal static LibavLogSource? Find(nint id) => Sources.GetValueOrDefault(id);

    /// <summary>Lines of calls on this thread belong to this source until the scope is disposed.</summary>
    internal Scope Enter() => new(this);

    internal void Write(LogLevel level, string line)
    {
        if (level >= LogLevel.Information)
        {
            LastProblem = line;
        }

        if (!_logger.IsEnabled(level))
        {
            return;
        }

        var times = _thinning.Count(line);
        if (times == 1)
        {
            LibavLog.Log.Line(_logger, level, line);
        }
        else if (LineThinning.IsTold(times))
        {
            LibavLog.Log.Repeated(_logger, level, line, times);
        }
    }

    public void Dispose() => Sources.TryRemove(Id, out _);

    internal readonly ref struct Scope
    {
        private readonly LibavLogSource? _outer;

        internal Scope(LibavLogSource source)
        {
            _outer = _current;
            _current = source;
        }

        public void Dispose() => _current = _outer;
    }
}
