using NodaTime;
using Supervision.Overlay;
using Supervision.Overlay.Glyphs;

namespace Supervision.Tests.Overlay;

/// <summary>Labels for the tests.</summary>
internal static class Labels
{
    public static readonly LabelText Hall = new(["吉林省", "长春市", "朝阳区"], "永昌街道便民服务中心", "综合受理区", "3号窗口");

    /// <summary>2026-11-22 星期日 13:45:07 in Beijing.</summary>
    public static readonly Instant Time = Instant.FromUtc(2026, 11, 22, 5, 45, 7);

    public static LabelFont FakeFont(FakeRasteriser? rasteriser = null) =>
        new([new FontFace("Fake", CodePointSet.Parse("20-7e b7 4e00-9fff ff08-ff09"))], rasteriser ?? new FakeRasteriser());

    public static PixelLabel Fake(
        int width = 1920, int height = 1080, LabelBackdrop backdrop = LabelBackdrop.Box, bool fullRange = false, LabelText? text = null) =>
        PixelLabel.Create(text ?? Hall, new LabelStyle { Backdrop = backdrop }, FakeFont(), width, height, fullRange);

    public static void Draw(this PixelLabel label, YuvPicture picture, Instant time) =>
        label.Draw(picture.Y, picture.YStride, picture.U, picture.ChromaStride, picture.V, picture.ChromaStride, time);
}
