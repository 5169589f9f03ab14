using NodaTime;

using Supervision.Recorder.Clocks;
using Supervision.Retention.Catalog;

namespace Supervision.Tests.Recorder.Clocks;

/// <summary>A camera's clock that is as far off as the test says, measured anew at each look unless it stands still.</summary>
internal sealed class ManualCameraClock(string camera, string source, IClock clock) : ICameraClock
{
    internal Duration? Offset { get; set; }

    internal Instant? Measured { get; set; }

    public ValueTask<ClockOffset?> ReadAsync(CancellationToken stopping) =>
        ValueTask.FromResult(Offset is { } offset ? new ClockOffset(camera, Measured ?? clock.GetCurrentInstant(), offset, source) : null);
}
