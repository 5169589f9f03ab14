using System.Xml.Linq;

using NodaTime;

using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Events;
using Supervision.Recorder.Onvif.Imaging;
using Supervision.Recorder.Onvif.Media;
using Supervision.Recorder.Onvif.Ptz;
using Supervision.Recorder.Onvif.Soap;

using Ver10 = Supervision.Recorder.Onvif.Media.Ver10;
using Ver20 = Supervision.Recorder.Onvif.Media.Ver20;

namespace Supervision.Tests.Recorder.Onvif.Schema;

/// <summary>Every request that the client can write: with all that can be said, and with as little as can be.</summary>
internal static class RequestSamples
{
    private static readonly OsdText FullText = new(
        OsdTextKind.Plain, "吉林省政务大厅 3 号窗口", "yyyy-MM-dd", "HH:mm:ss", 32, new OsdColor(255, 128.5, 128, "http://www.onvif.org/ver10/colorspace/YCbCr", 0), new OsdColor(0, 0, 0, null, null));

    private static readonly Osd[] Osds =
    [
        new("osd-1", "vsc-1", new OsdPosition("Custom", -0.95, 0.9), FullText),
        new("", "vsc-1", new OsdPosition("LowerRight"), new OsdText(OsdTextKind.DateAndTime)),
        new("osd-2", "vsc-1", new OsdPosition("UpperLeft"), null, "http://127.0.0.1/logo.png"),
    ];

    private static readonly PtzVector?[] Speeds = [null, new(0.5, 0.5, 0.25)];

    internal static IReadOnlyList<Sample> All { get; } = [.. Device(), .. Older(), .. Newer(), .. Both(), .. Ptz(), .. Rest()];

    internal static VideoEncoder Encoder(PictureCodec codec) => new()
    {
        Token = "enc-1",
        Name = "main",
        UseCount = 2,
        Encoding = codec.ToString().ToUpperInvariant(),
        Codec = codec,
        CodecProfile = codec is PictureCodec.H264 ? "Main" : null,
        Resolution = new(1920, 1080),
        FrameRate = 25,
        BitrateKbps = 2500,
        ConstantBitrate = true,
        EncodingInterval = 1,
        GopLength = 50,
        AnchorDistance = 1,
        Quality = 4.5,
        GuaranteedFrameRate = false,
        Multicast = new("239.0.0.1", 5000, 5, false),
        SessionTimeout = "PT10S",
    };

    private static VideoEncoder Bare(PictureCodec codec) => new()
    {
        Token = "e",
        Name = "",
        UseCount = 0,
        Encoding = "JPEG",
        Codec = codec,
        Resolution = new(640, 480),
    };

    private static AudioEncoder Sound(SoundCodec codec, MulticastTarget? multicast, string? timeout) => new("a", "mic", 1, "AAC", codec, 64, 16, multicast, timeout);

    private static IEnumerable<Sample> Device() =>
    [
        Of(new GetDeviceInformation()), Of(new GetServices()), Of(new GetCapabilities()), Of(new GetServiceCapabilities()), Of(new GetSystemDateAndTime()),
        Of(new SetSystemDateAndTime(true, false, DeviceDateTime.Beijing, null)),
        Of(new SetSystemDateAndTime(false, true, null, Instant.FromUtc(2026, 11, 20, 1, 2, 3))),
        Of(new GetNtp()), Of(new SetNtp(new(true, ["ignored"]))), Of(new SetNtp(new(false, ["10.0.0.1", "fd00::1", "ntp.hall.example"]))),
        Of(new GetNetworkInterfaces()), Of(new GetHostname()), Of(new GetScopes()), Of(new GetEndpointReference()),
    ];

    private static IEnumerable<Sample> Older() =>
    [
        Of(new Ver10.GetProfiles()), Of(new Ver10.GetStreamUri("p")), Of(new Ver10.GetAudioSources()), Of(new Ver10.GetAudioSourceConfigurations()),
        Of(new Ver10.GetVideoEncoderConfigurations()), Of(new Ver10.GetVideoEncoderConfigurationOptions("e")),
        Of(new Ver10.GetAudioEncoderConfigurations()), Of(new Ver10.GetAudioEncoderConfigurationOptions("e")),
        Of(new Ver10.SetVideoEncoderConfiguration(Encoder(PictureCodec.H264))), Of(new Ver10.SetVideoEncoderConfiguration(Encoder(PictureCodec.Mpeg4))),
        Of(new Ver10.SetVideoEncoderConfiguration(Bare(PictureCodec.Jpeg))),
        Of(new Ver10.SetVideoEncoderConfiguration(Encoder(PictureCodec.H264) with { Multicast = new("ff02::1", 1, 1, true) })),
        Of(new Ver10.SetAudioEncoderConfiguration(Sound(SoundCodec.Aac, null, null))), Of(new Ver10.SetAudioEncoderConfiguration(Sound(SoundCodec.G711A, MulticastTarget.None, "PT1M"))),
        Of(new Ver10.AddAudioSourceConfiguration("p", "a")), Of(new Ver10.AddAudioEncoderConfiguration("p", "a")),
    ];

