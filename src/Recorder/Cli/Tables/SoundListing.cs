using System.Globalization;

using Supervision.Domain;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Sound;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>Sounds for people: a line a sound with its latest minute, and below what was wrong in opening hours.</summary>
internal static class SoundListing
{
    internal static void Write(VerbContext context, SoundSeries series)
    {
        var listing = new Listing(
            context,
            SoundTexts.Whose,
            SoundTexts.Minutes,
            SoundTexts.Latest,
            SoundTexts.Loudness,
            SoundTexts.Peak,
            SoundTexts.Silent,
            SoundTexts.Clipped,
            SoundTexts.Hum,
            SoundTexts.Fault);
        foreach (var sound in series.Sounds)
        {
            Add(context, listing, sound.Last(), sound.Count());
        }

        if (series.Sounds.Count == 0)
        {
            context.PlainOut.WriteLine(context.Say(SoundTexts.NotMeasured));
        }
        else
        {
            listing.Write(withTimes: series.Events.Count == 0);
        }

        if (series.Events.Count > 0)
        {
            Events(context, series.Events).Write(withTimes: true);
        }

        States(context, series);
    }

    private static void States(VerbContext context, SoundSeries series)
    {
        foreach (var source in series.Sounds.Count == 0 ? [] : series.Unmeasured)
        {
            context.PlainOut.WriteLine(context.Say(SoundTexts.SourceNotMeasured, source));
        }

        foreach (var state in series.States)
        {
            context.PlainOut.WriteLine(state.Missing is { } gap
                ? context.Say(SoundTexts.Missing, state.Source, state.Camera, BeijingText.Of(gap.Start), context.Say(CauseTexts.Of(gap.Cause)), context.Translate(gap.Detail))
                : context.Say(SoundTexts.Recorded, state.Source, state.Camera));
        }
    }

    private static void Add(VerbContext context, Listing listing, SoundMinute minute, int minutes) => listing.Add(
        minute.Source.Id,
        minutes.ToString(CultureInfo.InvariantCulture),
        BeijingText.Of(minute.Start),
        Level(minute.LoudnessLufs),
        Level(minute.PeakDb),
        minute.HeardSeconds > 0 ? (minute.SilentSeconds / minute.HeardSeconds).ToString("0 %", CultureInfo.InvariantCulture) : "",
        minute.Clipped.ToString("0.0 %", CultureInfo.InvariantCulture),
        Level(minute.HumDb),
        string.Join(", ", SoundRule.Judge(minute).Select(fault => context.Say(SoundTexts.Of(fault)))));

    private static Listing Events(VerbContext context, IReadOnlyList<SoundFaultEvent> events)
    {
        var listing = new Listing(context, SoundTexts.Whose, SoundTexts.Fault, TableTexts.Start, TableTexts.End, TableTexts.Length, TableTexts.Detail);
        foreach (var found in events)
        {
            listing.Add(
                found.Source.Id,
                context.Say(SoundTexts.Of(found.Fault)),
                BeijingText.Of(found.Start),
                found.End is { } end ? BeijingText.Of(end) : context.Say(TableTexts.StillOpen),
                BeijingText.Of((found.End ?? context.Clock.GetCurrentInstant()) - found.Start),
                context.Translate(found.Detail));
        }

        return listing;
    }

    private static string Level(double level) => level.ToString("0.0", CultureInfo.InvariantCulture);
}
