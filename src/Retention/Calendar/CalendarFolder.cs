using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

using NodaTime.Text;

using Supervision.Domain;
using Supervision.Media.Posix;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Calendar;

/// <summary>
/// Arrangements that came after the program: <c>calendar/cn-workdays-YEAR.json</c> in the data directory, one file a year, in the format of <see cref="CalendarFile"/>. They go before those of the
/// program, because days were counted by them.
/// </summary>
/// <param name="data">The data directory.</param>
public sealed class CalendarFolder(DataDirectory data)
{
    private const string Name = "cn-workdays-";
    private const string Suffix = ".json";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where they lie.</summary>
    public string Path { get; } = System.IO.Path.Combine(data.Root, "calendar");

    /// <summary>The program's calendar with what was imported.</summary>
    /// <exception cref="FormatException">A file is none; names it.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public WorkingDayCalendar Load()
    {
        if (!Directory.Exists(Path))
        {
            return BuiltInCalendar.Instance;
        }

        var imported = Directory.EnumerateFiles(Path, Name + "*" + Suffix).Order(StringComparer.Ordinal).SelectMany(Read).ToList();
        return new WorkingDayCalendar(BuiltInCalendar.Instance.Years.Where(year => imported.TrueForAll(other => other.Year != year.Year)).Concat(imported));
    }

    /// <summary>Puts a year there, in the place of an older arrangement of the same year; durable when it returns.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public void Store(CalendarYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        Directory.CreateDirectory(Path);
        var target = FileOf(year.Year);
        var temporary = target + ".new";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            Write(file, year);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, target, overwrite: true);
        PosixPath.SyncDirectory(Path);
    }

    private string FileOf(int year) => System.IO.Path.Combine(Path, string.Create(CultureInfo.InvariantCulture, $"{Name}{year}{Suffix}"));

    private IReadOnlyList<CalendarYear> Read(string path)
    {
        try
        {
            var years = new FileInfo(path).Length <= CalendarFile.MaxBytes ? CalendarFile.Read(File.ReadAllBytes(path)) : throw new FormatException("it is too large");
            return years is [var only] && FileOf(only.Year) == path ? years : throw new FormatException("it does not hold the one year of its name");
        }
        catch (FormatException error)
        {
            throw new FormatException($"{path}: {error.Message}; import that year again", error);
        }
    }

    private static void Write(Stream stream, CalendarYear year)
    {
        using var json = new Utf8JsonWriter(stream, Readable);
        json.WriteStartObject();
        json.WriteString("format", CalendarFile.Format);
        json.WriteStartObject("years");
        json.WriteStartObject(year.Year.ToString(CultureInfo.InvariantCulture));
        json.WriteStartArray("papers");
        foreach (var paper in year.Papers)
        {
            json.WriteStringValue(paper);
        }

        json.WriteEndArray();
        json.WriteStartArray("days");
        foreach (var day in year.Days)
        {
            json.WriteStartObject();
            json.WriteString("date", LocalDatePattern.Iso.Format(day.Date));
            json.WriteString("kind", CalendarWords.Of(day.Kind));
            json.WriteString("name", day.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
