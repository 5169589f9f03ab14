using Supervision.Recorder.Configuration;

namespace Supervision.Tests.Recorder.Configuration;

/// <summary>When is recorded: by the profile, by the site, by the camera; and what cannot be.</summary>
public sealed class ScheduleConfigurationTests : IDisposable
{
    private const string Hours = "\nhours: {days: working, open: 08:30-17:00, lunch: 11:30-13:00}\n";

    private readonly SiteFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_word_all_24_hours_are_recorded()
    {
        Assert.All(SiteProfiles.All, profile => Assert.True(profile.Schedule.IsAlways));
        Assert.Equal("always", Camera(SiteFolder.Minimal));
        Assert.Equal("always", Camera(SiteFolder.Minimal + "\nschedule: always\n"));
    }

    [Theory]
    [InlineData("- {days: working, from: \"07:30\", to: \"18:30\"}", "working 07:30-18:30")]
    [InlineData("- {days: [sat, sun], from: 20:00, to: 2:00}\n  - {days: [working, mon], from: 7:30, to: 18:30}", "sat,sun 20:00-02:00; working,mon 07:30-18:30")]
    [InlineData("- {days: daily, from: 00:00, to: 24:00}", "daily 00:00-24:00")]
    [InlineData("- {days: [mon, tue, wed, thu, fri, sat, sun], from: 22:00, to: 00:00}", "daily 22:00-24:00")]
    public void The_site_says_it_in_ranges(string ranges, string expected) => Assert.Equal(expected, Camera(SiteFolder.Minimal + $"\nschedule:\n  {ranges}\n"));

    [Fact]
    public void A_camera_says_it_before_the_site_and_as_a_whole()
    {
        const string Site = "\nschedule: [{days: working, from: 07:30, to: 18:30}]\n";
        Assert.Equal("rest 09:00-10:00", Camera(SiteFolder.Minimal + "\n    schedule: [{days: rest, from: 09:00, to: 10:00}]" + Site));
        Assert.Equal("always", Camera(SiteFolder.Minimal + "\n    schedule: always" + Site));
    }

    [Theory]
    [InlineData("sometimes", "site.yaml:13:11: 'schedule' says when is recorded; write always, or a list such as [{days: working, from: \"07:30\", to: \"18:30\"}]")]
    [InlineData("[]", "'schedule' needs 1 to 32 ranges; to record all 24 hours write always")]
    [InlineData("[{days: friday, from: 07:30, to: 18:30}]", "'schedule[0].days' is 'friday'; write one of daily, working, rest, mon, tue, wed, thu, fri, sat, sun")]
    [InlineData("[{days: working, from: 7.30, to: 18:30}]", "'schedule[0].from' is '7.30'; write a time of the day in Beijing, such as \"07:30\", the end up to \"24:00\"")]
    [InlineData("[{days: working, from: 07:30, to: 24:01}]", "'schedule[0].to' is '24:01'")]
    [InlineData("[{days: working, from: 24:00, to: 06:00}]", "'schedule[0].from' is '24:00'")]
    [InlineData("[{days: working, from: 07:30, to: 07:30}]", "'schedule[0].from' and 'schedule[0].to' are the same time; for whole days write from: \"00:00\", to: \"24:00\"")]
    [InlineData("[{days: working, from: 07:30}]", "schedule[0].to")]
    [InlineData("[{days: working, form: 07:00, from: 07:30, to: 08:00}]", "unknown key 'schedule[0].form'; did you mean 'from'?")]
    [InlineData("[{days: working, from: 07:30, to: 18:30}, {days: sat, from: 18:00, to: 20:00}]", "the range sat 18:00-20:00 is on at the same time as working 07:30-18:30, for instance on 2024-05-11")]
    [InlineData("[{days: daily, from: 22:00, to: 06:00}, {days: mon, from: 05:59, to: 07:00}]", "the range mon 05:59-07:00 is on at the same time as daily 22:00-06:00, for instance on 2024-01-01")]
    public void A_wrong_one_is_one_line(string schedule, string part) =>
        Assert.Contains(part, _folder.OnlyError(SiteFolder.Minimal + $"\nschedule: {schedule}\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("[{days: working, from: 08:30, to: 16:59}]", "on 2024-01-02 from 16:59-17:00")]
    [InlineData("[{days: [mon, tue, wed, thu, fri], from: 08:30, to: 17:00}]", "on 2024-02-04 from 08:30-11:30")]
    [InlineData("[{days: working, from: 08:30, to: 11:30}, {days: working, from: 13:01, to: 17:00}]", "on 2024-01-02 from 13:00-13:01")]
    public void Opening_hours_may_not_be_left_out(string schedule, string part)
    {
        var error = _folder.OnlyError(SiteFolder.Minimal + Hours + $"schedule: {schedule}\n");
        Assert.Contains($"'schedule' records nothing {part}, when the hall is open by 'hours'", error, StringComparison.Ordinal);
        Assert.Contains(part, _folder.OnlyError(SiteFolder.Minimal + $"\n    schedule: {schedule}" + Hours), StringComparison.Ordinal);
    }

    [Fact]
    public void The_lunch_break_may_be_left_out() =>
        Assert.Empty(_folder.Load(SiteFolder.Minimal + Hours + "schedule: [{days: working, from: 08:30, to: 11:30}, {days: working, from: 13:00, to: 17:00}]\n").Errors);

    [Fact]
    public void All_errors_are_told_at_once() => Assert.Equal(
        3, _folder.Load(SiteFolder.Minimal + "\nschedule: [{days: frday, from: 07:30, to: 18:30}, {days: mon, from: 07:30, to: 07:30}, {days: mon, from: 7, to: 08:00}]\n").Errors.Count);

    private string Camera(string yaml)
    {
        var result = _folder.Load(yaml);
        Assert.Empty(result.Errors);
        return result.Value!.Cameras[0].Schedule.Text;
    }
}
