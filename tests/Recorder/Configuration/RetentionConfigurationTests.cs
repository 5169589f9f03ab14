using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Configuration;

namespace Supervision.Tests.Recorder.Configuration;

/// <summary>How long is kept: by the profile, by the site, by the camera.</summary>
public sealed class RetentionConfigurationTests : IDisposable
{
    private readonly SiteFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("changchun-2022", "便民服务中心", 30, CountingConvention.BothDaysApart)]
    [InlineData("ningbo", "便民服务中心", 30, CountingConvention.CalendarDays)]
    [InlineData("changzhou", "为民服务中心", 30, CountingConvention.CalendarDays)]
    public void The_profile_says_it_first(string profile, string hall, int days, CountingConvention convention)
    {
        var site = _folder.Load(SiteFolder.Minimal.Replace("changchun-bmzx", profile, StringComparison.Ordinal).Replace("便民服务中心", hall, StringComparison.Ordinal)).Value!;
        Assert.Equal(new RetentionTerm(days, convention, 3), SiteConfiguration.RuleOf(site.Cameras[0]).Term);
        Assert.Equal(RetentionRule.DefaultAllowed, SiteConfiguration.RuleOf(site.Cameras[0]).AllowedSeconds);
    }

    [Fact]
    public void The_site_says_it_before_the_profile_and_a_camera_before_the_site()
    {
        const string Of = "\nretention: {working_days: 45, convention: with-today, margin_days: 0, allowed: {network: 60, disk: -1}, sweep_at: \"03:15\", sweep_rate: 0}\n";
        var site = _folder.Load(SiteFolder.Minimal + Of).Value!;
        var rule = SiteConfiguration.RuleOf(site.Cameras[0]);
        Assert.Equal(new RetentionTerm(45, CountingConvention.WithToday, 0), rule.Term);
        Assert.Equal((60, -1, 600), (rule.AllowedSeconds[GapCause.Network], rule.AllowedSeconds[GapCause.Disk], rule.AllowedSeconds[GapCause.CameraOff]));
        Assert.Equal((new LocalTime(3, 15), 0), (site.Retention.SweepAt, site.Retention.SweepRate));

        site = _folder.Load(SiteFolder.Minimal + "\n    retention: {days: 60, allowed: {network: 0}}" + Of.Replace("convention: with-today, ", "", StringComparison.Ordinal)).Value!;
        rule = SiteConfiguration.RuleOf(site.Cameras[0]);
        Assert.Equal(new RetentionTerm(60, CountingConvention.CalendarDays, 0), rule.Term);
        Assert.Equal((0, -1), (rule.AllowedSeconds[GapCause.Network], rule.AllowedSeconds[GapCause.Disk]));
    }

    [Theory]
    [InlineData("days: 30", "site.yaml:13:19: 'retention.days' keeps 30 calendar days, and the 30 working days of the profile are up to 52: write 'working_days: 30', or 'days: 52'")]
    [InlineData("days: 51", "site.yaml:13:19: 'retention.days' keeps 51 calendar days, and the 30 working days of the profile are up to 52: write 'working_days: 30', or 'days: 52'")]
    [InlineData("working_days: 29", "site.yaml:13:27: 'retention.working_days' is 29, fewer than the 30 working days of the profile: write 30 or more")]
    public void Less_than_the_working_days_of_the_profile_is_allowed_and_told(string keys, string warning)
    {
        var ofSite = _folder.Load(SiteFolder.Minimal + $"\nretention: {{{keys}}}\n");
        var ofCamera = _folder.Load(SiteFolder.Minimal + $"\n    retention: {{{keys}}}\n");

        Assert.Equal(warning, Assert.Single(ofSite.Warnings).ToString().Replace(_folder.Path + "/", "", StringComparison.Ordinal));
        Assert.Contains("'cameras[0].retention.", Assert.Single(ofCamera.Warnings).ToString(), StringComparison.Ordinal);
        Assert.NotNull(ofSite.Value);
        Assert.NotNull(ofCamera.Value);
    }

    [Theory]
    [InlineData("changchun-bmzx", "便民服务中心", "days: 52")]
    [InlineData("changchun-bmzx", "便民服务中心", "working_days: 30")]
    [InlineData("changchun-bmzx", "便民服务中心", "margin_days: 0")]
    [InlineData("ningbo", "便民服务中心", "days: 30")]
    [InlineData("changzhou", "为民服务中心", "working_days: 20")]
    public void As_much_as_the_profile_wants_is_no_matter_to_tell(string profile, string hall, string keys)
    {
        var site = _folder.Load(SiteFolder.Minimal.Replace("changchun-bmzx", profile, StringComparison.Ordinal).Replace("便民服务中心", hall, StringComparison.Ordinal) + $"\nretention: {{{keys}}}\n");

        Assert.DoesNotContain(site.Warnings, warning => warning.ToString().Contains("retention", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("days: 29", "'retention.days' is '29'; write ")]
    [InlineData("working_days: 30, days: 45", "'retention.working_days' and 'retention.days' both say how long is kept: write one of them")]
    [InlineData("days: 45, convention: apart", "'retention.convention' is for working days; calendar days are counted in one way only: leave it out")]
    [InlineData("convention: roughly", "'retention.convention' is 'roughly'; write one of apart, with-today, with-recorded-day")]
    [InlineData("margin_days: 31", "'retention.margin_days' is '31'; write ")]
    [InlineData("allowed: {netwrk: 1}", "unknown key 'retention.allowed.netwrk'; did you mean 'network'?")]
    [InlineData("allowed: {network: -2}", "'retention.allowed.network' is '-2'")]
    [InlineData("sweep_at: 25:00", "'retention.sweep_at' is '25:00'; write a time of the day in Beijing, such as 02:30")]
    public void A_wrong_value_is_one_line(string keys, string part) =>
        Assert.Contains(part, _folder.OnlyError(SiteFolder.Minimal + $"\nretention: {{{keys}}}\n"), StringComparison.Ordinal);
}
