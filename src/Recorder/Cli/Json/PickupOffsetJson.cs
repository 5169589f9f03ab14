using Supervision.Domain;
using Supervision.Recorder.Sound;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A pickup and camera in <c>sound offset --json</c>. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record PickupOffsetJson(
    string Camera,
    string Pickup,
    string? From,
    string? To,
    string Verdict,
    double? LateMs,
    double? SpreadMs,
    double? Confidence,
    int Measured,
    int Windows,
    int OffsetMs,
    int? ShallBeMs)
{
    internal static PickupOffsetJson Of(PickupOffset offset) => new(
        offset.Camera,
        offset.Pickup.Source.Id,
        offset.From is { } from ? UtcTime.Format(from) : null,
        offset.To is { } to ? UtcTime.Format(to) : null,
        VerdictOf(offset),
        Rounded(offset.Result.Late),
        Rounded(offset.Result.Spread),
        Rounded(offset.Result.Confidence),
        offset.Result.Measured,
        offset.Result.Windows,
        offset.Pickup.OffsetMs,
        offset.ShallBe);

    private static string VerdictOf(PickupOffset offset) => offset.Result.Kind switch
    {
        OffsetKind.Measured => "measured",
        OffsetKind.Scattered => "scattered",
        OffsetKind.TooQuiet => "too-quiet",
        OffsetKind.Unlike => "unlike",
        _ => offset is { From: not null, HasOwn: false } ? "no-own-sound" : "not-recorded",
    };

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 1) : null;
}
