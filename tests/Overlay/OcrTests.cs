using System.Diagnostics;
using System.Text;
using Supervision.Overlay;

namespace Supervision.Tests.Overlay;

/// <summary>Tesseract reads the label's rectangle, doubled and thresholded, from the worst walls a hall can have.</summary>
public sealed class OcrTests
{
    [Theory]
    [InlineData("white", LabelBackdrop.Box)]
    [InlineData("black", LabelBackdrop.Box)]
    [InlineData("noise", LabelBackdrop.Box)]
    [InlineData("checker", LabelBackdrop.Box)]
    [InlineData("grey", LabelBackdrop.Outline)]
    public void Time_hall_zone_and_counter_are_read(string wall, LabelBackdrop backdrop)
    {
        var label = PixelLabel.Create(Labels.Hall, new LabelStyle { Backdrop = backdrop }, RealFont.Font, 1920, 1080, false);
        var picture = new YuvPicture(1920, 1080).Fill(Wall(wall));
        label.Draw(picture, Labels.Time);
        var text = Read(picture, label.Box);
        string[] parts = ["2026-11-22", "13:45:07", "星期日", "永昌街道便民服务中心", "综合受理区", "3号窗口"];
        Assert.All(parts, part => Assert.Contains(part, text));
    }

    private static Func<int, int, int> Wall(string name)
    {
        var random = new Random(11);
        return name switch
        {
            "white" => (_, _) => 235,
            "black" => (_, _) => 16,
            "grey" => (_, _) => 110,
            "noise" => (_, _) => random.Next(16, 236),
            _ => (x, y) => ((x / 8) + (y / 8)) % 2 == 0 ? 16 : 235,
        };
    }

    private static string Read(YuvPicture picture, LabelRectangle box)
    {
        var start = new ProcessStartInfo("tesseract", "- - -l chi_sim --psm 6")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["OMP_THREAD_LIMIT"] = "1" },
        };
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using (var input = process.StandardInput.BaseStream)
        {
            input.Write(DoubledAndThresholded(picture, box));
        }

        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    /// <summary>The rectangle as a portable greymap: black text on white.</summary>
    private static byte[] DoubledAndThresholded(YuvPicture picture, LabelRectangle box)
    {
        var header = Encoding.ASCII.GetBytes($"P5 {box.Width * 2} {box.Height * 2} 255\n");
        var image = new byte[header.Length + (box.Width * box.Height * 4)];
        header.CopyTo(image, 0);
        for (var i = header.Length; i < image.Length; i++)
        {
            var (x, y) = ((i - header.Length) % (box.Width * 2) / 2, (i - header.Length) / (box.Width * 2) / 2);
            image[i] = picture.Y[((box.Y + y) * picture.YStride) + box.X + x] > 150 ? (byte)0 : (byte)255;
        }

        return image;
    }
}
