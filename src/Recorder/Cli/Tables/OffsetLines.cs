using System.Globalization;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Binding;
using Supervision.Recorder.Sound;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>What was measured of pickups, for people: a line each, and one on what to write into the configuration.</summary>
internal static class OffsetLines
{
    internal static void Write(VerbContext context, PickupOffset offset, string config)
    {
        var (pickup, result) = (offset.Pickup.Source.Id, offset.Result);
        context.PlainOut.WriteLine(result.Kind switch
        {
            OffsetKind.Measured => context.Say(
                result.Late < 0 ? OffsetTexts.Early : OffsetTexts.Late,
                offset.Camera, pickup, Number(Math.Abs(result.Late!.Value)), Number(result.Spread!.Value), result.Measured, result.Windows, Number(result.Confidence!.Value)),
            OffsetKind.Scattered => context.Say(OffsetTexts.Scattered, offset.Camera, pickup, Number(result.Spread!.Value)),
            OffsetKind.TooQuiet => context.Say(OffsetTexts.TooQuiet, offset.Camera, pickup),
            OffsetKind.Unlike => context.Say(OffsetTexts.Unlike, offset.Camera, pickup, result.Measured, result.Windows),
            _ => context.Say(offset is { From: not null, HasOwn: false } ? OffsetTexts.NoOwn : OffsetTexts.NotRecorded, offset.Camera, pickup),
        });
        if (offset.IsMeasured)
        {
            context.PlainOut.WriteLine("  " + Advice(context, offset, config));
        }
    }

    private static string Advice(VerbContext context, PickupOffset offset, string config) =>
        offset.IsInStep ? context.Say(OffsetTexts.InStep)
        : offset.ShallBe is { } wanted ? context.Say(OffsetTexts.Advice, config, offset.Pickup.Source.Id, wanted, offset.Pickup.OffsetMs)
        : context.Say(OffsetTexts.OutOfRange, PickupBinder.MinOffset, PickupBinder.MaxOffset);

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
