using NodaTime;
using NodaTime.Text;

using Supervision.Domain;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A hold in <see cref="HoldListJson"/>.</summary>
internal sealed record HoldJson(
    long Number, bool Active, string Kind, IReadOnlyList<string>? Cameras, string From, string To, string Ground, string By, string Placed, string? Until, string? Released, string? ReleasedBy, string? ReleaseGround)
{
    internal static HoldJson Of(Hold hold, LocalDate today) => new(
        hold.Number,
        hold.IsActive(today),
        hold.Kind.Name(),
        hold.Cameras.Count == 0 ? null : hold.Cameras,
        UtcTime.Format(hold.From),
        UtcTime.Format(hold.To),
        hold.Ground,
        hold.By,
        UtcTime.Format(hold.Placed),
        hold.Until is { } until ? LocalDatePattern.Iso.Format(until) : null,
        hold.Release is { } release ? UtcTime.Format(release.At) : null,
        hold.Release?.By,
        hold.Release?.Ground);
}
