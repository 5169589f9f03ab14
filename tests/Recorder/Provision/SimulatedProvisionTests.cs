using System.Text;

using Supervision.HallOnvif.Settings;
using Supervision.Media.Streams;
using Supervision.Overlay;
using Supervision.Overlay.Sight;
using Supervision.Recorder.Probe;
using Supervision.Recorder.Provision;
using Supervision.Tests.Samples;

namespace Supervision.Tests.Recorder.Provision;

/// <summary>Provisioning before the hall's simulator: what it sets, what is refused, and who lies.</summary>
public sealed class SimulatedProvisionTests
{
    private static readonly CameraStandard Standard = CameraStandard.Usual with { Ntp = "192.168.1.10", Label = new LabelText(["吉林省", "长春市"], "前进街道便民服务中心", "综合受理区", "01号窗口") };

    [Fact]
    public async Task Four_wrong_cameras_are_brought_to_standard_and_two_liars_are_unmasked()
    {
        await using var bench = await ProvisionBench.StartAsync(ProvisionBench.SampleHall);
        for (var camera = 0; camera < 4; camera++)
        {
            var standard = Standard with { Sound = bench.State(camera).Sound is not null };
            using (var run = await bench.PlanAsync(camera, standard))
            {
                Assert.True(run.HasWork && run.Planned.Any(row => !row.IsGood));
            }

            var rows = await bench.ApplyAsync(camera, standard);
            Assert.True(rows.All(row => row.IsGood), Told(rows));
            Assert.Contains(rows, row => row.Verdict is ItemVerdict.Changed);
            var state = bench.State(camera);
            var encoder = state.Encoders[0];
            Assert.Equal(("H264", 25d, 50, 4096), (encoder.Codec, encoder.Rate, encoder.Gop, encoder.Kbps));
            Assert.True(encoder is { Width: >= 1920, Height: >= 1080 } && (encoder.Profile == "Main" || state.Settings is { Media2: false }), encoder.ToString());
            Assert.Equal(("CST-8", true, "192.168.1.10"), (state.Clock.Zone, state.Clock.ByNtp, Assert.Single(state.NtpServers)));
            Assert.Equal(state.Sound is not null, state.WithSound[0]);
            Assert.True(state.Texts.Count > 2 && state.Texts.Exists(text => text.Kind == "DateAndTime"));
        }

        var first = await bench.ApplyAsync(4, Standard);
        Assert.Equal([(CameraItem.Gop, ItemVerdict.NotDone)], first.Where(row => !row.IsGood).Select(row => (row.Item, row.Verdict)));
        Assert.Equal(("100", "50", "100"), first.Where(row => row.Item is CameraItem.Gop).Select(row => (row.Was, row.ShallBe, row.Now)).Single());

        var looks = bench.LabelLooks;
        var second = await bench.ApplyAsync(5, Standard);
        var lie = Assert.Single(second, row => !row.IsGood);
        Assert.Equal((CameraItem.Texts, ItemVerdict.NotInStream, "not drawn"), (lie.Item, lie.Verdict, lie.Now));
        Assert.Equal(1, bench.LabelLooks - looks);
        Assert.EndsWith(" is not in the picture", lie.Why, StringComparison.Ordinal);
        using var again = await bench.PlanAsync(5, Standard);
        Assert.False(again.HasWork); // It tells that it draws all: there is nothing to ask for.
        Assert.Equal(lie with { Was = "drawn" }, again.Planned.Single(row => row.Item is CameraItem.Texts));
    }

    [Theory]
    [InlineData("SetOSD")]
    [InlineData("CreateOSD")]
    public async Task Texts_that_are_told_as_they_were_are_not_done(string operation)
    {
        await using var bench = await ProvisionBench.StartAsync(
            SimulatedCamera.Usual with { Texts = ["Camera 01", "Camera 02", "Camera 03"], Faults = [new Fault { Kind = FaultKind.Lie, On = operation }] });
        var rows = await bench.ApplyAsync(0, Standard with { Sound = false });

        Assert.Equal([(CameraItem.Texts, ItemVerdict.NotDone)], rows.Where(row => !row.IsGood).Select(row => (row.Item, row.Verdict)));
        Assert.Equal(0, bench.LabelLooks); // Its own settings deny it already.
    }

