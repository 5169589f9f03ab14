using Supervision.Domain;

namespace Supervision.Retention.Calendar;

/// <summary>The calendar that comes with the program: State Council notices from 2007 on (README).</summary>
public static class BuiltInCalendar
{
    private static readonly Lazy<WorkingDayCalendar> Loaded = new(() => new WorkingDayCalendar(CalendarFile.Read(Bytes())));

    /// <summary>The calendar; read once.</summary>
    public static WorkingDayCalendar Instance => Loaded.Value;

    private static byte[] Bytes()
    {
        using var resource = typeof(BuiltInCalendar).Assembly.GetManifestResourceStream("cn-workdays.json")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
