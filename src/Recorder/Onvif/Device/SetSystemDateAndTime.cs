using System.Xml.Linq;

using NodaTime;

using Supervision.Recorder.Onvif.Soap;

using static Supervision.Recorder.Onvif.Soap.Elements;

namespace Supervision.Recorder.Onvif.Device;

/// <summary>Sets zone and source of a camera's clock, and the time itself where it is set by hand.</summary>
/// <param name="ByNtp">Let NTP set it.</param>
/// <param name="DaylightSaving">Let the camera add daylight saving time where its zone has one.</param>
/// <param name="TimeZone">POSIX time zone; null leaves it.</param>
/// <param name="Utc">The time; null leaves it (and must be null with NTP).</param>
internal sealed record SetSystemDateAndTime(bool ByNtp, bool DaylightSaving, string? TimeZone, Instant? Utc) : Command
{
    internal override XElement Write() => new(
        XmlNames.Device + "SetSystemDateAndTime",
        new XElement(XmlNames.Device + "DateTimeType", ByNtp ? "NTP" : "Manual"),
        new XElement(XmlNames.Device + "DaylightSavings", DaylightSaving),
        If(XmlNames.Device + "TimeZone", TtIf("TZ", TimeZone)),
        If(XmlNames.Device + "UTCDateTime", Utc is { } utc ? Time(utc.ToDateTimeUtc()) : null));

    private static XElement[] Time(DateTime time) =>
    [
        Tt("Time", Tt("Hour", time.Hour), Tt("Minute", time.Minute), Tt("Second", time.Second)),
        Tt("Date", Tt("Year", time.Year), Tt("Month", time.Month), Tt("Day", time.Day)),
    ];
}
