using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

using Supervision.Tests.EndToEnd.Hall;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>The label of one decoded picture, as tesseract reads it: cut out, doubled, thresholded and framed in white.</summary>
/// <param name="Text">All lines, without spaces.</param>
/// <param name="Shown">The time that the label shows.</param>
/// <param name="Time">The picture's time from the start of its segment.</param>
internal sealed partial record LabelShot(string Text, DateTimeOffset Shown, TimeSpan Time)
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>Decodes the first picture at or after a time, and reads it.</summary>
    internal static async Task<LabelShot> TakeAsync(string segment, JsonElement box, double seconds)
    {
        var image = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.png");
        try
        {
            var (x, y, width, height) = (Number(box, "x"), Number(box, "y"), Number(box, "width"), Number(box, "height"));
            var (code, _, report) = await Tool.RunAsync(
                "ffmpeg", "-nostdin", "-hide_banner", "-i", segment, "-frames:v", "1", "-vf",
                string.Create(CultureInfo.InvariantCulture, $"select='gte(t,{seconds})',showinfo,crop={width}:{height}:{x}:{y},format=gray,")
                + "scale=iw*2:ih*2:flags=bilinear,lutyuv=y='if(gt(val,128),0,255)',pad=iw+40:ih+40:20:20:white", image);
            Assert.True(code == 0, report);
            var (_, text, _) = await Tool.RunAsync("tesseract", image, "-", "-l", "chi_sim", "--psm", "6");
            var shown = DateAndTime().Match(text);
            Assert.True(shown.Success, $"no date and time in: {text}");
            var local = DateTime.ParseExact(string.Join(' ', shown.Groups.Values.Skip(1).Select(group => group.Value)), "yyyy-MM-dd HH mm ss", CultureInfo.InvariantCulture);
            var time = double.Parse(PictureTime().Match(report).Groups[1].Value, CultureInfo.InvariantCulture);
            return new(text.Replace(" ", "", StringComparison.Ordinal).Trim(), new DateTimeOffset(local, Beijing), TimeSpan.FromSeconds(time));
        }
        finally
        {
            File.Delete(image);
        }
    }

    private static int Number(JsonElement box, string name) => box.GetProperty(name).GetInt32();

    // A reader of characters may take a speck between digits for a sign.
    [GeneratedRegex(@"(\d{4}-\d\d-\d\d).*?(\d\d)\W{1,3}(\d\d)\W{1,3}(\d\d)", RegexOptions.None, 1000)]
    private static partial Regex DateAndTime();

    [GeneratedRegex(@"pts_time:\s*([0-9.]+)", RegexOptions.None, 1000)]
    private static partial Regex PictureTime();
}
