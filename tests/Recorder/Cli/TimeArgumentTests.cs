using NodaTime;

using Supervision.Recorder.Cli;

namespace Supervision.Tests.Recorder.Cli;

public sealed class TimeArgumentTests
{
    [Theory]
    [InlineData("2026-11-20T01:00Z")]
    [InlineData("2026-11-20T01:00:00Z")]
    [InlineData("2026-11-20T01:00:00.000Z")]
    [InlineData("2026-11-20T09:00+08:00")]
    [InlineData("2026-11-20T06:30:00+05:30")]
    [InlineData("2026-11-20T09:00")]
    [InlineData("2026-11-20 09:00:00")]
    public void One_moment_has_many_spellings(string text) => Assert.Equal(Instant.FromUtc(2026, 11, 20, 1, 0), TimeArgument.Parse(text));

    [Fact]
    public void A_day_begins_at_midnight_in_Beijing() => Assert.Equal(Instant.FromUtc(2026, 11, 19, 16, 0), TimeArgument.Parse("2026-11-20"));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("2026-11-20T25:00")]
    [InlineData("20/11/2026")]
    [InlineData("1763600400")]
    [InlineData("0001-01-01")]
    [InlineData("1678-01-01")]
    [InlineData("9999-12-31T23:59:59+08:00")]
    public void What_is_no_time_is_refused(string text) => Assert.Null(TimeArgument.Parse(text));
}
