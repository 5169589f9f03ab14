using System.Text;

using FsCheck;
using FsCheck.Fluent;

using Supervision.Overlay;
using Supervision.Overlay.CameraText;

namespace Supervision.Tests.Overlay.CameraText;

/// <summary>The label's words as a camera's texts: within both limits, whole characters only, nothing lost.</summary>
public sealed class CameraLinesTests
{
    private static readonly LabelText Label = new(["吉林省", "长春市", "朝阳区"], "永昌街道便民服务中心", "综合受理区", "01号窗口");

    private static readonly Encoding Coding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    // One, two and four bytes; beyond the basic plane; Latin, marks and brackets.
    private static readonly string[] Alphabet = [.. "长春市朝阳区便民服务中心号窗口A9z-·（），𬭩𠮷䶮㑇ēü".EnumerateRunes().Select(rune => rune.ToString())];

    [Theory]
    [InlineData(32, 64, 4, "吉林省长春市朝阳区|永昌街道便民服务中心|综合受理区|01号窗口")]
    [InlineData(32, 64, 3, "吉林省长春市朝阳区|永昌街道便民服务中心|综合受理区·01号窗口")]
    [InlineData(32, 64, 2, "吉林省长春市朝阳区|永昌街道便民服务中心·综合受理区·01号窗口")]
    [InlineData(64, 128, 1, "吉林省长春市朝阳区·永昌街道便民服务中心·综合受理区·01号窗口")]
    [InlineData(6, 64, 6, "吉林省长春市|朝阳区|永昌街道便|民服务中心|综合受理区|01号窗口")]
    [InlineData(32, 12, 6, "吉林省长春市|朝阳区|永昌街道便|民服务中心|综合受理区|01号窗口")]
    public void Label_CutToTheCameraslimits(int characters, int bytes, int most, string lines) =>
        Assert.Equal(lines.Split('|'), CameraLines.Of(Label, new(characters, bytes), most));

    [Fact]
    public void Label_TooLong_Refused()
    {
        var error = Assert.Throws<LabelException>(() => CameraLines.Of(Label, new(8, 16), 3));
        Assert.Contains("3 texts of 8 characters (16 bytes) at most", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("大厅\uE000", "U+E000 in '大厅\uE000'")]
    [InlineData("大\u0007厅", "U+0007 in '大 厅'")]
    [InlineData("大厅\uFFFD", "U+FFFD")]
    public void Character_ThatNoCameraHas_Named(string hall, string part)
    {
        var error = Assert.Throws<LabelException>(() => CameraLines.Of(Label with { Hall = hall }, TextLimit.Usual, 4));
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OfAnyNames_FitAndAreWhole()
    {
        var name = Gen.Elements(Alphabet).ListOf().Where(marks => marks.Count is > 0 and < 40).Select(string.Concat);
        var label = from division in name from hall in name from zone in name select new LabelText([division], hall, zone, "01号窗口");
        var limit = from characters in Gen.Choose(2, 40) from bytes in Gen.Choose(4, 80) select new TextLimit(characters, bytes);
        Check.QuickThrowOnFailure(Prop.ForAll(label.ToArbitrary(), limit.ToArbitrary(), (text, most) =>
        {
            var lines = CameraLines.Of(text, most, int.MaxValue);
            Assert.All(lines, line =>
            {
                Assert.InRange(line.Length, 1, most.Characters);
                Assert.InRange(Coding.GetByteCount(line), 1, most.Bytes);
                Assert.True(Rune.TryGetRuneAt(line, 0, out _) && !char.IsHighSurrogate(line[^1]), $"half a character in '{line}'");
            });
            Assert.Equal(string.Concat(text.Division[0], text.Hall, text.Zone, text.Counter), string.Concat(lines));
        }));
    }

    [Fact]
    public void Limit_OfWhatACameraKept_HoldsThat()
    {
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Elements(Alphabet).NonEmptyListOf().Select(string.Concat).ToArbitrary(), kept => TextLimit.Of(kept).Holds(kept)));
    }
}