    [Fact]
    public async Task Pictures_decide_of_texts_and_what_cannot_be_seen_is_said()
    {
        await using var bench = await ProvisionBench.StartAsync(SimulatedCamera.Usual);
        var standard = Standard with { Sound = false };
        await bench.ApplyAsync(0, standard);

        bench.TwistLabel = _ => new(LabelVerdict.ClockStands, "the time in the picture stands at 2026-01-02 03:04:05", null, null);
        Assert.Equal(("drawn otherwise", ItemVerdict.NotInStream, "the time in the picture stands at 2026-01-02 03:04:05"), await TextsAsync());
        bench.TwistLabel = _ => throw new MediaSourceException(SourceFailure.MediaTimeout, "no key frame");
        Assert.Equal(("?", ItemVerdict.Refused, "no key frame"), await TextsAsync());
        bench.TwistLabel = _ => throw new LabelException("no such font");
        Assert.Equal(("?", ItemVerdict.Refused, "no such font"), await TextsAsync());
        bench.TwistLabel = report => report;
        Assert.Equal(("drawn", ItemVerdict.AtStandard, (string?)null), await TextsAsync());

        async Task<(string Now, ItemVerdict Verdict, string? Why)> TextsAsync()
        {
            using var run = await bench.PlanAsync(0, standard);
            var row = run.Planned.Single(row => row.Item is CameraItem.Texts);
            return (row.Now, row.Verdict, row.Why);
        }
    }

    [Fact]
    public async Task A_second_apply_sends_nothing()
    {
        await using var bench = await ProvisionBench.StartAsync(ProvisionBench.SampleHall);
        for (var camera = 0; camera < 4; camera++)
        {
            var standard = Standard with { Sound = bench.State(camera).Sound is not null };
            await bench.ApplyAsync(camera, standard);
            var encoders = bench.State(camera).Encoders.ToList();
            using var again = await bench.PlanAsync(camera, standard);
            Assert.False(again.HasWork, Told(again.Planned));
            var looks = bench.Looks;
            var rows = await again.ApplyAsync(CancellationToken.None);
            Assert.True(rows.All(row => row.Verdict is ItemVerdict.AtStandard), Told(rows));
            Assert.Equal(looks, bench.Looks);
            Assert.Equal(encoders, bench.State(camera).Encoders);
        }
    }

    [Fact]
    public async Task A_plan_sets_nothing()
    {
        await using var bench = await ProvisionBench.StartAsync(ProvisionBench.SampleHall);
        var (encoders, clock) = (bench.State(0).Encoders.ToList(), bench.State(0).Clock.Now);
        using var run = await bench.PlanAsync(0, Standard);

        Assert.Equal(
            """
            CodecProfile: High -> Main Planned
            FrameRate: 15 -> 25 Planned
            Gop: 100 -> 50 Planned
            Ntp: none -> 192.168.1.10 Planned
            Clock: -3724.5 s -> within 1 s Planned
            Texts: not drawn -> drawn Planned

            """,
            Told([.. run.Planned.Where(row => !row.IsGood)]));
        Assert.Equal(encoders, bench.State(0).Encoders);
        Assert.Equal(clock, bench.State(0).Clock.Now);
        Assert.Empty(bench.State(0).NtpServers);
    }

    [Fact]
    public async Task Each_refusal_has_its_name_and_its_sentence()
    {
        Fault[] faults = [new() { Kind = FaultKind.BadRequest, On = "SetVideoEncoderConfiguration" }, new() { Kind = FaultKind.NotSupported, On = "SetNTP" }];
        var settings = SimulatedCamera.Usual with { Streams = [new StreamSettings { Path = "/cam1", Gop = 100, Rate = 15 }], ClockAheadSeconds = 60, Faults = faults };
        await using var bench = await ProvisionBench.StartAsync(settings);
        var rows = await bench.ApplyAsync(0, Standard with { Sound = false, Label = null });

        Assert.Equal(
            [(CameraItem.FrameRate, ItemVerdict.Refused), (CameraItem.Gop, ItemVerdict.Refused), (CameraItem.Ntp, ItemVerdict.Refused)],
            rows.Where(row => !row.IsGood).Select(row => (row.Item, row.Verdict)));
        Assert.All(rows.Where(row => row.Item is CameraItem.FrameRate or CameraItem.Gop), row => Assert.Contains("refuses SetVideoEncoderConfiguration (HTTP 400)", row.Why, StringComparison.Ordinal));
        Assert.Contains("does not have SetNTP", rows.Single(row => row.Item is CameraItem.Ntp).Why, StringComparison.Ordinal);
        var clock = rows.Single(row => row.Item is CameraItem.Clock); // By hand, as NTP is refused.
        Assert.Equal(ItemVerdict.Changed, clock.Verdict);
        Assert.False(bench.State(0).Clock.ByNtp);
    }

