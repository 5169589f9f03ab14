using System.Globalization;

namespace Supervision.Recorder.Onvif.Media;

/// <summary>Lists of numbers in one text, parted by blanks. What is no number is passed over.</summary>
internal static class NumberList
{
    private const int Most = 256;

    internal static IReadOnlyList<double> Of(string? text) =>
    [
        .. (text ?? "").Split((char[]?)null, Most, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN)
            .Where(double.IsFinite),
    ];

    internal static IReadOnlyList<int> Whole(IEnumerable<string> texts) =>
        [.. texts.SelectMany(Of).Where(number => Math.Abs(number) < int.MaxValue).Select(number => (int)Math.Round(number)).Take(Most)];
}
