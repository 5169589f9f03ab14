using System.Globalization;

using NodaTime;

using Supervision.Media.Posix;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>Clocks for people: the recorder's own first, then a line a camera and way of measuring. + is ahead of the recorder.</summary>
internal static class ClockListing
{
    internal static void Write(VerbContext context, ClockSeries series)
    {
        var listing = new Listing(
            context, ClockTexts.Whose, ClockTexts.Measured, ClockTexts.State, ClockTexts.Worst, ClockTexts.WorstAt, ClockTexts.Samples);
        if (series.Host is [.., var newest])
        {
            var worst = ClockSeries.Worst(series.Host);
            listing.Add(
                context.Say(ClockTexts.Host), BeijingText.Of(newest.Measured), State(context, newest.State), State(context, worst.State), BeijingText.Of(worst.Measured), Count(series.Host.Count));
        }

        foreach (var way in series.Cameras.SelectMany(camera => camera.GroupBy(sample => sample.Source)))
        {
            var (latest, worst) = (way.Last(), ClockSeries.Worst(way));
            listing.Add(
                latest.Camera, BeijingText.Of(latest.Measured), State(context, latest), State(context, worst), BeijingText.Of(worst.Measured), Count(way.Count()));
        }

        listing.Write(withTimes: true);
    }

    private static string State(VerbContext context, KernelClock clock) => clock.IsSynchronised
        ? context.Say(ClockTexts.Synchronised, Seconds(clock.EstimatedError), Seconds(clock.MaximumError))
        : context.Say(ClockTexts.NotSynchronised);

    private static string State(VerbContext context, ClockOffset clock) =>
        context.Say(ClockTexts.Off, clock.Offset.TotalSeconds.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture), clock.Source);

    private static string Seconds(Duration error) => error.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Count(int samples) => samples.ToString(CultureInfo.InvariantCulture);
}
