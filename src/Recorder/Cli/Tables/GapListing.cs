using Supervision.Domain;
using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>Gaps for people.</summary>
internal static class GapListing
{
    internal static void Write(VerbContext context, IEnumerable<Gap> gaps)
    {
        var listing = new Listing(context, TableTexts.Camera, TableTexts.Track, TableTexts.Start, TableTexts.End, TableTexts.Length, TableTexts.Cause, TableTexts.Detail);
        foreach (var gap in gaps)
        {
            listing.Add(
                gap.Camera,
                gap.IsOfPictures ? context.Say(TableTexts.Pictures) : context.Say(TableTexts.SoundOf, gap.Track),
                BeijingText.Of(gap.Start),
                gap.End is { } end ? BeijingText.Of(end) : context.Say(TableTexts.StillOpen),
                BeijingText.Of((gap.End ?? context.Clock.GetCurrentInstant()) - gap.Start),
                context.Say(CauseTexts.Of(gap.Cause)),
                context.Translate(gap.Detail));
        }

        listing.Write(withTimes: true);
    }
}
