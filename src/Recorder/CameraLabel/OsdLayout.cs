using Supervision.Overlay;
using Supervision.Overlay.CameraText;
using Supervision.Recorder.Onvif.Media;

namespace Supervision.Recorder.CameraLabel;

/// <summary>Which texts make the label in one camera, and where they stand: a block at the bottom right where the camera lets texts stand anywhere, else the corners.</summary>
internal static class OsdLayout
{
    private const int UsualTexts = 5;

    // So that ink is a thirty-sixth of the height, the label's least: it fills about 0.92 of the em.
    private const int Size = 33;
    private const double Row = Size * 1.35 / 1080;
    private const double Margin = 0.03;

    private static readonly string[] Corners = ["LowerRight", "UpperRight", "LowerLeft", "UpperLeft"];

    /// <exception cref="LabelException">The camera has too little room, or writes no time that can be read.</exception>
    internal static IReadOnlyList<OsdLine> Of(OsdOptions options, LabelText label, TextLimit limit)
    {
        var size = options.FontSize is { } range ? (int)Math.Clamp(Size, range.Min, range.Max) : (int?)null;
        var anywhere = options.Positions.Count == 0 || options.Positions.Contains(OsdPosition.Custom);
        var corners = Corners.Where(options.Positions.Contains).ToList();
        var most = Math.Min(options.MaxPlainTexts ?? int.MaxValue, Math.Min(options.MaxTotal ?? UsualTexts, anywhere ? int.MaxValue : corners.Count) - 1);
        var words = CameraLines.Of(label, limit, most);
        List<OsdText> texts = [OsdClock.Of(options, size), .. words.Select(line => new OsdText(OsdTextKind.Plain, line, FontSize: size))];
        return [.. texts.Select((text, row) => new OsdLine(text, anywhere ? Place(texts.Count - row, Widest(words), size ?? Size) : new OsdPosition(corners[row])))];
    }

    /// <summary>Where a row of the block stands, counted from the last one: its upper left corner, as ONVIF counts.</summary>
    private static OsdPosition Place(int fromLast, double widest, int size)
    {
        var top = 1 - Margin - (fromLast * Row * size / Size);
        var left = Math.Max(0.5, 1 - Margin - (widest * size / 1920));
        return new(OsdPosition.Custom, Math.Round((2 * left) - 1, 3), Math.Round(1 - (2 * top), 3));
    }

    /// <summary>Width of the widest row in ems; the time has nineteen digits and marks.</summary>
    private static double Widest(IReadOnlyList<string> words) => words.Select(Ems).Append(19 * 0.56).Max();

    private static double Ems(string line) => line.EnumerateRunes().Sum(rune => rune.IsAscii ? 0.56 : 1);
}
