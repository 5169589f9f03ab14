using NodaTime;
using NodaTime.Text;
using Supervision.Overlay;

namespace Supervision.Tests.Overlay;

public sealed class BeijingTimeTests
{
    [Theory]
    [InlineData("2026-11-22T05:45:07Z", "2026-11-22 星期日 13:45:07")]
    [InlineData("2026-11-22T05:45:07.999Z", "2026-11-22 星期日 13:45:07")]
    [InlineData("2026-11-22T15:59:59Z", "2026-11-22 星期日 23:59:59")]
    [InlineData("2026-11-22T16:00:00Z", "2026-11-23 星期一 00:00:00")]
    [InlineData("2026-12-31T16:00:00Z", "2027-01-01 星期五 00:00:00")]
    [InlineData("2028-02-28T16:00:00Z", "2028-02-29 星期二 00:00:00")]
    [InlineData("1969-12-31T15:59:59.5Z", "1969-12-31 星期三 23:59:59")]
    public void Utc_is_shown_as_Beijing_time(string utc, string shown) =>
        Assert.Equal(shown, Write(InstantPattern.ExtendedIso.Parse(utc).Value));

    /// <summary>tzdata's Asia/Shanghai had summer time from 1986 to 1991; the offset here is fixed.</summary>
    [Fact]
    public void Summer_of_1990_is_eight_hours_ahead_too() =>
        Assert.Equal("1990-07-01 星期日 08:00:00", Write(Instant.FromUtc(1990, 7, 1, 0, 0)));

    [Fact]
    public void All_characters_are_in_the_alphabet()
    {
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        for (var step = 0; step < 1000; step++)
        {
            Assert.All(Write(start + Duration.FromSeconds(step * 31_541L)), c => Assert.Contains(c, BeijingTime.Alphabet));
        }
    }

    private static string Write(Instant instant)
    {
        var text = new char[BeijingTime.Length];
        BeijingTime.Write(instant, text);
        return new string(text);
    }
}
