using System.Threading.Channels;

namespace Supervision.Recorder.Control;

/// <summary>Hands on the newest report; those that nobody took in time are left out.</summary>
internal sealed class NewestProgress : IProgress<ControlProgress>
{
    private readonly Channel<ControlProgress> _newest = Channel.CreateBounded<ControlProgress>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    internal ChannelReader<ControlProgress> Reader => _newest.Reader;

    /// <inheritdoc/>
    public void Report(ControlProgress value) => _newest.Writer.TryWrite(value);

    /// <summary>Nothing comes any more.</summary>
    internal void Finish() => _newest.Writer.TryComplete();
}
