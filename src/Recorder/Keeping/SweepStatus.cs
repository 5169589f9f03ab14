using NodaTime;

using Supervision.Retention.Sweeping;

namespace Supervision.Recorder.Keeping;

/// <summary>What is known of the sweeps of this program. Safe for use from several threads.</summary>
internal sealed class SweepStatus
{
    private readonly Lock _lock = new();
    private SweepReport _report = new(null, 0, SweepResult.Nothing, string.Empty);

    /// <summary>As it is now.</summary>
    internal SweepReport Report
    {
        get
        {
            lock (_lock)
            {
                return _report;
            }
        }
    }

    internal void Done(Instant at, SweepResult result)
    {
        lock (_lock)
        {
            _report = new SweepReport(at, _report.Segments + result.Segments, result, string.Empty);
        }
    }

    internal void Failed(string message)
    {
        lock (_lock)
        {
            _report = _report with { Message = message };
        }
    }
}