    [Fact]
    public async Task A_clock_that_says_yes_and_stays_wrong_is_told()
    {
        await using var bench = await ProvisionBench.StartAsync(
            SimulatedCamera.Usual with { ClockAheadSeconds = 90, Faults = [new Fault { Kind = FaultKind.Lie, On = "SetSystemDateAndTime" }] });
        var rows = await bench.ApplyAsync(0, Standard with { Sound = false, Label = null });

        var clock = rows.Single(row => row.Item is CameraItem.Clock);
        Assert.Equal(("+90.5 s", "+90.5 s", ItemVerdict.NotDone), (clock.Was, clock.Now, clock.Verdict));
    }

    [Fact]
    public async Task A_stream_that_does_not_follow_the_settings_is_a_lie_of_its_own()
    {
        await using var bench = await ProvisionBench.StartAsync(SimulatedCamera.Usual with { Streams = [new StreamSettings { Path = "/cam1", Rate = 15, Gop = 100 }] });
        bench.Twist = measure => measure with { Picture = measure.Picture! with { Gop = new GopMeasure([100, 100], 5), SmartCodec = [SmartCodecSign.GopVaries] } };
        var rows = await bench.ApplyAsync(0, Standard with { Sound = false, Label = null });

        Assert.Equal([(CameraItem.Gop, ItemVerdict.NotInStream), (CameraItem.SmartCodec, ItemVerdict.NotOffered)], rows.Where(row => !row.IsGood).Select(row => (row.Item, row.Verdict)));
        var gop = rows.Single(row => row.Item is CameraItem.Gop);
        Assert.Equal(("100", "100", "the camera's settings say 50, its stream shows 100"), (gop.Was, gop.Now, gop.Why));
        using var again = await bench.PlanAsync(0, Standard with { Sound = false, Label = null });
        Assert.False(again.HasWork);
        Assert.Equal(ItemVerdict.NotInStream, again.Planned.Single(row => row.Item is CameraItem.Gop).Verdict);
    }

    [Fact]
    public async Task A_stream_that_does_not_play_is_told_and_the_rest_is_set()
    {
        await using var bench = await ProvisionBench.StartAsync(SimulatedCamera.Usual with { Streams = [new StreamSettings { Path = "/cam1", Gop = 100 }] });
        bench.Twist = _ => throw new MediaSourceException(SourceFailure.Refused, "no such stream");
        var rows = await bench.ApplyAsync(0, Standard with { Sound = false, Label = null });
        var left = Assert.Single(rows, row => !row.IsGood);
        Assert.Equal((CameraItem.Stream, ItemVerdict.Refused, "no such stream"), (left.Item, left.Verdict, left.Why));
        Assert.Equal(50, bench.State(0).Encoders[0].Gop);
        Assert.Equal(5, bench.Looks); // Once before, four times after: its encoder starts anew.
    }

    [Fact]
    public async Task A_stream_that_breaks_off_or_is_still_the_old_one_is_looked_at_again()
    {
        await using var bench = await ProvisionBench.StartAsync(SimulatedCamera.Usual with { Streams = [new StreamSettings { Path = "/cam1", Gop = 100 }] });
        bench.Twist = measure => bench.Looks switch
        {
            2 => measure with { Interruption = "the camera ended the stream" },
            3 => measure with { Picture = measure.Picture! with { Gop = new GopMeasure([100, 100], 5) } },
            _ => measure,
        };
        var rows = await bench.ApplyAsync(0, Standard with { Sound = false, Label = null });

        Assert.DoesNotContain(rows, row => !row.IsGood);
        Assert.Equal(4, bench.Looks);
    }

    [Fact]
    public async Task The_profile_of_the_recorded_stream_is_set_and_the_other_is_left()
    {
        StreamSettings[] streams = [new() { Path = "/main", Gop = 100 }, new() { Path = "/sub", Width = 704, Height = 576 }];
        await using var bench = await ProvisionBench.StartAsync(SimulatedCamera.Usual with { Streams = streams });
        using (var run = await bench.PlanAsync(0, Standard with { Label = null }, new RecordedProfile(new Uri("rtsp://127.0.0.1/sub"))))
        {
            await run.ApplyAsync(CancellationToken.None);
        }

        Assert.Equal((100, 1920), (bench.State(0).Encoders[0].Gop, bench.State(0).Encoders[1].Width));
    }

    private static string Told(IReadOnlyList<ProvisionRow> rows) =>
        rows.Aggregate(new StringBuilder(), (text, row) => text.Append($"{row.Item}: {row.Was} -> {row.ShallBe} {row.Verdict}\n")).ToString();
}
