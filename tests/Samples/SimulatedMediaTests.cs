using Supervision.HallOnvif.Settings;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Media;

namespace Supervision.Tests.Samples;

/// <summary>The recorder's client before the hall's simulator: pictures, sound and texts in the picture.</summary>
public sealed class SimulatedMediaTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Encoder_SetWithinOptions_ReadBack(bool media2)
    {
        var stream = new StreamSettings { Path = "/cam1", Rate = 15, Gop = 100, Profile = "High", Width = 1280, Height = 720, Kbps = 1024 };
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { Media2 = media2, Streams = [stream, new StreamSettings { Path = "/cam4" }] });
        await using var hall = simulated;
        using var connected = camera;
        var media = camera.Media!;
        Assert.Equal(media2, media.HasMedia2);
        var profiles = await media.ProfilesAsync(None);
        Assert.Equal(["rtsp://127.0.0.1:8554/cam1", "rtsp://127.0.0.1:8554/cam4"], [(await media.StreamAsync(profiles[0].Token, None)).AbsoluteUri, (await media.StreamAsync(profiles[1].Token, None)).AbsoluteUri]);
        var before = profiles[0].VideoEncoder!;
        Assert.Equal((new Resolution(1280, 720), 15d, 100, "High", 1024), (before.Resolution, before.FrameRate, before.GopLength, before.CodecProfile, before.BitrateKbps));
        var options = (await media.VideoEncoderOptionsAsync(before.Token, None)).Single(one => one.Codec is PictureCodec.H264);
        Assert.Contains(new Resolution(1920, 1080), options.Resolutions);
        Assert.True(options.GopLength!.Value.Contains(50) && options.FrameRate!.Value.Contains(25) && options.BitrateKbps!.Value.Contains(4096) && options.CodecProfiles.Contains("Main"));
        await media.SetVideoEncoderAsync(before with { Resolution = new Resolution(1920, 1080), FrameRate = 25, GopLength = 50, CodecProfile = "Main", BitrateKbps = 4096 }, None);
        var after = (await media.VideoEncodersAsync(None)).Single(one => one.Token == before.Token);
        Assert.Equal((new Resolution(1920, 1080), 25d, 50, "Main", 4096), (after.Resolution, after.FrameRate, after.GopLength, after.CodecProfile, after.BitrateKbps));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Encoder_BeyondOptions_RefusedAndLeft(bool media2)
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { Media2 = media2 });
        await using var hall = simulated;
        using var connected = camera;
        var encoder = Assert.Single(await camera.Media!.VideoEncodersAsync(None));
        var error = await Assert.ThrowsAsync<OnvifException>(() => camera.Media!.SetVideoEncoderAsync(encoder with { GopLength = 9999 }, None));
        Assert.Equal(OnvifFailure.Refused, error.Failure);
        Assert.Contains("the settings cannot be taken together", error.Message, StringComparison.Ordinal);
        Assert.Equal(encoder.GopLength, Assert.Single(await camera.Media!.VideoEncodersAsync(None)).GopLength);
    }

    [Fact]
    public async Task Encoder_CameraLies_UnmaskedByReadingBack()
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { Faults = [new Fault { Kind = FaultKind.Lie, On = "SetVideoEncoderConfiguration" }] });
        await using var hall = simulated;
        using var connected = camera;
        var encoder = Assert.Single(await camera.Media!.VideoEncodersAsync(None));
        await camera.Media!.SetVideoEncoderAsync(encoder with { GopLength = 25 }, None);
        Assert.Equal(50, Assert.Single(await camera.Media!.VideoEncodersAsync(None)).GopLength);
    }

    [Fact]
    public async Task Profile_H265_KnownToMedia2Only()
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { Streams = [new StreamSettings { Path = "/cam3", Codec = "H265" }] });
        await using var hall = simulated;
        using var connected = camera;
        Assert.Equal(PictureCodec.H265, Assert.Single(await camera.Media!.ProfilesAsync(None)).VideoEncoder!.Codec);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sound_Off_SwitchedOnAndSet(bool media2)
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { Media2 = media2, Sound = "G711", SoundOn = false });
        await using var hall = simulated;
        using var connected = camera;
        var media = camera.Media!;
        var profile = Assert.Single(await media.ProfilesAsync(None));
        Assert.False(profile.HasSound);
        Assert.Single(await media.AudioSourcesAsync(None));
        var (source, encoder) = (Assert.Single(await media.AudioSourceSettingsAsync(None)), Assert.Single(await media.AudioEncodersAsync(None)));
        var aac = (await media.AudioEncoderOptionsAsync(encoder.Token, None)).Single(one => one.Codec is SoundCodec.Aac);
        Assert.Equal([16, 48], aac.SampleRatesKhz);
        await media.AddSoundAsync(profile.Token, source.Token, encoder.Token, None);
        await media.SetAudioEncoderAsync(encoder with { Codec = SoundCodec.Aac, Encoding = aac.Encoding, BitrateKbps = 64, SampleRateKhz = 48 }, None);
        var after = Assert.Single(await media.ProfilesAsync(None));
        Assert.True(after.HasSound);
        Assert.Equal((SoundCodec.Aac, 64, 48), (after.AudioEncoder!.Codec, after.AudioEncoder.BitrateKbps, after.AudioEncoder.SampleRateKhz));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Text_CreatedSetDeleted_ReadBackEachTime(bool media2)
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { Media2 = media2, MaxTexts = 2 });
        await using var hall = simulated;
        using var connected = camera;
        var (media, picture) = (camera.Media!, Assert.Single(await camera.Media!.ProfilesAsync(None)).VideoSourceConfiguration!);
        Assert.Equal(2, (await media.OsdOptionsAsync(picture, None)).MaxTotal);
        var text = new Osd("", picture, new OsdPosition("UpperLeft"), new OsdText(OsdTextKind.Plain, "一号窗口 <&>", FontSize: 32));
        var token = await media.CreateOsdAsync(text, None);
        await media.CreateOsdAsync(new Osd("", picture, new OsdPosition(OsdPosition.Custom, -0.5, 0.25), new OsdText(OsdTextKind.DateAndTime, null, "yyyy-MM-dd", "HH:mm:ss")), None);
        Assert.Equal(text with { Token = token }, (await media.OsdsAsync(picture, None))[0]);
        Assert.Equal(new OsdPosition(OsdPosition.Custom, -0.5, 0.25), (await media.OsdsAsync(picture, None))[1].Position);
        var full = await Assert.ThrowsAsync<OnvifException>(() => media.CreateOsdAsync(text, None));
        Assert.Contains("no room for a further text", full.Message, StringComparison.Ordinal);
        var changed = text with { Token = token, Text = new OsdText(OsdTextKind.Plain, "二号窗口") };
        await media.SetOsdAsync(changed, None);
        Assert.Equal(changed, (await media.OsdsAsync(picture, None))[0]);
        await media.DeleteOsdAsync(token, None);
        Assert.Single(await media.OsdsAsync(picture, None));
    }

    [Fact]
    public async Task Text_CameraLies_UnmaskedByReadingBack()
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { Faults = [new Fault { Kind = FaultKind.Lie, On = "SetOSD" }] });
        await using var hall = simulated;
        using var connected = camera;
        var (media, picture) = (camera.Media!, Assert.Single(await camera.Media!.ProfilesAsync(None)).VideoSourceConfiguration!);
        var text = new Osd("", picture, new OsdPosition("LowerLeft"), new OsdText(OsdTextKind.Plain, "before"));
        var token = await media.CreateOsdAsync(text, None);
        await media.SetOsdAsync(text with { Token = token, Text = new OsdText(OsdTextKind.Plain, "after") }, None);
        Assert.Equal("before", Assert.Single(await media.OsdsAsync(picture, None)).Text!.Plain);
    }
}
