using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Compliance;
using Supervision.Retention.Calendar;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;
using Supervision.Tests.Recorder.Cli;
using Supervision.Tests.Recorder.Configuration;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Compliance;

/// <summary>Pickups, speech and the recorder's clock are judged by what the catalogue knows of the last day: an hour of recordings of one counter's camera.</summary>
public sealed class RecordedSoundTests : IDisposable
{
    private const string Pickups = "ningbo.pickups";

    private static readonly Instant Start = ArchiveFixture.Start;
    private static readonly Instant End = Start + Duration.FromHours(1);

    /// <summary>One counter, its pickup has an address of its own.</summary>
    private static readonly string Yaml = ModelHall.All["ningbo"].Replace("{id: mic2, counter: c2, camera: cam2}", "{id: mic2, counter: c2, address: \"rtsp://10.0.0.50/1\"}");

    private readonly TempData _temp = new();
    private readonly List<JournalRecord> _records = [];

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_pickup_that_never_delivered_violates_its_clause()
    {
        Miss(Start, End, GapCause.PickupOff);

        var result = Judge(Pickups, Yaml.Replace("pickups: []", ""));

        var finding = Assert.Single(result.Findings);
        Assert.Equal(("c2", "its pickup (mic2) delivered no sound in 1:00:00 of 1:00:00 of recordings (measured; last cause: pickup off)"), (finding.Where.Id, finding.What.ToString()));
        Assert.Equal("0 of 1 counters have a pickup that is recorded with their picture", result.Grounds[0].ToString());
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(29, false)]
    public void A_pickup_that_is_gone_for_half_of_the_time_is_as_good_as_none(int minutes, bool isViolation)
    {
        Measure(20, loudness: -24);
        Miss(Start, Start + Duration.FromMinutes(minutes), GapCause.PickupOff);

        var result = Judge("changzhou.pickups", ModelHall.All["changzhou"].Replace("{id: mic2, counter: c2, camera: cam2}", "{id: mic2, counter: c2, address: \"rtsp://10.0.0.50/1\"}"));

        Assert.Equal(isViolation ? Severity.Violation : Severity.Notice, Assert.Single(result.Findings).Severity);
    }

    [Fact]
    public void In_a_standard_that_must_be_kept_the_hall_does_not_pass()
    {
        Miss(Start, End, GapCause.PickupOff, camera: "cam1", pickup: "mic1");
        var yaml = ModelHall.All["changzhou"].Replace("{id: mic2, counter: c2, camera: cam2}", "{id: mic2, counter: c2, address: \"rtsp://10.0.0.50/1\"}");
        Miss(Start, End, GapCause.PickupOff);

        var result = Judge("changzhou.pickups", yaml);

        Assert.Equal((ClauseState.Violated, Severity.Violation), (result.State, Assert.Single(result.Findings).Severity));
    }

    [Fact]
    public void A_gap_that_a_killed_recorder_left_open_counts_up_to_its_end()
    {
        Record(new GapOpened("cam2", Start, GapCause.Network, "lost", "mic2"));

        Assert.Equal("c2", Assert.Single(Judge(Pickups).Findings).Where.Id);
    }

    [Fact]
    public void A_pickup_with_gaps_is_told_with_how_much_and_noticed_where_it_is_more_than_a_little()
    {
        Miss(Start - Duration.FromSeconds(5), Start + Duration.FromSeconds(6), GapCause.RecorderStopped);
        Measure(20, loudness: -24);
        var little = Judge(Pickups);
        Miss(Start + Duration.FromMinutes(50), Start + Duration.FromMinutes(53), GapCause.Network);
        var more = Judge(Pickups);

        Assert.Equal((ClauseState.Met, "sound of pickup mic2 is missing in 0:00:06 of 1:00:00 of recordings (0.2 %; last cause: recorder stopped)"), (little.State, little.Grounds[1].ToString()));
        var finding = Assert.Single(more.Findings);
        Assert.Equal(
            (Severity.Notice, "sound of pickup mic2 is missing in 0:03:06 of 1:00:00 of recordings (5.2 %; last cause: network)"), (finding.Severity, finding.What.ToString()));
        Assert.Equal("1 of 1 counters have a pickup that is recorded with their picture", more.Grounds[0].ToString());
    }

    [Fact]
    public void Nothing_but_silence_is_no_sound()
    {
        Miss(Start, Start + Duration.FromSeconds(2), GapCause.RecorderStopped);
        Measure(7, loudness: -120);

        Assert.Equal("its pickup (mic2) delivered nothing but silence in 7 whole minutes (measured)", Assert.Single(Judge(Pickups).Findings).What.ToString());
        Assert.Equal(ClauseState.Open, Judge(Pickups, Yaml + "hours: {open: \"07:00-08:00\"}\n").State);
    }

    [Fact]
    public void A_camera_s_own_input_has_no_timeline_and_is_judged_by_its_minutes()
    {
        Measure(3, heard: 0);

        Assert.Equal("no sound came from its pickup (mic2) in 3 minutes (measured)", Assert.Single(Judge(Pickups, ModelHall.All["ningbo"]).Findings).What.ToString());
    }

