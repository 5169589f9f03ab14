using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>Events for people.</summary>
internal static class EventListing
{
    internal static void Write(VerbContext context, IEnumerable<HallEvent> events)
    {
        var listing = new Listing(context, EventTexts.Source, EventTexts.What, TableTexts.Start, TableTexts.End, TableTexts.Length, EventTexts.ByCamera, TableTexts.Detail);
        foreach (var found in events)
        {
            listing.Add(
                found.Source,
                context.Say(found.Alarm is { } alarm ? EventTexts.Of(alarm.Alarm) : SoundTexts.Of(found.Fault!.Fault)),
                BeijingText.Of(found.Start),
                found.End is { } end ? BeijingText.Of(end) : context.Say(EventTexts.Stands),
                BeijingText.Of((found.End ?? context.Clock.GetCurrentInstant()) - found.Start),
                found.Alarm?.CameraStart is { } camera ? BeijingText.Of(camera) : "",
                found.Fault is null ? found.Detail : context.Translate(found.Detail));
        }

        listing.Write(withTimes: true);
    }
}
