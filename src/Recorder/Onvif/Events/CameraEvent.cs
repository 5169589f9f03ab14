using System.Globalization;

using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Events;

/// <summary>Something that a camera reports.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Topic">The camera's topic, without prefixes.</param>
/// <param name="Time">By the camera's clock; null where it does not say.</param>
/// <param name="State">Begins (true) or ends (false, and where what it was about is there no more); null where it is neither.</param>
/// <param name="IsInitial">It was so before the recorder asked.</param>
/// <param name="Source">The part of the camera, as its first source item names it; empty where none does.</param>
internal sealed record CameraEvent(CameraEventKind Kind, string Topic, Instant? Time, bool? State, bool IsInitial, string Source)
{
    internal static CameraEvent Of(AnswerElement notification)
    {
        var topic = AnswerElement.Printable(Topics.WithoutPrefixes(notification.Text("Topic") ?? ""));
        var message = notification.At("Message", "Message");
        var states = Items(message, "Data").Select(item => item.FlagAt("Value"));
        return new(
            Topics.KindOf(topic),
            topic,
            TimeOf(message?.Attribute("UtcTime")),
            message?.Attribute("PropertyOperation") == "Deleted" ? false : states.FirstOrDefault(state => state is not null),
            message?.Attribute("PropertyOperation") == "Initialized",
            AnswerElement.Printable(Items(message, "Source").FirstOrDefault()?.Attribute("Value") ?? ""));
    }

    private static IEnumerable<AnswerElement> Items(AnswerElement? message, string part) => message?.Child(part)?.ChildrenNamed("SimpleItem") ?? [];

    // A camera that never set its clock may name the year 1, which no record can hold.
    private static Instant? TimeOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed)
            && Instant.FromDateTimeOffset(parsed) is var time && UtcTime.IsStorable(time) ? time : null;
}
