using Supervision.Domain;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A camera as <c>cameras --json</c> writes it. A contract, like <see cref="SegmentJson"/>. What is not known is null.</summary>
internal sealed record CameraJson(
    string Camera,
    string? Name,
    string? Address,
    string? Transport,
    string? Kind,
    string? Zone,
    string? Counter,
    string? Label,
    bool? Audio,
    long? Segments,
    long? Bytes,
    long? Gaps,
    string? Start,
    string? End,
    double? ClockOffsetSeconds,
    string? ClockMeasured,
    string? RecordedLabel,
    string? Onvif,
    string? Serial,
    string? Place,
    string? PlaceSerial,
    string? PlaceSince,
    string? Schedule,
    string? Thinned)
{
    /// <summary>By what was configured, what was recorded, or both.</summary>
    internal static CameraJson Of(string camera, CameraConfiguration? configured, RecordedCamera? recorded) => new(
        camera,
        configured?.Name,
        configured?.Address?.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped),
        configured?.Transport.ToString().ToLowerInvariant(),
        configured?.Kind.ToString().ToLowerInvariant(),
        configured?.Zone.Name,
        configured?.Counter?.Name,
        configured?.Label.Mode.ToString().ToLowerInvariant(),
        configured?.Audio,
        recorded?.Totals.Segments,
        recorded?.Totals.Bytes,
        recorded?.Totals.Gaps,
        recorded?.Totals.From is { } start ? UtcTime.Format(start) : null,
        recorded?.Totals.To is { } end ? UtcTime.Format(end) : null,
        recorded?.Clock is { } measured ? Math.Round(measured.Offset.TotalSeconds, 6) : null,
        recorded?.Clock is { } clock ? UtcTime.Format(clock.Measured) : null,
        recorded?.Label,
        configured?.Onvif?.AbsoluteUri,
        configured?.Serial,
        recorded?.Place?.Address,
        recorded?.Place?.Serial,
        recorded?.Place is { } place ? UtcTime.Format(place.Since) : null,
        (configured?.Schedule ?? recorded?.Schedule)?.Text,
        recorded?.Thinned);
}
