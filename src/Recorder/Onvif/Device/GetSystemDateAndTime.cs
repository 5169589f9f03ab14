using System.Xml.Linq;

using NodaTime;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Device;

internal sealed record GetSystemDateAndTime : Request<DeviceDateTime>
{
    private const int FirstYear = 1970;
    private const int LastYear = 2200;

    internal override XElement Write() => new(XmlNames.Device + "GetSystemDateAndTime");

    internal override DeviceDateTime Read(AnswerElement answer)
    {
        var settings = answer.Must("SystemDateAndTime");
        var zone = settings.At("TimeZone", "TZ")?.Value is { Length: > 0 } text ? AnswerElement.Printable(text) : null;
        var utc = Time(settings.Child("UTCDateTime"))?.InUtc().ToInstant();
        if (utc is null && zone is not null && PosixZone.Offset(zone) is { } offset)
        {
            utc = Time(settings.Child("LocalDateTime"))?.WithOffset(offset).ToInstant();
        }

        return new(settings.Text("DateTimeType") == "NTP", settings.Flag("DaylightSavings") ?? false, zone, utc);
    }

    private static LocalDateTime? Time(AnswerElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var (date, time) = (element.Must("Date"), element.Must("Time"));
        var (year, month, day) = (date.Number("Year") ?? 0, date.Number("Month") ?? 0, date.Number("Day") ?? 0);
        var (hour, minute, second) = (time.Number("Hour") ?? -1, time.Number("Minute") ?? -1, Math.Min(59, time.Number("Second") ?? -1)); // 60 is a leap second.
        var isDate = year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return isDate && hour is >= 0 and < 24 && minute is >= 0 and < 60 && second >= 0
            ? new LocalDateTime(year, month, day, hour, minute, second)
            : throw new BadAnswerException($"{element.Name} is no date and time");
    }
}
