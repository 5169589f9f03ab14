using FsCheck;
using FsCheck.Fluent;

using NodaTime;

using Supervision.Media.Mp4;

namespace Supervision.Tests.Media.Mp4;

public sealed class TimesTests
{
    [Fact]
    public void Decode_times_rise_and_are_never_above_presentation_times()
    {
        // Pictures at distinct times in any order, with room between them.
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll<int[]>(order =>
        {
            var times = order.Select((key, i) => (key, i)).OrderBy(pair => pair.key).Select(pair => pair.i * 3600L).ToArray();
            var decode = new long[times.Length];
            DecodeTimes.Assign(times, -3600, goesOn: false, decode);
            return decode.Zip(times, (d, t) => d <= t).All(fine => fine) && decode.Zip(decode.Skip(1), (one, next) => one < next).All(fine => fine);
        }));
    }

    [Fact]
    public void Pictures_in_order_are_decoded_when_shown()
    {
        var decode = new long[4];
        DecodeTimes.Assign([0, 3600, 7200, 9000], 0, goesOn: false, decode);
        Assert.Equal([0, 3600, 7200, 9000], decode);
    }

    [Fact]
    public void Pictures_of_the_same_time_stay_apart()
    {
        var decode = new long[3];
        DecodeTimes.Assign([0, 0, 0], 0, goesOn: false, decode);
        Assert.Equal([0, 1, 2], decode);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(123_456_789)]
    [InlineData(999_999_999)]
    public void Ntp_keeps_the_nanosecond(int nanoseconds)
    {
        foreach (var year in new[] { 1970, 2026, 2036, 2040, 2090 })
        {
            var time = Instant.FromUtc(year, 2, 7, 6, 28, 16).PlusNanoseconds(nanoseconds);
            Assert.Equal(time, Mp4Time.FromNtp(Mp4Time.ToNtp(time)));
        }
    }

    [Theory]
    [InlineData(90_000, 16_000)]
    [InlineData(-90_000, -16_000)]
    [InlineData(-1, -1)]
    [InlineData(1, 0)]
    public void Conversion_rounds_down(long ticks, long expected) => Assert.Equal(expected, Mp4Time.Convert(ticks, 90_000, 16_000));
}
