using Supervision.HallOnvif;
using Supervision.HallOnvif.Settings;
using Supervision.HallOnvif.State;
using Supervision.HallOnvif.Web;
using Supervision.Media.Codecs;
using Supervision.Media.Net;
using Supervision.Media.Streams;
using Supervision.Overlay.Sight;
using Supervision.Recorder.CameraLabel;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Probe;
using Supervision.Recorder.Provision;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;

using SimulatedSettings = Supervision.HallOnvif.Settings.CameraSettings;

namespace Supervision.Tests.Recorder.Provision;

/// <summary>Cameras of the simulator in this process, and streams that follow their encoders or do not, as the test says.</summary>
internal sealed class ProvisionBench : IAsyncDisposable
{
    internal const string User = "supervisor";
    internal const string Password = "p\"ä ss&<";

    private readonly Hall _hall;

    private ProvisionBench(Hall hall, ManualTime time) => (_hall, Time) = (hall, time);

    internal ManualTime Time { get; }

    /// <summary>How often a stream was looked at.</summary>
    internal int Looks { get; private set; }

    /// <summary>What a stream shows, where it does not follow the settings.</summary>
    internal Func<StreamMeasure, StreamMeasure> Twist { get; set; } = measure => measure;

    /// <summary>What is said of a label that the pictures show.</summary>
    internal Func<LabelReport, LabelReport> TwistLabel { get; set; } = report => report;

    /// <summary>How often pictures were looked at for the label.</summary>
    internal int LabelLooks { get; private set; }

    internal IReadOnlyList<CameraHost> Hosts => _hall.Cameras;

    /// <summary>The cameras of the sample hall, on free ports.</summary>
    internal static IReadOnlyList<SimulatedSettings> SampleHall =>
        [.. HallSettings.Parse(File.ReadAllText(Architecture.Repository.Full("samples/hall/Onvif/cameras.json"))).Cameras.Select(camera => camera with { Port = 0 })];

    internal static Task<ProvisionBench> StartAsync(params IReadOnlyList<SimulatedSettings> cameras) => StartAsync("rtsp://*:8554", cameras);

    /// <summary>Starts the cameras before an RTSP server.</summary>
    internal static async Task<ProvisionBench> StartAsync(string rtsp, params IReadOnlyList<SimulatedSettings> cameras)
    {
        var time = new ManualTime();
        var hall = new HallSettings { DiscoveryPort = 0, Cameras = cameras, User = User, Rtsp = rtsp };
        return new(await Hall.StartAsync(hall, new Account(User, Password), time), time);
    }

    internal Camera State(int camera) => _hall.Cameras[camera].Camera;

    internal Uri Address(int camera) => OnvifConnector.DeviceService("127.0.0.1", _hall.Cameras[camera].Port);

    internal async Task<ProvisionRun> PlanAsync(int camera, CameraStandard standard, RecordedProfile? recorded = null) => await ProvisionRun.PlanAsync(
        await new OnvifConnector(RealClocks.Loopback, Time, Time).ConnectAsync(Address(camera), new OnvifLogin(User, new Secret(Password)), CancellationToken.None),
        standard,
        recorded ?? new RecordedProfile(),
        new ProvisionEyes((stream, _) => Task.FromResult(Look(camera, stream)), (_, lines, _) => Task.FromResult(LookForLabel(camera, lines))),
        Time,
        Time,
        CancellationToken.None);

    /// <summary>Plans and sets. From the first look after that on, time passes: nothing but pauses between looks waits then.</summary>
    internal async Task<IReadOnlyList<ProvisionRow>> ApplyAsync(int camera, CameraStandard standard)
    {
        using var run = await PlanAsync(camera, standard);
        var planned = Looks;
        var applying = run.ApplyAsync(CancellationToken.None);
        while (!applying.IsCompleted)
        {
            Time.Advance(NodaTime.Duration.FromSeconds(Looks > planned ? 2 : 0));
            await Eventually.Moment();
        }

        return await applying;
    }

    /// <summary>What a camera's stream shows that does what its encoder is set to.</summary>
    internal StreamMeasure Look(int camera, Uri stream)
    {
        Looks++;
        var state = State(camera);
        lock (state.Gate)
        {
            var number = state.Settings.Streams.Index().First(one => one.Item.Path == stream.AbsolutePath).Index;
            return Twist(Of(state.Encoders[number], state.WithSound[number]));
        }
    }

    /// <summary>What a camera's pictures show: the texts that it really draws.</summary>
    private LabelReport LookForLabel(int camera, IReadOnlyList<OsdLine> lines)
    {
        LabelLooks++;
        var drawn = State(camera).Real.Texts;
        var missing = lines.FirstOrDefault(line => !drawn.Any(text => text.Kind == $"{line.Text.Kind}" && text.Plain == line.Text.Plain));
        return TwistLabel(missing is null ? new(LabelVerdict.Right, "", null, null) : new(LabelVerdict.Missing, $"{missing} is not in the picture", null, null));
    }

    public ValueTask DisposeAsync() => _hall.DisposeAsync();

    private static StreamMeasure Of(PictureEncoder encoder, bool sound) => new(
        StreamProbe.UsualLength,
        new PictureMeasure
        {
            Codec = encoder.Codec == "H265" ? VideoCodec.H265 : VideoCodec.H264,
            Coding = new PictureCoding(encoder.Profile == "Baseline" ? "Constrained Baseline" : encoder.Profile, "4.0", Interlaced: false),
            Width = encoder.Width,
            Height = encoder.Height,
            Pictures = (int)(encoder.Rate * 10),
            FramesPerSecond = encoder.Rate,
            Gop = new GopMeasure([encoder.Gop, encoder.Gop, encoder.Gop], 1),
            BPictures = encoder.AnchorDistance > 1 && encoder.Profile != "Baseline" ? 100 : 0,
            Damaged = 0,
            MeanBitrate = encoder.Kbps * 900.0,
            PeakBitrate = encoder.Kbps * 1100.0,
            SmartCodec = [],
            FormatChanges = 0,
        },
        sound ? new SoundMeasure(AudioCodec.Aac, 16_000, 1, 150, new SoundLevel(-30, -10, TimeSpan.FromSeconds(10))) : null,
        new SourceStatistics(1000, 10, 0, 0),
        null,
        null);
}
