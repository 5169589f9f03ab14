using System.Globalization;
using System.Text.RegularExpressions;

using NodaTime;

namespace Supervision.Recorder.Onvif.Device;

/// <summary>The standard offset of a POSIX time zone (POSIX.1, 8.3): <c>CST-8</c> is eight hours east of Greenwich.</summary>
internal static partial class PosixZone
{
    [GeneratedRegex(@"^(?:<[^>]{1,16}>|[A-Za-z]{1,16})(?<sign>[+-]?)(?<hours>\d{1,2})(?::(?<minutes>\d{2}))?", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern { get; }

    /// <summary>The offset from UTC; null where the text is no such zone. Daylight saving time is not in it.</summary>
    internal static Offset? Offset(string text)
    {
        var match = Pattern.Match(text);
        if (!match.Success)
        {
            return null;
        }

        var hours = int.Parse(match.Groups["hours"].Value, CultureInfo.InvariantCulture);
        var minutes = match.Groups["minutes"].Success ? int.Parse(match.Groups["minutes"].Value, CultureInfo.InvariantCulture) : 0;
        var seconds = ((hours * 60) + minutes) * 60;
        return seconds > NodaTime.Offset.MaxValue.Seconds ? null : NodaTime.Offset.FromSeconds(match.Groups["sign"].Value == "-" ? seconds : -seconds);
    }
}
