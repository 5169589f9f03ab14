using FsCheck;
using FsCheck.Fluent;
using Supervision.Overlay.Layout;

namespace Supervision.Tests.Overlay;

public sealed class LineWrapTests
{
    [Fact]
    public void What_fits_stays_on_one_line() =>
        Assert.Equal(["永昌街道便民服务中心·综合受理区·3号窗口"], Wrap(30, "永昌街道便民服务中心", "综合受理区", "3号窗口"));

    [Fact]
    public void A_line_breaks_between_its_parts_first() =>
        Assert.Equal(["永昌街道便民服务中心", "综合受理区·3号窗口"], Wrap(12, "永昌街道便民服务中心", "综合受理区", "3号窗口"));

    [Fact]
    public void A_name_too_long_breaks_into_even_pieces() =>
        Assert.Equal(["永昌街道便", "民服务中心", "综合受理区"], Wrap(8, "永昌街道便民服务中心", "综合受理区"));

    [Fact]
    public void The_last_piece_of_a_name_takes_the_next_part_where_it_fits() =>
        Assert.Equal(["长春净月高新技术产业", "开发区政务服务中心·东厅"], Wrap(12, "长春净月高新技术产业开发区政务服务中心", "东厅"));

    [Fact]
    public void Brackets_stay_with_what_they_enclose() =>
        Assert.Equal(["玉潭镇", "（街道）", "中心"], Wrap(4, "玉潭镇（街道）中心"));

    [Fact]
    public void Numbers_and_surrogate_pairs_are_not_torn() =>
        Assert.Equal(["12345", "号莫𡐓"], Wrap(5, "12345号莫𡐓"));

    [Fact]
    public void Nothing_is_lost_and_no_line_is_too_wide()
    {
        var part = Gen.Choose(1, 24).SelectMany(length => Gen.Elements("永昌街道便民服务中心综合受理区莫镇".ToCharArray()).ArrayOf(length));
        var parts = part.Select(chars => new string(chars)).ListOf().Where(list => list.Count is > 0 and < 5);
        var input = parts.SelectMany(list => Gen.Choose(1, 30).Select(limit => (list, limit)));
        Check.QuickThrowOnFailure(Prop.ForAll(input.ToArbitrary(), case_ =>
        {
            var lines = Wrap(case_.limit, [.. case_.list]);
            return lines.All(line => line.Length > 0 && line.Length <= case_.limit)
                && string.Concat(lines).Replace("·", "") == string.Concat(case_.list);
        }));
    }

    private static IReadOnlyList<string> Wrap(int limit, params string[] parts) =>
        LineWrap.Wrap(parts, "·", limit, line => line.EnumerateRunes().Count());
}
