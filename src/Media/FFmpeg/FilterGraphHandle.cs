using Supervision.Media.FFmpeg.Native;

namespace Supervision.Media.FFmpeg;

/// <summary>An <c>AVFilterGraph</c> holding one chain of filters, with its end for pictures to come out.</summary>
internal sealed unsafe class FilterGraphHandle : LibavHandle
{
    private nint _first;
    private nint _last;

    internal FilterGraphHandle()
    {
        Libav.EnsureLoaded();
        Take((nint)LibAvFilter.avfilter_graph_alloc(), "allocate filter graph");
        ((AVFilterGraph*)Address)->nb_threads = 1;
    }

    /// <summary>Appends a filter to the chain.</summary>
    internal void Append(FilterStep step, LibavLogSource log)
    {
        var filter = LibAvFilter.avfilter_get_by_name(step.Name);
        if (filter == null)
        {
            throw new LibavException($"use filter {step.Name}", $"this libavfilter does not have it; install Debian's {Libav.DebianPackages[3]}");
        }

        var context = LibAvFilter.avfilter_graph_alloc_filter(this, filter, step.Name);
        LibavException.ThrowIfError(context == 0 ? AvConstants.AVERROR_ENOMEM : 0, $"make filter {step.Name}");
        foreach (var (name, value) in step.Options)
        {
            var code = LibAvutil.av_opt_set((void*)context, name, value, AvConstants.AV_OPT_SEARCH_CHILDREN);
            LibavException.ThrowIfError(code, $"set option {name} of filter {step.Name} to '{value}'", log);
        }

        LibavException.ThrowIfError(LibAvFilter.avfilter_init_str(context, null), $"start filter {step.Name}", log);
        if (_last != 0)
        {
            LibavException.ThrowIfError(LibAvFilter.avfilter_link(_last, 0, context, 0), $"put filter {step.Name} behind the one before it", log);
        }

        _first = _first == 0 ? context : _first;
        _last = context;
    }

    internal void Configure(LibavLogSource log) =>
        LibavException.ThrowIfError(LibAvFilter.avfilter_graph_config(this, 0), "configure the filters", log);

    /// <summary>Gives a frame, which stays the caller's, to the chain's first filter.</summary>
    internal int Send(FrameHandle frame) => LibAvFilter.av_buffersrc_write_frame(_first, frame);

    internal int Receive(FrameHandle frame) => LibAvFilter.av_buffersink_get_frame(_last, frame);

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        var graph = (AVFilterGraph*)handle;
        LibAvFilter.avfilter_graph_free(&graph);
        return true;
    }
}
