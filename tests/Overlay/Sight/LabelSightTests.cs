using NodaTime;

using Supervision.Overlay.Sight;

namespace Supervision.Tests.Overlay.Sight;

/// <summary>The check can fail in each way, and does not fail for another face, size or coding.</summary>
public sealed class LabelSightTests
{
    [Theory]
    [InlineData(DrawnLabel.Serif, 28, "borderw=2:bordercolor=black")]
    [InlineData(DrawnLabel.Serif, 20, "borderw=1:bordercolor=black")]
    [InlineData("Noto Sans CJK SC", 24, "borderw=1:bordercolor=black")]
    [InlineData("Noto Sans CJK SC", 40, "box=1:boxcolor=black@0.6")]
    public void Label_DrawnInAnotherFaceAndSize_IsRight(string face, int size, string style)
    {
        var report = DrawnLabel.Look(DrawnLabel.Drawn(size), face, style);
        Assert.Equal((LabelVerdict.Right, ""), (report.Verdict, report.Detail));
        Assert.InRange(report.ClockAhead!.Value.TotalSeconds, -1, 1);
        var box = report.Box!.Value;
        Assert.True(box is { X: > 700 and < 850, Y: > 400 } && box.Y + box.Height <= 720, $"{box}");
    }

    [Theory]
    [InlineData("吉林省长春市南关区", "朝阳")]
    [InlineData("吉林省长春市朝阳县", "区")]
    public void Division_Wrong_IsTold(string drawn, string odd)
    {
        var report = DrawnLabel.Look(DrawnLabel.Drawn(words: [drawn, .. DrawnLabel.Words[1..]]));
        Assert.Equal(LabelVerdict.Wrong, report.Verdict);
        Assert.All(odd, character => Assert.Contains($"'{character}'", report.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public void Counter_WrongNumber_IsTold()
    {
        var report = DrawnLabel.Look(DrawnLabel.Drawn(words: [.. DrawnLabel.Words[..2], "综合受理区·02号窗口"]));
        Assert.Equal((LabelVerdict.Wrong, "'综合受理区·01号窗口' reads otherwise in the picture: '2' in place of '1'"), (report.Verdict, report.Detail));
    }

    [Fact]
    public void Line_BreaksOff_IsTold()
    {
        var report = DrawnLabel.Look(DrawnLabel.Drawn(words: [DrawnLabel.Words[0], "永昌街道便民服", DrawnLabel.Words[2]]));
        Assert.Equal((LabelVerdict.Cut, "'永昌街道便民服务中心' breaks off after '永昌街道便民服'"), (report.Verdict, report.Detail));
    }

    [Fact]
    public void Label_AtTheTop_IsMisplaced()
    {
        var report = DrawnLabel.Look([.. DrawnLabel.Drawn().Select(text => text with { Y = text.Y.Replace("h-", "230-", StringComparison.Ordinal) })]);
        Assert.Equal(LabelVerdict.Misplaced, report.Verdict);
        Assert.Contains("upper half", report.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Label_AtTheLeft_IsMisplaced()
    {
        var report = DrawnLabel.Look([.. DrawnLabel.Drawn().Select(text => text with { X = "20" })], source: "-f lavfi -i color=c=gray:s=640x360:r=5");
        Assert.Equal(LabelVerdict.Misplaced, report.Verdict);
        Assert.Contains("at the left", report.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DrawnLabel.Footage)]
    [InlineData("-f lavfi -i color=c=gray:s=640x360:r=5")]
    [InlineData("-f lavfi -i color=c=white:s=640x360:r=5")]
    public void Picture_Empty_LabelIsMissing(string source)
    {
        var report = DrawnLabel.Look([], source: source);
        Assert.Equal((LabelVerdict.Missing, "'吉林省长春市朝阳区' is not in the picture"), (report.Verdict, report.Detail));
        Assert.Null(report.Box);
    }

    [Fact]
    public void Characters_TheCameraLacks_AreMissing()
    {
        var report = DrawnLabel.Look(DrawnLabel.Drawn(), face: "DejaVu Sans");
        Assert.Equal(LabelVerdict.Missing, report.Verdict);
    }

    [Fact]
    public void Line_NotDrawn_IsMissing()
    {
        var report = DrawnLabel.Look([.. DrawnLabel.Drawn().Where(text => text.Words != DrawnLabel.Words[1])]);
        Assert.Equal((LabelVerdict.Missing, "'永昌街道便民服务中心' is not in the picture"), (report.Verdict, report.Detail));
    }

    [Fact]
    public void Clock_NotDrawn_IsTold()
    {
        var report = DrawnLabel.Look([.. DrawnLabel.Drawn().Where(text => text.Words is not null)]);
        Assert.Equal(LabelVerdict.NoClock, report.Verdict);
    }

    [Fact]
    public void Clock_Standing_IsTold()
    {
        var report = DrawnLabel.Look(DrawnLabel.Drawn(), clockRuns: false);
        Assert.Equal((LabelVerdict.ClockStands, "the time in the picture stands at 2026-11-22 13:45:07"), (report.Verdict, report.Detail));
    }

    [Theory]
    [InlineData(7, "the time in the picture is 7 s ahead")]
    [InlineData(-3600, "the time in the picture is 3600 s behind")]
    [InlineData(-400 * 86400, "the time in the picture is 34560000 s behind")]
    public void Clock_Off_IsTold(int ahead, string detail)
    {
        var report = DrawnLabel.Look(DrawnLabel.Drawn(ahead: ahead));
        Assert.Equal((LabelVerdict.ClockOff, detail), (report.Verdict, report.Detail));
        Assert.Equal(ahead, report.ClockAhead!.Value.TotalSeconds, 1.01);
    }

    [Fact]
    public void Clock_ReadingsContradictEachOther_BlameNobody()
    {
        var (first, second) = DrawnLabel.Decode(DrawnLabel.Make(DrawnLabel.Drawn()));
        var (third, fourth) = DrawnLabel.Decode(DrawnLabel.Make(DrawnLabel.Drawn(ahead: 600)));
        using var right = first;
        using var misread = fourth;
        second.Dispose();
        third.Dispose();
        var report = new LabelSight(DrawnLabel.Lines, RealFont.Font).Look(right, DrawnLabel.Noon, misread, DrawnLabel.Noon + Duration.FromSeconds(2));
        Assert.Equal((LabelVerdict.Right, ""), (report.Verdict, report.Detail));
        Assert.InRange(report.ClockAhead!.Value.TotalSeconds, -1, 1);
    }

    [Fact]
    public void Label_SeenAgain_IsFoundWhereItWas_AndMissedWhenItIsGone()
    {
        var (first, second) = DrawnLabel.Decode(DrawnLabel.Make(DrawnLabel.Drawn()));
        using var with = first;
        using var later = second;
        var sight = new LabelSight(DrawnLabel.Lines, RealFont.Font);
        var report = sight.Look(with, DrawnLabel.Noon, later, DrawnLabel.Noon + Duration.FromSeconds(2));
        Assert.Equal(LabelVerdict.Right, report.Verdict);
        Assert.Equal(report.Verdict, sight.Look(with, DrawnLabel.Noon, later, DrawnLabel.Noon + Duration.FromSeconds(2)).Verdict);
        var (bare, after) = DrawnLabel.Decode(DrawnLabel.Make([]));
        using var without = bare;
        using var still = after;
        Assert.Equal(LabelVerdict.Missing, sight.Look(without, DrawnLabel.Noon, still, DrawnLabel.Noon + Duration.FromSeconds(2)).Verdict);
    }
}
