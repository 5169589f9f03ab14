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

        listing.Write(withTimes: series.Events.Count == 0);
        if (series.Events.Count > 0)
        {
            Events(context, series.Events).Write(withTimes: true);
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