    private static IEnumerable<Sample> Newer() =>
    [
        Of(new Ver20.GetProfiles()), Of(new Ver20.GetStreamUri("p")), Of(new Ver20.GetAudioSourceConfigurations()),
        Of(new Ver20.GetVideoEncoderConfigurations()), Of(new Ver20.GetVideoEncoderConfigurationOptions("e")),
        Of(new Ver20.GetAudioEncoderConfigurations()), Of(new Ver20.GetAudioEncoderConfigurationOptions("e")),
        Of(new Ver20.SetVideoEncoderConfiguration(Encoder(PictureCodec.H265) with { FrameRate = 12.5 })), Of(new Ver20.SetVideoEncoderConfiguration(Bare(PictureCodec.Other))),
        Of(new Ver20.SetAudioEncoderConfiguration(Sound(SoundCodec.Aac, null, null))), Of(new Ver20.SetAudioEncoderConfiguration(Sound(SoundCodec.G711A, MulticastTarget.None, "PT1M"))),
        Of(new Ver20.AddConfiguration("p", [("AudioSource", "s"), ("AudioEncoder", "e")])),
    ];

    private static IEnumerable<Sample> Both() =>
    [
        Of(new Ver10.GetOSDs("v")), Of(new Ver10.GetOSDOptions("v")), Of(new Ver10.DeleteOSD("o")),
        Of(new Ver20.GetOSDs("v")), Of(new Ver20.GetOSDOptions("v")), Of(new Ver20.DeleteOSD("o")),
        .. Osds.SelectMany(osd => new[] { Of(new Ver10.CreateOSD(osd)), Of(new Ver10.SetOSD(osd)), Of(new Ver20.CreateOSD(osd)), Of(new Ver20.SetOSD(osd)) }),
    ];

    private static IEnumerable<Sample> Ptz() =>
    [
        Of(new GetNodes()), Of(new GetConfigurations()), Of(new GetPresets("p")), Of(new GetStatus("p")),
        Of(new ContinuousMove("p", new(-1, 0, null), TimeSpan.FromSeconds(2.5))), Of(new ContinuousMove("p", new(null, null, 0.3), null)),
        Of(new Stop("p", true, true)), Of(new SetHomePosition("p")), Of(new SetPreset("p", "门口", null)), Of(new SetPreset("p", null, "7")), Of(new RemovePreset("p", "7")),
        .. Speeds.SelectMany(speed => new[]
        {
            Of(new AbsoluteMove("p", new(0.1, null, 1), speed)), Of(new RelativeMove("p", new(0.1, -0.1, null), speed)),
            Of(new GotoPreset("p", "7", speed)), Of(new GotoHomePosition("p", speed)),
        }),
    ];

    private static IEnumerable<Sample> Rest() =>
    [
        Of(new GetImagingSettings("v")), Of(new SetImagingSettings("v", new())),
        Of(new SetImagingSettings("v", new()
        {
            BacklightCompensation = true, Brightness = 50, ColorSaturation = 1.5, Contrast = 2, IrCutFilter = "AUTO", Sharpness = 3, WideDynamicRange = false,
        })),
        Of(new GetEventProperties()), Of(new CreatePullPointSubscription(TimeSpan.FromMinutes(1))), Of(new PullMessages(TimeSpan.FromSeconds(5), 10)),
        Of(new SetSynchronizationPoint()), Of(new Renew(TimeSpan.FromMinutes(1))), Of(new Unsubscribe()),
    ];

    private static Sample Of<T>(Request<T> request) => new(request.GetType(), request.Action, request.Write(), answer => request.Read(answer));

    /// <param name="Type">Of the request.</param>
    /// <param name="Action">The SOAP action.</param>
    /// <param name="Element">What is written.</param>
    /// <param name="Read">Reads an answer to it.</param>
    internal sealed record Sample(Type Type, string Action, XElement Element, Func<AnswerElement, object?> Read);
}
