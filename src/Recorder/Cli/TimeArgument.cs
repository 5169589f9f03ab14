using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli;

/// <summary>Times as people type them: ISO 8601 with an offset, or Beijing time without one, down to the day, minute or second.</summary>
internal static class TimeArgument
{
    // What is asked of a time looks around it as well.
    private static readonly Duration Around = Duration.FromDays(366);

    private static readonly OffsetDateTimePattern[] WithOffset =
    [
        OffsetDateTimePattern.ExtendedIso,
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>"),
    ];

    private static readonly LocalDateTimePattern[] Local =
    [
        LocalDateTimePattern.ExtendedIso,
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd"),
    ];

    /// <summary>The time that an option names.</summary>
    /// <exception cref="UsageException">It is no time.</exception>
    internal static Instant? Read(VerbContext context, string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        return Parse(text) ?? throw new UsageException(context.Say(ArchiveTexts.BadTime, option, text));
    }

    /// <summary>The time of a text; null where it is none, or so far away that nothing can be recorded then.</summary>
    internal static Instant? Parse(string text) =>
        Moment(text) is { } time && UtcTime.IsStorable(time) && UtcTime.IsStorable(time - Around) && UtcTime.IsStorable(time + Around) ? time : null;

    private static Instant? Moment(string text)
    {
        var iso = text.Trim().Replace(' ', 'T');
        foreach (var pattern in WithOffset)
        {
            if (pattern.Parse(iso) is { Success: true, Value: var time })
            {
                return time.ToInstant();
            }
        }

        foreach (var pattern in Local)
        {
            if (pattern.Parse(iso) is { Success: true, Value: var time })
            {
                return time.WithOffset(UtcTime.Beijing).ToInstant();
            }
        }

        return null;
    }
}
