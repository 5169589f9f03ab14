using Microsoft.Extensions.Logging;

namespace Supervision.Media.FFmpeg;

/// <summary>
/// A chain of libavfilter's filters that gives out pictures in memory: from a source filter (<c>color</c> and <c>drawtext</c> for glyphs)
/// or from pictures that are sent in. End it with a <c>format</c> step of <c>gray</c> or <c>yuv420p</c>. Used by one thread at a time.
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
    public static FilterGraph OpenSource(ILogger logger, params IReadOnlyList<FilterStep> steps) => Open(logger, steps);

    /// <summary>Opens a chain that takes YUV 4:2:0 pictures with a time base of 1/90000.</summary>
    /// <param name="logger">Where libav's lines go.</param>
    /// <param name="width">Width of the pictures.</param>
    /// <param name="height">Height of the pictures.</param>
    /// <param name="steps">The filters in order.</param>
    /// <exception cref="LibavException">A filter or option is not there or refuses its value; names it.</exception>
    public static FilterGraph OpenFor(ILogger logger, int width, int height, params IReadOnlyList<FilterStep> steps) => Open(
        logger,
        [new("buffer", ("width", $"{width}"), ("height", $"{height}"), ("pix_fmt", "yuv420p"), ("time_base", "1/90000")), .. steps]);

    /// <summary>Sends a picture in. It is not changed and stays with the caller.</summary>
    public CodecResult Send(Picture picture)
    {
        using var scope = _log.Enter();
        return CodecResults.From(_graph.Send(picture.Frame), "filter a picture", _log);
    }

    /// <summary>Says that no more pictures come.</summary>
    public CodecResult SendEnd()
    {
        using var scope = _log.Enter();
        return CodecResults.From(_graph.SendEnd(), "end the filters", _log);
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

    private static FilterGraph Open(ILogger logger, IReadOnlyList<FilterStep> steps)
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
}
