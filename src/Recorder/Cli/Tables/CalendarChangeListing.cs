using NodaTime.Text;

using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Calendar;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>What an import changes, for people.</summary>
internal static class CalendarChangeListing
{
    internal static void Write(VerbContext context, CalendarImport import)
    {
        if (import.Changes.Count == 0)
        {
            // A year without any is taken over where somebody answers for it, and then counts as covered: that is a change.
            context.PlainOut.WriteLine(context.Say(import.Years.Any(year => year.Days.Count == 0) ? CalendarTexts.NoDay : CalendarTexts.NothingChanges));
            return;
        }

        var listing = new Listing(context, CalendarTexts.Date, CalendarTexts.Weekday, CalendarTexts.Before, CalendarTexts.After, CalendarTexts.Holiday);
        foreach (var change in import.Changes)
        {
            listing.Add(
                LocalDatePattern.Iso.Format(change.Date),
                CalendarListing.Weekday(context, change.Date),
                context.Say(CalendarTexts.Of(change.Before)),
                context.Say(CalendarTexts.Of(change.After)),
                (change.After ?? change.Before)?.Name);
        }

        listing.Write(withTimes: false);
    }
}
