using System.Text;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Journal;

namespace Supervision.Tests.Retention;

/// <summary>Stored formats, pinned: a change here is a change of what is on the disks of installations.</summary>
public sealed class FormatTests
{
    private static readonly Instant Start = Footage.Noon + Duration.FromNanoseconds(123_456_789);

    private static readonly LocalDate Today = new(2026, 11, 22);

    private static readonly OpeningBox Opening = new(
        "gate-1", "20261122T040000000Z-00000002", 7, Start, "pixels", new LabelBox(1000, 800, 900, 240), "h264", 1920, 1080, "aac", new string('a', 64), "AWQAKP/h", "0.1.0");

    [Fact]
    public void Opening_box()
    {
        var expected = """{"format":"supervision-segment/2","camera":"gate-1","run":"20261122T040000000Z-00000002","sequence":7,"start":"2026-11-22T04:00:00.123456789Z","label":"pixels","labelBox":{"x":1000,"y":800,"width":900,"height":240},"video":"h264","width":1920,"height":1080,"audio":"aac","previous":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","original":"AWQAKP/h","recorder":"0.1.0"}""";
        Assert.Equal(expected, Encoding.UTF8.GetString(SegmentBoxes.Write(Opening)));
        Assert.Equal(Opening, SegmentBoxes.ReadOpening(Encoding.UTF8.GetBytes(expected)));
        var bare = Opening with { LabelBox = null, Audio = null, PreviousSha256 = null, Original = null };
        Assert.Equal(bare, SegmentBoxes.ReadOpening(SegmentBoxes.Write(bare)));
    }

    [Fact]
    public void Closing_box()
    {
        var closing = new ClosingBox(Start, 1500, 2812, 3, Recovered: true, Clean: false, "ab12");
        var expected = """{"format":"supervision-segment-end/2","end":"2026-11-22T04:00:00.123456789Z","pictures":1500,"soundFrames":2812,"lostPackets":3,"recovered":true,"clean":false,"original":"ab12"}""";
        Assert.Equal(expected, Encoding.UTF8.GetString(SegmentBoxes.Write(closing)));
        Assert.Equal(closing, SegmentBoxes.ReadClosing(Encoding.UTF8.GetBytes(expected)));
    }

