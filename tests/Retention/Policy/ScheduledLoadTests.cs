using Supervision.Domain;
using Supervision.Retention.Calendar;
using Supervision.Retention.Policy;

namespace Supervision.Tests.Retention.Policy;

public sealed class ScheduledLoadTests
{
    private static readonly DailyLoad Whole = new(1_440_000, 720_000);

    [Theory]
    [InlineData("always", 1_440_000, 720_000)]
    [InlineData("never", 0, 0)]
    [InlineData("working 08:00-18:00", 602_000, 0)] // ten hours, and a minute at both ends
    [InlineData("daily 00:00-24:00", 1_440_000, 720_000)]
    [InlineData("rest 10:00-11:00; sat 20:00-21:00", 62_000, 62_000)] // a Saturday that is worked, and one that is not
    public void A_day_weighs_what_the_fullest_of_its_kind_does(string schedule, long working, long off) =>
        Assert.Equal(new DailyLoad(working, off), ScheduledLoad.Of(Whole, RecordingSchedule.Parse(schedule), BuiltInCalendar.Instance));
}
