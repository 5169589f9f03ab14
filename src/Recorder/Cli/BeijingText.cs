using NodaTime;
using NodaTime.Text;

using Supervision.Domain;

namespace Supervision.Recorder.Cli;

/// <summary>Times for people: Beijing time, the fixed offset +08:00 (invariant 6).</summary>
internal static class BeijingText
{
    private static readonly OffsetDateTimePattern Seconds = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm':'ss");

    internal static string Of(Instant time) => Seconds.Format(time.WithOffset(UtcTime.Beijing));

    /// <summary>A length of time: <c>1:02:03</c>.</summary>
    internal static string Of(Duration length) => DurationPattern.CreateWithInvariantCulture("-H':'mm':'ss").Format(length);
}
