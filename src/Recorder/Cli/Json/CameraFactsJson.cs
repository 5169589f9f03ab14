using Supervision.Domain;
using Supervision.Recorder.Compliance;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A camera as declared and, null where nothing is recorded, as its last segment shows it.</summary>
internal sealed record CameraFactsJson(
    string Camera, string Kind, string? DeclaredResolution, string? Resolution, double? Fps, bool? Audio, string? Label, string? MeasuredAt)
{
    internal static CameraFactsJson Of(CameraConfiguration camera, MeasuredCamera? measured) => new(
        camera.Id,
        camera.Kind.ToString().ToLowerInvariant(),
        camera.Resolution?.ToString(),
        measured?.Picture.ToString(),
        measured?.Rate,
        measured?.HasSound,
        measured?.Label,
        measured is null ? null : UtcTime.Format(measured.Measured));
}