    [Fact]
    public void What_nobody_recorded_or_measured_is_open()
    {
        Assert.Contains("the recordings know nothing of these pickups yet (mic2)", Assert.Single(Judge(Pickups).Open).ToString());
        Miss(Start, Start + Duration.FromSeconds(2), GapCause.RecorderStopped);
        Assert.Contains("whether these pickups hear anything was not measured yet (mic2)", Assert.Single(Judge(Pickups).Open).ToString());
    }

    [Theory]
    [InlineData(-24, 0.0, -80, nameof(ClauseState.Met), "")]
    [InlineData(-24, 0.2, -80, nameof(ClauseState.Noticed), "clipped in 20 of 20")]
    [InlineData(-24, 0.0, -40, nameof(ClauseState.Noticed), "mains hum in 20 of 20")]
    [InlineData(-50, 0.0, -80, nameof(ClauseState.Noticed), "too low in 20 of 20")]
    public void Speech_is_judged_by_its_levels(double loudness, double clipped, double hum, string state, string what)
    {
        Measure(20, loudness, clipped, hum);

        var result = Judge("ningbo.speech");

        Assert.Equal((state, true), ($"{result.State}", result.Findings.All(finding => finding.What.ToString().Contains(what, StringComparison.Ordinal))));
        Assert.Equal("levels of 1 of 1 pickups were measured in 20 whole minutes", result.Grounds[0].ToString());
    }

    [Theory]
    [InlineData(true, 0.004, nameof(ClauseState.Met), "synchronised in 1 of 1 samples from 2026-11-20 09:30:00 to 2026-11-20 09:30:00 and off by at most 0.004 s")]
    [InlineData(true, 2.5, nameof(ClauseState.Violated), "was off by 2.500 s at 2026-11-20 09:30:00 (measured); 1 s is allowed")]
    [InlineData(false, 16, nameof(ClauseState.Noticed), "was not synchronised at 2026-11-20 09:30:00 (measured: 1 of 1 samples)")]
    public void The_recorder_s_clock_is_judged_by_its_series(bool synchronised, double error, string state, string told)
    {
        Record(new HostClockSampled(Start + Duration.FromMinutes(30), synchronised, 0, (long)(error * 1e9), (long)(error * 1e9), 37));

        var result = Judge("changchun-2022.beijing-time", ModelHall.All["changchun-town"]);

        Assert.Equal((state, 0), ($"{result.State}", result.Open.Count));
        Assert.Contains(result.Findings.Select(finding => finding.What.ToString()).Concat(result.Grounds.Select(ground => ground.ToString())), line => line.Contains(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("camera", 1.6, "the camera draws the time itself, and its clock was off by +1.6 s at 2026-11-20 09:30:00 (measured); 1 s is allowed")]
    [InlineData("camera", -0.6, null)]
    [InlineData("strip", 90, null)]
    public void Where_a_camera_draws_the_time_its_own_clock_counts(string label, double offset, string? expected)
    {
        Record(new HostClockSampled(Start + Duration.FromMinutes(30), true, 0, 1_000_000, 20_000_000, 37));
        Record(new ClockOffsetMeasured("cam2", Start + Duration.FromMinutes(30), (long)(offset * 1e9), "rtcp"));

        var findings = Judge("changchun-2022.beijing-time", ModelHall.All["changchun-town"], label).Findings;

        Assert.Equal(expected is null ? [] : [("cam2", expected)], findings.Select(finding => (finding.Where.Id, finding.What.ToString())));
    }

    private void Record(JournalRecord record) => _records.Add(record with { Number = _records.Count + 2, At = End });

    private void Miss(Instant from, Instant to, GapCause cause, string camera = "cam2", string pickup = "mic2")
    {
        Record(new GapOpened(camera, from, cause, "why", pickup));
        Record(new GapClosed(camera, to, pickup));
    }

    private void Measure(int minutes, double loudness = -24, double clipped = 0, double hum = -80, double heard = 60)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            Record(new SoundMeasured("mic2", true, Start + Duration.FromMinutes(minute), heard, loudness <= -120 ? heard : 0, clipped, -6, loudness, loudness, hum, -80));
        }
    }

    private ClauseResult Judge(string clause, string? yaml = null, string label = "strip")
    {
        using (var connection = CatalogDatabase.OpenForWriting(_temp.Data.CatalogPath))
        {
            var tables = new CatalogTables(connection, _temp.Data.CatalogPath, _temp.Data.JournalPath);
            tables.Queue(new RecorderStarted("0.1.0", "here", 1) { Number = 1, At = Start });
            _records.ForEach(tables.Queue);
            tables.Queue(ArchiveFixture.First with { Camera = "cam2", End = End, Path = "archive/cam2/1.mp4", Label = label });
            tables.Write();
        }

        using var folder = new SiteFolder();
        var site = folder.Load(yaml ?? Yaml);
        Assert.Empty(site.Errors);
        using var catalog = _temp.Read();
        var hall = RecordedHall.View(_temp.Data, catalog, site.Value!, BuiltInCalendar.Instance, CliRun.Now + Duration.FromHours(5));
        return SiteInspection.Of(hall, CliRun.Now).Results.Single(result => result.Clause.Id == clause);
    }
}
