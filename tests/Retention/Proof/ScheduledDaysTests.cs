using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Journal;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Tests.Retention.Proof;

/// <summary>Days are judged by the schedule that was in force on them, as the journal says it.</summary>
[Collection(KeptArchive.Collection)]
public sealed class ScheduledDaysTests(KeptArchive kept) : IDisposable
{
    private const long Hour = NodaConstants.NanosecondsPerHour;

    private readonly PlantedArchive _archive = kept.Copy();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task Required_is_what_the_schedule_of_that_time_asked_for()
    {
        await _archive.NoteAsync(
            new ScheduleSet("gate-1", KeptArchive.At(11, 12, 10), "working 08:00-18:00"), new ScheduleSet("gate-1", KeptArchive.At(11, 20, 9), "always"));

        var days = _archive.Verify().Cameras[0].Days.ToDictionary(day => day.Day.ToString("MM-dd", null), day => day.Seconds);
        Assert.Equal((24 * Hour, 0), (days["11-11"].Required, days["11-11"].Planned));
        Assert.Equal((18 * Hour, 6 * Hour), (days["11-12"].Required, days["11-12"].Planned));
        Assert.Equal((10 * Hour, 14 * Hour, 10 * Hour), (days["11-13"].Required, days["11-13"].Planned, days["11-13"].Covered));
        Assert.Equal((0, 24 * Hour, 0), (days["11-14"].Required, days["11-14"].Planned, days["11-14"].Covered));
        Assert.Equal((16 * Hour, 8 * Hour), (days["11-20"].Required, days["11-20"].Planned));
    }

    [Fact]
    public async Task What_is_missing_where_nothing_was_asked_for_is_no_finding_and_a_file_that_is_gone_is_one()
    {
        Explain("disk");
        Assert.Equal(["over-allowance gate-1 11-03"], Findings());
        await _archive.NoteAsync(new ScheduleSet("gate-1", KeptArchive.At(11, 1, 0), "daily 11:00-18:00"));
        Assert.Empty(Findings());

        File.Delete(_archive.FileAt(KeptArchive.At(11, 17, 21)));
        Assert.Equal(["file-missing gate-1 11-17"], Findings());
    }

    [Fact]
    public async Task A_schedule_that_is_narrowed_afterwards_explains_nothing_older()
    {
        Explain("planned");
        await _archive.NoteAsync(new ScheduleSet("gate-1", KeptArchive.At(11, 20, 0), "daily 11:00-18:00"));

        Assert.Equal(["not-in-schedule gate-1 11-03"], Findings());
        Assert.Equal("planned: 300 s are missing, and no schedule that was in force left them out", _archive.Verify().Findings.Single(finding => finding.Code == ProofCode.NotInSchedule).Detail);
    }

    [Fact]
    public async Task Nor_does_one_that_is_noted_with_an_older_moment_than_the_one_before()
    {
        Explain("planned");
        await _archive.NoteAsync(
            new ScheduleSet("gate-1", KeptArchive.At(11, 18, 0), "daily 00:00-20:00"), new ScheduleSet("gate-1", KeptArchive.At(11, 1, 0), "daily 11:00-18:00"));

        Assert.Equal(["not-in-schedule gate-1 11-03"], Findings());
    }

    [Fact]
    public async Task A_plan_that_goes_on_although_its_time_is_over_is_a_recorder_that_does_not_run()
    {
        await _archive.NoteAsync(new ScheduleSet("gate-1", KeptArchive.At(11, 20, 0), "daily 08:00-11:00; daily 14:00-15:00"));
        _archive.Change("UPDATE gaps SET cause = 'planned' WHERE camera = 'gate-1' AND end_ns IS NULL");
        _archive.Clock.Now = KeptArchive.At(11, 22, 14, 10);

        var camera = _archive.Verify(new VerificationOptions { Camera = "gate-1" }).Cameras[0];
        Assert.Equal((600 * NodaConstants.NanosecondsPerSecond, 1), (camera.Days[^1].Seconds.Explained[GapCause.RecorderStopped], camera.Days[^1].Seconds.Explained.Count));
    }

    [Fact]
    public async Task A_rule_may_forbid_that_schedules_leave_much_out()
    {
        await _archive.NoteAsync(new ScheduleSet("gate-1", KeptArchive.At(11, 21, 0), "daily 00:00-20:00"), new RuleSet("gate-1", 30, "apart", 3, new() { ["network"] = 300, ["planned"] = 3600, ["recorder-stopped"] = 300 }));

        Assert.Equal(["schedule-too-narrow gate-1 11-21"], Findings());
    }

    /// <summary>What was found, but for the row that the test itself changed.</summary>
    private IEnumerable<string> Findings() => _archive.Findings().Where(finding => finding != "journal-differs");

    /// <summary>The five minutes that are missing on 3 November from ten o'clock on have this cause.</summary>
    private void Explain(string cause) => _archive.Change($"UPDATE gaps SET cause = '{cause}' WHERE camera = 'gate-1' AND cause = 'network'");
}
