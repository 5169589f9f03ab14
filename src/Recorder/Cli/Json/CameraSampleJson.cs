using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli.Json;

/// <summary>One measurement of a camera's clock in <c>clock --json</c>.</summary>
internal sealed record CameraSampleJson(string Measured, double OffsetSeconds, string Source)
{
    internal static CameraSampleJson Of(ClockOffset sample) =>
        new(UtcTime.Format(sample.Measured), Math.Round(sample.Offset.TotalSeconds, 6), sample.Source);
}
