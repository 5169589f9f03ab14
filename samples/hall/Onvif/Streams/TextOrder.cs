using System.Globalization;
using System.Text.Json.Serialization;

using Supervision.HallOnvif.Settings;
using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Streams;

/// <summary>A text in the picture, in the words of the control file: words or the time, in a corner or at a place.</summary>
internal sealed record TextOrder
{
    private const int UsualSize = 32;
    private const int CutCharacters = 2;

    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    /// <summary>The time in strftime's form.</summary>
    [JsonPropertyName("time"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Time { get; init; }

    [JsonPropertyName("corner"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Corner { get; init; }

    [JsonPropertyName("x")]
    public double X { get; init; }

    [JsonPropertyName("y")]
    public double Y { get; init; }

    [JsonPropertyName("size")]
    public int Size { get; init; }

    internal static TextOrder Of(PictureText text, DrawingKind drawing)
    {
        var sign = drawing is DrawingKind.Misplaced ? -1 : 1;
        var stands = drawing is DrawingKind.ClockStands && text.Kind != "Plain";
        return new()
        {
            Text = stands ? "2026-01-02 03:04:05" : Cut(text.Plain, drawing),
            Time = text.Kind == "Plain" || stands ? null : Form(text),
            Corner = text.Corner == "Custom" ? null : drawing is DrawingKind.Misplaced ? Across(text.Corner) : text.Corner,
            X = sign * Place(text.X),
            Y = sign * Place(text.Y),
            Size = text.Size is { } size ? int.Parse(size, CultureInfo.InvariantCulture) : UsualSize,
        };
    }

    private static string? Cut(string? words, DrawingKind drawing) =>
        drawing is DrawingKind.Cut && words is { Length: > CutCharacters } ? words[..^CutCharacters] : words;

    private static double Place(string? place) => place is null ? 0 : Math.Clamp(double.Parse(place, CultureInfo.InvariantCulture), -1, 1);

    private static string Across(string corner) => (corner.StartsWith("Upper", StringComparison.Ordinal) ? "Lower" : "Upper") + (corner.EndsWith("Left", StringComparison.Ordinal) ? "Right" : "Left");

    private static string Form(PictureText text)
    {
        var date = text.DateFormat == "MM/dd/yyyy" ? "%m/%d/%Y" : "%Y-%m-%d";
        var time = text.TimeFormat == "hh:mm:ss tt" ? "%I:%M:%S %p" : "%H:%M:%S";
        return text.Kind switch { "Date" => date, "Time" => time, _ => $"{date} {time}" };
    }
}