    [Fact]
    public void Boxes_of_the_first_format_stay_readable()
    {
        var opening = """{"format":"supervision-segment/1","camera":"gate-1","run":"r","sequence":7,"start":"2026-11-22T04:00:00Z","label":"none","labelBox":null,"video":"h264","width":1920,"height":1080,"audio":null,"previous":null,"recorder":"0.1.0"}""";
        Assert.Null(SegmentBoxes.ReadOpening(Encoding.UTF8.GetBytes(opening)).Original);
        var closing = """{"format":"supervision-segment-end/1","end":"2026-11-22T04:00:00.123456789Z","pictures":1500,"soundFrames":2812,"lostPackets":3,"recovered":true,"clean":false}""";
        Assert.Equal(new ClosingBox(Start, 1500, 2812, 3, Recovered: true, Clean: false), SegmentBoxes.ReadClosing(Encoding.UTF8.GetBytes(closing)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"format":"supervision-segment/3"}""")]
    [InlineData("""{"format":"supervision-segment/1","camera":"../x"}""")]
    [InlineData("""{"format":"supervision-segment-end/1","end":"yesterday","pictures":1}""")]
    public void Hostile_boxes_are_refused_in_one_way(string json)
    {
        Assert.Throws<FormatException>(() => SegmentBoxes.ReadOpening(Encoding.UTF8.GetBytes(json)));
        Assert.Throws<FormatException>(() => SegmentBoxes.ReadClosing(Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void Journal_records()
    {
        JournalRecord[] records =
        [
            new RecorderStarted("0.1.0", "box", 42),
            new RunStarted("r", "gate-1", Start, 8, "rtsp://192.0.2.1/1", "h264", 1920, 1080, null),
            new RunStarted("s", "gate-1", Start, 9, "rtsp://192.0.2.1/1", "h264", 1920, 1080, "aac", "volume main is full"),
            new GapOpened("gate-1", Start, GapCause.CameraOff, "无响应"),
            new GapClosed("gate-1", Start),
            new RunEnded("r", Start, "gone", "p", "ab") { Version = 2 },
            new ClockStepped(Start, Start + Footage.Second),
            new ClockOffsetMeasured("gate-1", Start, -1500, "rtcp"),
            new HostClockSampled(Start, true, -7, 1_000_000, 20_000_000, 37),
            new CameraLocated("gate-1", "http://10.0.0.9/onvif/device_service", "http://10.0.0.5/onvif/device_service", "SN1", "urn:uuid:1", "rtsp://10.0.0.9/1"),
            new ConfigurationLoaded("ab"),
            new PartRemoved("gate-1", 9, "p", 10, null),
            new SegmentRecovered("gate-1", 9, Start, Start + Footage.Second, "p", "ab") { Version = 2 },
            new SegmentChanged("p", "cd", "ab", "journal"),
            new StripSampled("gate-1", Start, Start + Footage.Second, 50, 10, 44.25, 60.5, 250_000),
            new StripChecked("gate-1", 9, "p", 1500, 200, 29.5, 45),
            new SegmentRelabelled("gate-1", 9, "q", 10, "cd", "ab"),
            new GapOpened("gate-1", Start, GapCause.PickupOff, "无响应", "mic1"),
            new GapClosed("gate-1", Start, "mic1"),
            new SoundMeasured("mic1", true, Start, 60, 1.5, 0.01, -3.1, -27, -24.5, -80, -82),
            new SoundFaultBegun("cam1", false, SoundFault.Hum, Start, "mains hum"),
            new SoundFaultEnded("cam1", false, SoundFault.Hum, Start),
            new CatalogRebuilt("missing", 3),
            new RecorderStopped(Start, true),
        ];
        var expected = """
            {"type":"recorder-started","n":1,"at":"2026-11-22T04:00:00Z","v":1,"program":"0.1.0","host":"box","process":42}
            {"type":"run-started","n":1,"at":"2026-11-22T04:00:00Z","v":1,"run":"r","camera":"gate-1","start":"2026-11-22T04:00:00.123456789Z","firstSequence":8,"source":"rtsp://192.0.2.1/1","video":"h264","width":1920,"height":1080,"audio":null}
            {"type":"run-started","n":1,"at":"2026-11-22T04:00:00Z","v":1,"run":"s","camera":"gate-1","start":"2026-11-22T04:00:00.123456789Z","firstSequence":9,"source":"rtsp://192.0.2.1/1","video":"h264","width":1920,"height":1080,"audio":"aac","thinned":"volume main is full"}
            {"type":"gap-opened","n":1,"at":"2026-11-22T04:00:00Z","v":1,"camera":"gate-1","start":"2026-11-22T04:00:00.123456789Z","cause":"camera-off","detail":"无响应"}
            {"type":"gap-closed","n":1,"at":"2026-11-22T04:00:00Z","v":1,"camera":"gate-1","end":"2026-11-22T04:00:00.123456789Z"}
            {"type":"run-ended","n":1,"at":"2026-11-22T04:00:00Z","v":2,"run":"r","end":"2026-11-22T04:00:00.123456789Z","reason":"gone","lastPath":"p","lastSha256":"ab"}
            {"type":"clock-stepped","n":1,"at":"2026-11-22T04:00:00Z","v":1,"before":"2026-11-22T04:00:00.123456789Z","after":"2026-11-22T04:00:01.123456789Z"}
            {"type":"clock-offset","n":1,"at":"2026-11-22T04:00:00Z","v":1,"camera":"gate-1","measured":"2026-11-22T04:00:00.123456789Z","offsetNanoseconds":-1500,"source":"rtcp"}
            {"type":"host-clock","n":1,"at":"2026-11-22T04:00:00Z","v":1,"measured":"2026-11-22T04:00:00.123456789Z","synchronised":true,"offsetNanoseconds":-7,"estimatedErrorNanoseconds":1000000,"maximumErrorNanoseconds":20000000,"taiSeconds":37}
            {"type":"camera-located","n":1,"at":"2026-11-22T04:00:00Z","v":1,"camera":"gate-1","address":"http://10.0.0.9/onvif/device_service","configured":"http://10.0.0.5/onvif/device_service","serial":"SN1","reference":"urn:uuid:1","stream":"rtsp://10.0.0.9/1"}
            {"type":"configuration","n":1,"at":"2026-11-22T04:00:00Z","v":1,"sha256":"ab"}
            {"type":"part-removed","n":1,"at":"2026-11-22T04:00:00Z","v":1,"camera":"gate-1","sequence":9,"path":"p","bytes":10,"keptAs":null}
            {"type":"segment-recovered","n":1,"at":"2026-11-22T04:00:00Z","v":2,"camera":"gate-1","sequence":9,"start":"2026-11-22T04:00:00.123456789Z","end":"2026-11-22T04:00:01.123456789Z","path":"p","sha256":"ab"}
            {"type":"segment-changed","n":1,"at":"2026-11-22T04:00:00Z","v":1,"path":"p","found":"cd","recorded":"ab","witness":"journal"}
            {"type":"strip-sampled","n":1,"at":"2026-11-22T04:00:00Z","v":1,"camera":"gate-1","start":"2026-11-22T04:00:00.123456789Z","last":"2026-11-22T04:00:01.123456789Z","pictures":50,"identical":10,"worstDb":44.25,"meanDb":60.5,"costMicroseconds":250000}
            {"type":"strip-checked","n":1,"at":"2026-11-22T04:00:00Z","v":1,"camera":"gate-1","sequence":9,"path":"p","pictures":1500,"identical":200,"worstDb":29.5,"meanDb":45}
            {"type":"segment-relabelled","n":1,"at":"2026-11-22T04:00:00Z","v":1,"camera":"gate-1","sequence":9,"path":"q","bytes":10,"sha256":"cd","originalSha256":"ab"}
            {"type":"gap-opened","n":1,"at":"2026-11-22T04:00:00Z","v":1,"camera":"gate-1","start":"2026-11-22T04:00:00.123456789Z","cause":"pickup-off","detail":"无响应","track":"mic1"}
            {"type":"gap-closed","n":1,"at":"2026-11-22T04:00:00Z","v":1,"camera":"gate-1","end":"2026-11-22T04:00:00.123456789Z","track":"mic1"}
            {"type":"sound-measured","n":1,"at":"2026-11-22T04:00:00Z","v":1,"source":"mic1","pickup":true,"start":"2026-11-22T04:00:00.123456789Z","heardSeconds":60,"silentSeconds":1.5,"clipped":0.01,"peakDb":-3.1,"rmsDb":-27,"loudnessLufs":-24.5,"humDb":-80,"betweenDb":-82}
            {"type":"sound-fault-begun","n":1,"at":"2026-11-22T04:00:00Z","v":1,"source":"cam1","pickup":false,"fault":"hum","start":"2026-11-22T04:00:00.123456789Z","detail":"mains hum"}
            {"type":"sound-fault-ended","n":1,"at":"2026-11-22T04:00:00Z","v":1,"source":"cam1","pickup":false,"fault":"hum","end":"2026-11-22T04:00:00.123456789Z"}
            {"type":"catalog-rebuilt","n":1,"at":"2026-11-22T04:00:00Z","v":1,"reason":"missing","segments":3}
            {"type":"recorder-stopped","n":1,"at":"2026-11-22T04:00:00Z","v":1,"end":"2026-11-22T04:00:00.123456789Z","clean":true}

            """;
        AssertPinned(expected, records);
    }

    [Fact]
    public void Journal_records_of_cameras_alarms() => AssertPinned(
        """
        {"type":"camera-alarm-begun","n":1,"at":"2026-11-22T04:00:00Z","v":1,"camera":"gate-1","alarm":"tamper","start":"2026-11-22T04:00:00.123456789Z","cameraTime":"2026-11-22T04:00:01.123456789Z","detail":"VideoSource/GlobalSceneChange"}
        {"type":"camera-alarm-ended","n":1,"at":"2026-11-22T04:00:00Z","v":1,"camera":"gate-1","alarm":"signal-loss","end":"2026-11-22T04:00:00.123456789Z","cameraTime":null}

        """,
        new CameraAlarmBegun("gate-1", CameraAlarm.Tamper, Start, Start + Footage.Second, "VideoSource/GlobalSceneChange"),
        new CameraAlarmEnded("gate-1", CameraAlarm.SignalLoss, Start, null));

    [Fact]
    public void Journal_records_of_retention() => AssertPinned(
        """
        {"type":"rule-set","n":1,"at":"2026-11-22T04:00:00Z","v":1,"camera":"gate-1","days":30,"convention":"apart","marginDays":3,"allowed":{"camera-off":600,"planned":-1}}
        {"type":"schedule-set","n":1,"at":"2026-11-22T04:00:00Z","v":1,"camera":"gate-1","from":"2026-11-22T04:00:00.123456789Z","schedule":"working 07:30-18:30; sat 20:00-02:00"}
        {"type":"hold-placed","n":1,"at":"2026-11-22T04:00:00Z","v":1,"kind":"complaint","cameras":["gate-1"],"from":"2026-11-22T04:00:00.123456789Z","to":"2026-11-22T04:00:01.123456789Z","ground":"12345-7","by":"李","until":"2027-01-05"}
        {"type":"hold-placed","n":1,"at":"2026-11-22T04:00:00Z","v":1,"kind":"archive","cameras":[],"from":"2026-11-22T04:00:00.123456789Z","to":"2026-11-22T04:00:01.123456789Z","ground":"kept","by":"李","until":null}
        {"type":"hold-released","n":1,"at":"2026-11-22T04:00:00Z","v":1,"hold":7,"by":"李","ground":"answered"}
        {"type":"deletion-begun","n":1,"at":"2026-11-22T04:00:00Z","v":1,"camera":"gate-1","firstSequence":1,"lastSequence":9,"start":"2026-11-22T04:00:00.123456789Z","end":"2026-11-22T04:00:01.123456789Z","segments":9,"bytes":90,"rule":"r","asOf":"2026-11-22","calendar":"2026-1","ledger":"ledger/l.jsonl","ledgerSha256":"ab","lastSha256":"cd"}
        {"type":"deletion-done","n":1,"at":"2026-11-22T04:00:00Z","v":1,"deletion":7}
        {"type":"deletion-allowed","n":1,"at":"2026-11-22T04:00:00Z","v":1,"by":"李","ground":"checked"}
        {"type":"segments-copied","n":1,"at":"2026-11-22T04:00:00Z","v":1,"target":"nas","camera":"gate-1","firstSequence":1,"lastSequence":9}
        {"type":"copies-gone","n":1,"at":"2026-11-22T04:00:00Z","v":1,"target":"nas","camera":"gate-1","firstSequence":1,"lastSequence":9,"reason":"damaged"}
        {"type":"segment-healed","n":1,"at":"2026-11-22T04:00:00Z","v":1,"camera":"gate-1","sequence":9,"path":"p","sha256":"ab","place":"archive","source":"nas","damage":"lost"}
        {"type":"retention-audited","n":1,"at":"2026-11-22T04:00:00Z","v":1,"asOf":"2026-11-22","missing":1,"overdue":2,"detail":"d","certificate":null}
        {"type":"override-given","n":1,"at":"2026-11-22T04:00:00Z","v":1,"what":"w","by":"李","ground":"g"}
        {"type":"calendar-imported","n":1,"at":"2026-11-22T04:00:00Z","v":1,"year":2027,"before":"2026-1","after":"2027-2","content":"2027-3","by":"李","ground":"g"}

        """,
        new RuleSet("gate-1", 30, "apart", 3, new() { ["planned"] = -1, ["camera-off"] = 600 }),
        new ScheduleSet("gate-1", Start, "working 07:30-18:30; sat 20:00-02:00"),
        new HoldPlaced(HoldKind.Complaint, ["gate-1"], Start, Start + Footage.Second, "12345-7", "李", new LocalDate(2027, 1, 5)),
        new HoldPlaced(HoldKind.Archive, [], Start, Start + Footage.Second, "kept", "李", null),
        new HoldReleased(7, "李", "answered"),
        new DeletionBegun("gate-1", 1, 9, Start, Start + Footage.Second, 9, 90, "r", Today, "2026-1", "ledger/l.jsonl", "ab", "cd"),
        new DeletionDone(7),
        new DeletionAllowed("李", "checked"),
        new SegmentsCopied("nas", "gate-1", 1, 9),
        new CopiesGone("nas", "gate-1", 1, 9, "damaged"),
        new SegmentHealed("gate-1", 9, "p", "ab", "archive", "nas", "lost"),
        new RetentionAudited(Today, 1, 2, "d", null),
        new OverrideGiven("w", "李", "g"),
        new CalendarImported(2027, "2026-1", "2027-2", "2027-3", "李", "g"));

    [Fact]
    public void Journal_records_of_version_1_are_read()
    {
        const string stamp = "\"n\":1,\"at\":\"2026-11-22T04:00:00Z\",\"v\":1";
        var ended = Assert.IsType<RunEnded>(Line($$"""{"type":"run-ended",{{stamp}},"run":"r","end":"2026-11-22T04:00:00Z","reason":"gone"}"""));
        var recovered = Assert.IsType<SegmentRecovered>(Line(
            $$"""{"type":"segment-recovered",{{stamp}},"camera":"gate-1","sequence":9,"start":"2026-11-22T04:00:00Z","end":"2026-11-22T04:00:01Z"}"""));
        Assert.Equal((1, null, null), (ended.Version, ended.LastPath, ended.LastSha256));
        Assert.Equal((1, null, null), (recovered.Version, recovered.Path, recovered.Sha256));

        static JournalRecord Line(string json) => JournalFormat.Read(Encoding.UTF8.GetBytes(json));
    }

    [Theory]
    [InlineData("archive/gate-1/2026-11-22/20261122T040000123Z-0000000007.mp4", true)]
    [InlineData("archive/gate-1/2026-11-22/20261122T040000123Z-0000000007.mp4.part", true)]
    [InlineData("archive/gate-1/2026-11-22/20261122T040000123Z-9223372036854775807.mp4", true)]
    [InlineData("archive/gate-1/2026-11-21/20261122T040000123Z-0000000007.mp4", false)]
    [InlineData("archive/gate-1/2026-11-22/20261122T040000123Z-7.mp4", false)]
    [InlineData("archive/../2026-11-22/20261122T040000123Z-0000000007.mp4", false)]
    [InlineData("archive/.a/2026-11-22/20261122T040000123Z-0000000007.mp4", false)]
    [InlineData("/archive/gate-1/2026-11-22/20261122T040000123Z-0000000007.mp4", false)]
    [InlineData("archive/gate-1/2026-11-22/x.mp4", false)]
    public void Paths(string path, bool isOurs) => Assert.Equal(isOurs, ArchiveLayout.TryParse(path, out _));

    [Fact]
    public void Invariant6_The_folder_is_the_Beijing_date() => Assert.Equal(
        "archive/g/2026-11-23/20261122T160000000Z-0000000001.mp4", ArchiveLayout.PathOf("g", Instant.FromUtc(2026, 11, 22, 16, 0), 1));

    private static void AssertPinned(string expected, params JournalRecord[] records)
    {
        var stamped = records.Select(record => record with { Number = 1, At = Footage.Noon }).ToList();
        Assert.Equal(expected, Text(stamped));

        // Read and written again: records with lists are not equal as values.
        var read = expected.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JournalFormat.Read(Encoding.UTF8.GetBytes(line))).ToList();
        Assert.Equal(stamped.Select(record => record.GetType()), read.Select(record => record.GetType()));
        Assert.Equal(expected, Text(read));

        static string Text(IEnumerable<JournalRecord> lines) => string.Concat(lines.Select(record => Encoding.UTF8.GetString(JournalFormat.Write(record))));
    }
}
