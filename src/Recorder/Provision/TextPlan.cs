using Supervision.Recorder.Onvif.Media;
using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Provision;

/// <summary>How the camera's texts are to be: the clock at the top, the lines from the bottom right on. What is drawn already stays.</summary>
/// <param name="Missing">Texts to be drawn; with a token where one in the same place is to be changed.</param>
/// <param name="Item">The same for people.</param>
internal sealed record TextPlan(IReadOnlyList<Osd> Missing, ItemPlan Item)
{
    private static readonly OsdText Time = new(OsdTextKind.DateAndTime, DateFormat: "yyyy-MM-dd", TimeFormat: "HH:mm:ss");
    private static readonly string[] Corners = ["LowerRight", "LowerLeft", "UpperLeft", "UpperRight"];

    /// <summary>Plans.</summary>
    /// <param name="now">What is there, and what the camera can.</param>
    /// <param name="lines">What shall be drawn, one text each.</param>
    internal static TextPlan Of(PictureTexts now, IReadOnlyList<string> lines)
    {
        var room = Math.Min(now.Options.MaxTotal ?? Corners.Length, Corners.Length);
        var wanted = lines.Select(line => new OsdText(OsdTextKind.Plain, line)).Append(Time).Take(room).Select((text, number) => (Corner: Corners[number], Text: text)).ToList();
        var missing = wanted.Where(one => !now.Present.Any(osd => osd.Position.Kind == one.Corner && IsSame(osd.Text, one.Text))).ToList();
        var told = now.Present.Count == 0 ? "none" : string.Join(" | ", now.Present.Select(osd => osd.Text?.Plain ?? osd.Text?.Kind.ToString() ?? "?"));
        var all = string.Join(" | ", wanted.Select(one => one.Text.Plain ?? one.Text.Kind.ToString()));
        var fits = missing.Count == 0 && wanted.Count == lines.Count + 1;
        return new(
            [.. missing.Select(one => new Osd(TokenAt(now, one.Corner), now.Source, new OsdPosition(one.Corner), one.Text))],
            new ItemPlan(CameraItem.Texts, missing.Count == 0 ? all : told, fits ? all : string.Join(" | ", lines.Append("DateAndTime")), all, fits, wanted.Count <= lines.Count ? $"the camera draws {room} texts" : null));
    }

    private static string TokenAt(PictureTexts now, string corner) => now.Present.FirstOrDefault(osd => osd.Position.Kind == corner)?.Token ?? "";

    private static bool IsSame(OsdText? drawn, OsdText wanted) => drawn is not null && drawn.Kind == wanted.Kind && drawn.Plain == wanted.Plain;
}
