using Supervision.Domain;

namespace Supervision.Recorder.Cli.Json;

/// <summary>An event in <c>sound --json</c>.</summary>
internal sealed record SoundEventJson(string Source, string Kind, string Fault, string Start, string? End, string Detail)
{
    internal static SoundEventJson Of(SoundFaultEvent found) => new(
        found.Source.Id,
        SoundSeriesJson.KindOf(found.Source),
        found.Fault.Name(),
        UtcTime.Format(found.Start),
        found.End is { } end ? UtcTime.Format(end) : null,
        found.Detail);
}
