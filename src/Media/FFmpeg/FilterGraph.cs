using Microsoft.Extensions.Logging;

namespace Supervision.Media.FFmpeg;

/// <summary>
/// A chain of libavfilter's filters that gives out pictures in memory, from a source filter (<c>color</c> and <c>drawtext</c> for glyphs).
/// End it with a <c>format</c> step of <c>gray</c> or <c>yuv420p</c>. Used by one thread at a time.
/// </summary>
public sealed class FilterGraph : IDisposable
{
    private readonly FilterGraphHandle _graph = new();
    private readonly LibavLogSource _log;

    private FilterGraph(ILogger logger) => _log = new LibavLogSource(logger);

    /// <summary>Opens a chain whose first filter is a source, such as <c>color</c>.</summary>
    /// <param name="logger">Where libav's lines go.</param>
    /// <param name="steps">The filters in order, the source first.</param>
    /// <exception cref="LibavException">A filter or option is not there or refuses its value; names it.</exception>
    public static FilterGraph OpenSource(ILogger logger, params IReadOnlyList<FilterStep> steps)
    {
        var graph = new FilterGraph(logger);
        try
        {
            using var scope = graph._log.Enter();
            foreach (var step in steps)
            {
                graph._graph.Append(step, graph._log);
            }

            graph._graph.Append(new FilterStep("buffersink"), graph._log);
            graph._graph.Configure(graph._log);
            return graph;
        }
        catch (LibavException)
        {
            graph.Dispose();
            throw;
        }
    }

    /// <summary>Fills the picture with the chain's next one.</summary>
    public CodecResult Receive(Picture picture)
    {
        using var scope = _log.Enter();
        picture.Refilling();
        picture.Frame.Clear();
        return CodecResults.From(_graph.Receive(picture.Frame), "take a filtered picture", _log);
    }

    /// <summary>Frees the filters.</summary>
    public void Dispose()
    {
        using (_log.Enter())
        {
            _graph.Dispose();
        }

        _log.Dispose();
    }
}
