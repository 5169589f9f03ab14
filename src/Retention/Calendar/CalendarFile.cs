using System.Text.Json;

using NodaTime.Text;

using Supervision.Domain;

namespace Supervision.Retention.Calendar;

/// <summary>
/// Reads arrangements of working days from JSON: our own format <c>cn-workdays/1</c> (several years), or the file of one year as the holiday-cn project publishes it after each notice.
/// Untrusted input: bounded, and refused with one line.
/// </summary>
public static class CalendarFile
{
    /// <summary>The largest file that is read; twenty years take 45 kB.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>Name and version of our own format.</summary>
    public const string Format = "cn-workdays/1";

    private const int MaxYears = 200, MaxDays = 100, MaxText = 500;

    /// <summary>The years of a file.</summary>
    /// <exception cref="FormatException">It is none, or too large: says where and what.</exception>
    public static IReadOnlyList<CalendarYear> Read(ReadOnlyMemory<byte> json)
    {
        if (json.Length > MaxBytes)
        {
            throw new FormatException($"the file has {json.Length} bytes; a calendar has at most {MaxBytes}");
        }

        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
            var root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object ? throw Wrong()
                : root.TryGetProperty("format", out var format) && format.ValueEquals(Format) ? Years(root)
                : root.TryGetProperty("year", out var year) && year.TryGetInt32(out var number) ? [YearOf(number, root)]
                : throw Wrong();
        }
        catch (JsonException error)
        {
            throw new FormatException($"line {error.LineNumber + 1}: this is no JSON", error);
        }
        catch (InvalidOperationException error)
        {
            // A value of another kind than it should be.
            throw new FormatException(Wrong().Message, error);
        }

        static FormatException Wrong() => new($"neither a calendar of format {Format} nor the file of one year");
    }

    private static List<CalendarYear> Years(JsonElement root)
    {
        var years = new List<CalendarYear>();
        foreach (var year in Member(root, "years", JsonValueKind.Object).EnumerateObject())
        {
            if (years.Count == MaxYears || !int.TryParse(year.Name, out var number) || years.Exists(one => one.Year == number))
            {
                throw new FormatException($"years: '{Short(year.Name)}' is no year, or stands twice");
            }

            years.Add(YearOf(number, year.Value));
        }

        return years;
    }

    private static CalendarYear YearOf(int number, JsonElement year)
    {
        var days = new SortedDictionary<NodaTime.LocalDate, CalendarDay>();
        foreach (var element in Member(year, "days", JsonValueKind.Array).EnumerateArray())
        {
            var day = DayOf(number, element);
            if (days.Count == MaxDays || !days.TryAdd(day.Date, day))
            {
                throw new FormatException($"{number}: {LocalDatePattern.Iso.Format(day.Date)} stands twice, or there are more than {MaxDays} days");
            }
        }

        string[] papers = year.TryGetProperty("papers", out var told) && told.ValueKind == JsonValueKind.Array
            ? [.. told.EnumerateArray().Take(MaxDays).Select(paper => Short(paper.GetString() ?? ""))] : [];
        return new CalendarYear(number, papers, [.. days.Values]);
    }

    private static CalendarDay DayOf(int year, JsonElement day)
    {
        if (day.ValueKind != JsonValueKind.Object || Text(day, "date") is not { } date || LocalDatePattern.Iso.Parse(date) is not { Success: true, Value: var parsed })
        {
            throw new FormatException($"{year}: a day without a 'date' of the form YYYY-MM-DD");
        }

        DayKind? kind = Text(day, "kind") switch
        {
            "holiday" => DayKind.Holiday,
            "makeup-workday" => DayKind.MakeupWorkday,
            null when day.TryGetProperty("isOffDay", out var off) && off.ValueKind is JsonValueKind.True or JsonValueKind.False => off.GetBoolean() ? DayKind.Holiday : DayKind.MakeupWorkday,
            _ => null,
        };
        return new CalendarDay(
            parsed, kind ?? throw new FormatException($"{date}: its 'kind' is neither holiday nor makeup-workday"), Short(Text(day, "name") ?? ""));
    }

    private static string? Text(JsonElement day, string name) =>
        day.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement Member(JsonElement parent, string name, JsonValueKind kind) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) && member.ValueKind == kind
            ? member : throw new FormatException($"'{name}' is missing, or has another form");

    private static string Short(string text) => text.Length > MaxText ? text[..MaxText] : text;
}
