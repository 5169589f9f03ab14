using System.Threading.Channels;

using Supervision.Media.Streams;

namespace Supervision.Tests.Fakes;

/// <summary>A source that delivers what the test says, and ends or breaks when told.</summary>
internal sealed class ScriptedSource : IMediaSource
{
    private readonly Channel<AccessUnit> _units = Channel.CreateUnbounded<AccessUnit>();

    public VideoFormat? Video { get; set; } = Units.Video;

    public AudioFormat? Audio { get; set; }

    public TrackAlignment? Alignment { get; set; }

    public SenderReport? CameraClock { get; set; }

    public SourceStatistics Statistics { get; set; }

    public Standstill? LastStandstill { get; set; }

    public bool IsDisposed { get; private set; }

    public void Send(AccessUnit unit) => _units.Writer.TryWrite(unit);

    public bool IsDrained() => _units.Reader.Count == 0;

    public void End() => _units.Writer.TryComplete();

    public void Break(MediaSourceException failure) => _units.Writer.TryComplete(failure);

    public async ValueTask<AccessUnit?> ReadAsync(CancellationToken cancellation) =>
        await _units.Reader.WaitToReadAsync(cancellation) && _units.Reader.TryRead(out var unit) ? unit : null;

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
