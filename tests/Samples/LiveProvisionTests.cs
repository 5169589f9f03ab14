using Supervision.HallOnvif.Settings;
using Supervision.Media.Net;
using Supervision.Media.Streams;
using Supervision.Overlay;
using Supervision.Recorder.CameraLabel;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Probe;
using Supervision.Recorder.Provision;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;
using Supervision.Tests.Overlay;

using CameraSettings = Supervision.HallOnvif.Settings.CameraSettings;

namespace Supervision.Tests.Samples;

/// <summary>The whole of it: cameras by ONVIF whose RTSP streams follow what they are set to, provisioned and measured over real sockets.</summary>
public sealed class LiveProvisionTests
{
    /// <summary>Four stretches between key frames.</summary>
    private const int Enough = 20;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(80);

    /// <summary>Small and slow pictures, so that encoding them live fits into a busy machine; all else as a hall has it.</summary>
    private static readonly CameraStandard Standard = CameraStandard.Usual with { Resolution = new(1280, 720), FrameRate = 10, Gop = 5, BitrateKbps = 4000, Ntp = "192.168.1.10" };

    private static readonly LabelText Label = new(["吉林省", "长春市"], "前进街道便民服务中心", "综合受理区", "01号窗口");

    [Fact]
    public async Task Four_wrong_cameras_are_brought_to_standard_and_three_liars_are_unmasked()
    {
        var right = LiveHall.Small with { Kbps = 4000, Gop = 5 };
        await using var hall = await LiveHall.StartAsync(
            Of(1, right with { Rate = 5, Gop = 20, Profile = "High" }) with { ClockAheadSeconds = -3725 },
            Of(2, right with { Width = 704, Height = 576, Kbps = 512 }) with { Login = LoginKind.Token, Sound = "G711", SoundOn = false },
            Of(3, right with { Codec = "H265" }) with { Login = LoginKind.Digest, DigestAlgorithm = "SHA-256" },
            Of(4, right with { AnchorDistance = 3 }) with { Media2 = false },
            Of(5, right with { Gop = 20 }) with { Faults = [new Fault { Kind = FaultKind.Lie, On = "SetVideoEncoderConfiguration" }] },
            Of(6, right) with { Faults = [new Fault { Kind = FaultKind.LieDeep, On = "SetOSD" }, new Fault { Kind = FaultKind.LieDeep, On = "CreateOSD" }] },
            Of(7, right with { Gop = 20 }) with { Faults = [new Fault { Kind = FaultKind.LieDeep, On = "SetVideoEncoderConfiguration" }] });
        var standards = Enumerable.Range(0, 7).Select(camera => Standard with { Sound = camera == 1, Label = camera is 1 or 5 ? Label : null }).ToList();
        var outcomes = new List<IReadOnlyList<ProvisionRow>>();
        foreach (var (camera, standard) in standards.Index())
        {
            outcomes.Add(await ApplyAsync(hall, camera, standard));
        }

        foreach (var (camera, rows) in outcomes.Take(4).Index())
        {
            Assert.True(rows.All(row => row.IsGood) && rows.Any(row => row.Verdict is ItemVerdict.Changed), $"camera {camera}: {Told(rows)}");
        }

        Assert.Equal([(CameraItem.Gop, ItemVerdict.NotDone)], Left(outcomes[4]));
        Assert.Equal([(CameraItem.Texts, ItemVerdict.NotInStream)], Left(outcomes[5]));
        Assert.Equal([(CameraItem.Gop, ItemVerdict.NotInStream)], Left(outcomes[6]));
        using var again = await PlanAsync(hall, 3, standards[3]);
        Assert.False(again.HasWork, Told(again.Planned));
    }

    private static CameraSettings Of(int number, StreamSettings stream) => SimulatedCamera.Usual with
    {
        Serial = $"HALL000{number}",
        Reference = Guid.Parse($"6c1f0000-0000-4000-8000-00000000000{number}"),
        Streams = [stream with { Path = $"/cam{number}" }],
    };

    private static async Task<IReadOnlyList<ProvisionRow>> ApplyAsync(LiveHall hall, int camera, CameraStandard standard)
    {
        using var run = await PlanAsync(hall, camera, standard);
        return await run.ApplyAsync(CancellationToken.None);
    }

    private static async Task<ProvisionRun> PlanAsync(LiveHall hall, int camera, CameraStandard standard)
    {
        var login = new OnvifLogin(SampleHall.User, new Secret(SampleHall.Password));
        var probe = new StreamProbe(RealClocks.Loopback, RealClocks.Clock, RealClocks.Time, new MemoryLogger());
        return await ProvisionRun.PlanAsync(
            await hall.ConnectAsync(camera),
            standard,
            new RecordedProfile(),
            new ProvisionEyes(
                async (stream, cancellation) =>
                {
                    await hall.SettledAsync();
                    return await LookAsync(probe, stream, login, cancellation);
                },
                new OsdLook(RealClocks.Loopback, RealClocks.Clock, RealClocks.Time, () => RealFont.Font, new MemoryLogger()).For(login)),
            RealClocks.Clock,
            RealClocks.Time,
            CancellationToken.None);
    }

    /// <summary>A busy machine encodes slowly, or does not answer in time: then it is looked at again, for longer.</summary>
    private static async Task<StreamMeasure> LookAsync(StreamProbe probe, Uri stream, OnvifLogin login, CancellationToken cancellation)
    {
        for (var length = Length; ; length *= 2)
        {
            try
            {
                var measure = await probe.For(login, length)(stream, cancellation);
                if (measure is { Interruption: null, Picture.Pictures: >= Enough } || length >= Longest)
                {
                    return measure;
                }
            }
            catch (MediaSourceException) when (length < Longest)
            {
                await Eventually.Moment();
            }
        }
    }

    private static IEnumerable<(CameraItem Item, ItemVerdict Verdict)> Left(IReadOnlyList<ProvisionRow> rows) => rows.Where(row => !row.IsGood).Select(row => (row.Item, row.Verdict));

    private static string Told(IReadOnlyList<ProvisionRow> rows) =>
        string.Join("; ", rows.Where(row => !row.IsGood).Select(row => $"{row.Item}: {row.Was} -> {row.ShallBe}, now {row.Now}, {row.Verdict}, {row.Why}"));
}
