using System.Text;

using FsCheck;
using FsCheck.Fluent;

using Supervision.Domain;
using Supervision.Retention.Calendar;
using Supervision.Tests.Recorder.Onvif;

namespace Supervision.Tests.Retention.Calendar;

/// <summary>Files of arrangements: both formats, and everything that is none.</summary>
public sealed class CalendarFileTests
{
    private const int Damaged = 5_000;

    [Fact]
    public void Own_format_and_the_file_of_one_year_say_the_same()
    {
        var own = Read("""{"format":"cn-workdays/1","years":{"2027":{"papers":["https://www.gov.cn/1"],"days":[{"date":"2027-01-02","kind":"makeup-workday","name":"元旦"},{"date":"2027-01-01","kind":"holiday","name":"元旦"}]}}}""");
        var year = Read("""{"$schema":"x","year":2027,"papers":["https://www.gov.cn/1"],"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true},{"name":"元旦","date":"2027-01-02","isOffDay":false}]}""");

        var only = Assert.Single(own);
        Assert.Equal((2027, "https://www.gov.cn/1"), (only.Year, Assert.Single(only.Papers)));
        Assert.Equal([new(new(2027, 1, 1), DayKind.Holiday, "元旦"), new(new(2027, 1, 2), DayKind.MakeupWorkday, "元旦")], only.Days);
        Assert.Equal(only.Days, Assert.Single(year).Days);
    }

    [Theory]
    [InlineData("[]", "neither")]
    [InlineData("{", "line 1")]
    [InlineData("""{"format":"cn-workdays/2","years":{}}""", "neither")]
    [InlineData("""{"format":"cn-workdays/1"}""", "'years' is missing")]
    [InlineData("""{"format":"cn-workdays/1","years":{"next":{"days":[]}}}""", "'next'")]
    [InlineData("""{"format":"cn-workdays/1","years":{"2027":{"days":[]},"2027":{"days":[]}}}""", "'2027'")]
    [InlineData("""{"year":2027}""", "'days' is missing")]
    [InlineData("""{"year":2027,"days":[{"date":"2027-02-30","isOffDay":true}]}""", "YYYY-MM-DD")]
    [InlineData("""{"year":2027,"days":[{"date":"2027-02-03"}]}""", "2027-02-03: its 'kind'")]
    [InlineData("""{"year":2027,"days":[{"date":"2027-02-03","isOffDay":true},{"date":"2027-02-03","isOffDay":true}]}""", "2027-02-03 stands twice")]
    [InlineData("""{"year":2027,"papers":[1],"days":[]}""", "neither")]
    public void What_is_none_is_refused_with_the_place(string json, string place) => Assert.Contains(place, Assert.Throws<FormatException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Too_large_is_refused() => Assert.Throws<FormatException>(() => CalendarFile.Read(new byte[CalendarFile.MaxBytes + 1]));

    [Fact]
    public void Any_and_damaged_bytes_are_read_or_refused()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll<byte[]>(bytes => ReadOrRefuse(bytes) || true));
        var mutations = new Mutations(8);
        var original = Encoding.UTF8.GetBytes("""{"format":"cn-workdays/1","years":{"2027":{"papers":["https://www.gov.cn/1"],"days":[{"date":"2027-01-01","kind":"holiday","name":"元旦"}]}}}""");
        Assert.InRange(Enumerable.Range(0, Damaged).Count(_ => ReadOrRefuse(mutations.Damage(original))), Damaged / 100, Damaged);
    }

    [Fact]
    public void Version_names_what_a_calendar_says()
    {
        var calendar = BuiltInCalendar.Instance;
        var other = new WorkingDayCalendar([.. calendar.Years.SkipLast(1), calendar.Years[^1] with { Days = [.. calendar.Years[^1].Days.SkipLast(1)] }]);

        Assert.Equal("2026-3d1775d45f31", CalendarVersion.Of(calendar));
        Assert.NotEqual(CalendarVersion.Of(calendar), CalendarVersion.Of(other));
        Assert.Equal(CalendarVersion.Of(calendar), CalendarVersion.Of(new WorkingDayCalendar(calendar.Years.Select(year => year with { Papers = [] }))));
    }

    private static bool ReadOrRefuse(byte[] bytes)
    {
        try
        {
            return CalendarFile.Read(bytes).Count >= 0;
        }
        catch (FormatException error)
        {
            Assert.NotEmpty(error.Message);
            return false;
        }
    }

    private static IReadOnlyList<CalendarYear> Read(string json) => CalendarFile.Read(Encoding.UTF8.GetBytes(json));
}
