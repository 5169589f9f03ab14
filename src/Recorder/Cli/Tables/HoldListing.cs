using System.Globalization;

using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>Holds for people.</summary>
internal static class HoldListing
{
    internal static void Write(VerbContext context, IEnumerable<Hold> holds, LocalDate today)
    {
        var listing = new Listing(context, HoldTexts.Number, HoldTexts.Kind, TableTexts.Camera, TableTexts.Start, TableTexts.End, HoldTexts.Ground, HoldTexts.By, HoldTexts.Until);
        foreach (var hold in holds)
        {
            listing.Add(
                hold.Number.ToString(CultureInfo.InvariantCulture),
                context.Say(HoldWords.Of(hold.Kind)),
                hold.Cameras.Count == 0 ? context.Say(HoldTexts.AllCameras) : string.Join(", ", hold.Cameras),
                BeijingText.Of(hold.From),
                BeijingText.Of(hold.To),
                hold.Ground,
                hold.By,
                State(context, hold, today));
        }

        listing.Write(withTimes: true);
    }

    private static string State(VerbContext context, Hold hold, LocalDate today) =>
        hold.Release is { } release ? context.Say(HoldTexts.ReleasedBy, BeijingText.Of(release.At), release.By, release.Ground)
        : hold.Until is not { } until ? context.Say(HoldTexts.UntilReleased)
        : hold.IsActive(today) ? LocalDatePattern.Iso.Format(until)
        : context.Say(HoldTexts.Over, LocalDatePattern.Iso.Format(until));
}
