using System.Security.Cryptography;
using NodaTime;
using Supervision.Media.FFmpeg;
using Supervision.Overlay;

namespace Supervision.Tests.Overlay;

public sealed class PixelLabelTests
{
    /// <summary>The label's look, pinned with glyphs that do not depend on an installed font. Change it only on purpose.</summary>
    [Theory]
    [InlineData(LabelBackdrop.Box, false, "1ec3dca65858999e")]
    [InlineData(LabelBackdrop.Outline, false, "328c4c41b374b32b")]
    [InlineData(LabelBackdrop.Box, true, "a632c1185e134311")]
    public void Golden_digest(LabelBackdrop backdrop, bool fullRange, string digest)
    {
        var picture = new YuvPicture(1920, 1080).Fill((x, y) => 16 + ((x + y) % 220));
        Labels.Fake(backdrop: backdrop, fullRange: fullRange).Draw(picture, Labels.Time);
        Assert.Equal(digest, Convert.ToHexStringLower(SHA256.HashData([.. picture.Y, .. picture.U, .. picture.V]))[..16]);
    }

    [Theory]
    [InlineData(1920, 1080, 0, LabelBackdrop.Box)]
    [InlineData(1919, 1079, 33, LabelBackdrop.Outline)]
    [InlineData(641, 361, 7, LabelBackdrop.Box)]
    public void Nothing_outside_the_box_changes(int width, int height, int padding, LabelBackdrop backdrop)
    {
        var label = Labels.Fake(width, height, backdrop);
        var before = new YuvPicture(width, height, padding).Randomise(3);
        var after = before.Copy();
        label.Draw(after, Labels.Time);
        var box = label.Box;
        AssertSameOutside(before.Y, after.Y, before.YStride, (box.X, box.Y, box.Width, box.Height));
        var chroma = (box.X / 2, box.Y / 2, box.Width / 2, box.Height / 2);
        AssertSameOutside(before.U, after.U, before.ChromaStride, chroma);
        AssertSameOutside(before.V, after.V, before.ChromaStride, chroma);
    }

    [Fact]
    public void Within_a_second_no_cell_is_set_and_in_the_next_only_what_differs()
    {
        var label = Labels.Fake();
        Assert.Equal(23, CellsSetBy(label, Labels.Time));
        Assert.Equal(0, CellsSetBy(label, Labels.Time + Duration.FromMilliseconds(999)));
        Assert.Equal(1, CellsSetBy(label, Labels.Time + Duration.FromSeconds(1)));
        Assert.Equal(2, CellsSetBy(label, Labels.Time + Duration.FromSeconds(3)));
        Assert.Equal(1, CellsSetBy(label, Labels.Time + Duration.FromSeconds(2)) - 1);
        label.Show(Instant.FromUtc(2026, 11, 22, 15, 59, 59));
        Assert.Equal(8, CellsSetBy(label, Instant.FromUtc(2026, 11, 22, 16, 0, 0)));
    }

    [Theory]
    [InlineData(LabelBackdrop.Box)]
    [InlineData(LabelBackdrop.Outline)]
    public void A_label_that_ran_on_equals_one_made_anew(LabelBackdrop backdrop)
    {
        var old = Labels.Fake(backdrop: backdrop);
        foreach (var second in new[] { 0, 1, 2, 55, 3600, 100_000, -86_400, 31_000_000 })
        {
            var time = Labels.Time + Duration.FromSeconds(second);
            var (first, expected) = (new YuvPicture(1920, 1080).Randomise(second), new YuvPicture(1920, 1080).Randomise(second));
            old.Draw(first, time);
            Labels.Fake(backdrop: backdrop).Draw(expected, time);
            Assert.True(first.Y.AsSpan().SequenceEqual(expected.Y) && first.U.AsSpan().SequenceEqual(expected.U));
        }
    }

    [Fact]
    public void Drawing_allocates_nothing_within_a_second_or_across_seconds()
    {
        var label = Labels.Fake();
        var picture = new YuvPicture(1920, 1080);
        DrawMany(label, picture, 50);
        var before = GC.GetAllocatedBytesForCurrentThread();
        DrawMany(label, picture, 200);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_character_is_rasterised_once_for_all_labels_of_a_size()
    {
        var rasteriser = new FakeRasteriser();
        var font = Labels.FakeFont(rasteriser);
        PixelLabel.Create(Labels.Hall, new LabelStyle(), font, 1920, 1080, false);
        PixelLabel.Create(Labels.Hall with { Zone = "休息等候区" }, new LabelStyle(), font, 1920, 1080, false);
        Assert.Equal(rasteriser.Drawn.Distinct().Count(), rasteriser.Drawn.Count);
    }

    [Fact]
    public void Broken_text_is_refused_by_name()
    {
        var error = Assert.Throws<LabelException>(() => Labels.Fake(text: Labels.Hall with { Hall = "镇\ud850大厅" }));
        Assert.Contains("U+FFFD", error.Message);
        error = Assert.Throws<LabelException>(() => Labels.Fake(text: Labels.Hall with { Zone = "受理\n区" }));
        Assert.Contains("U+000A", error.Message);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_decoded_picture_is_drawn_on_in_place()
    {
        var label = Labels.Fake(640, 360);
        using var picture = new Picture();
        picture.Reset(640, 360, 100);
        label.Draw(picture, Labels.Time);
        var expected = new YuvPicture(640, 360).Fill((_, _) => 100);
        label.Draw(expected, Labels.Time);
        for (var y = 0; y < 360; y++)
        {
            Assert.True(picture.Plane(0).Slice(y * picture.Stride(0), 640).SequenceEqual(expected.Y.AsSpan(y * 640, 640)));
        }
    }

    [Fact]
    public void A_picture_of_another_size_is_refused()
    {
        using var picture = new Picture();
        picture.Reset(640, 352, 100);
        Assert.Throws<ArgumentException>(() => Labels.Fake(640, 360).Draw(picture, Labels.Time));
    }

    private static void DrawMany(PixelLabel label, YuvPicture picture, int count)
    {
        for (var frame = 0; frame < count; frame++)
        {
            label.Draw(picture, Labels.Time + Duration.FromMilliseconds(frame * 440));
        }
    }

    private static long CellsSetBy(PixelLabel label, Instant time)
    {
        var before = label.CellsSet;
        label.Show(time);
        return label.CellsSet - before;
    }

    private static void AssertSameOutside(byte[] before, byte[] after, int stride, (int X, int Y, int Width, int Height) box)
    {
        for (var i = 0; i < before.Length; i++)
        {
            var (x, y) = (i % stride, i / stride);
            var inside = x >= box.X && x < box.X + box.Width && y >= box.Y && y < box.Y + box.Height;
            if (!inside && before[i] != after[i])
            {
                Assert.Fail($"sample {x},{y} changed");
            }
        }
    }
}
