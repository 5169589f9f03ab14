using System.Net;

using Supervision.Media.Streams;
using Supervision.Recorder.Configuration;

namespace Supervision.Tests.Recorder.Configuration;

public sealed class SiteConfigurationTests : IDisposable
{
    private const string Full = """
        # everything
        profile: ningbo
        division: "330203009"
        hall: 石碶街道便民服务中心
        zones:
          - {id: desk, name: 综合办理区}
          - id: self
            name: 自助办理服务区
        counters:
          - {id: w1, name: 综合窗口1, zone: desk}
        cameras:
          - id: cam1
            name: 综合窗口1
            address: rtsp://[fd00::1]:8554/live/main?channel=1
            user: supervision
            password_file: cam1.txt
            transport: udp
            kind: dome
            zone: desk
            counter: w1
            label: {style: box, text_height: 0.04, guard: 0.3}
            encoder: {bitrate: 4M}
            audio: true
          - {id: cam2, name: 自助区, address: "rtsp://Camera2.local/", zone: self, audio: false, label: {mode: none}}
        pickups:
          - {id: p1, counter: w1, camera: cam1}
        label: {mode: pixels, style: outline, text_height: 1/30, opacity: 0.75, fonts: [Noto Serif CJK SC], guard: 0.02, relabel: true}
        encoder: {codec: h265, preset: fast, bitrate: 1500k, gop_seconds: 1, threads: 2}
        storage: {segment_seconds: 120, sync_seconds: 4, min_free: 10GiB}
        network: {allow: [10.0.0.0/8, ntp.example.cn, "fd00::2"]}
        http: {listen: "::1", port: 0}
        """;

    private readonly SiteFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_minimal_file_gets_the_defaults()
    {
        var result = _folder.Load(SiteFolder.Minimal);

        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
        var camera = Assert.Single(result.Value!.Cameras);
        Assert.Equal(["吉林省", "长春市", "朝阳区"], result.Value.Division.Names);
        Assert.Equal(CameraTransport.Tcp, camera.Transport);
        Assert.True(camera.Audio);
        Assert.Equal((LabelMode.Auto, 0.05, false), (camera.Label.Mode, camera.Label.Guard, camera.Label.Relabel));
        Assert.Equal("libx264", camera.Encoder.Name);
        Assert.Equal(SiteFolder.Password, camera.Password!.Reveal());
        Assert.Equal(60, result.Value.Storage.SegmentSeconds);
        Assert.Equal(["192.168.1.64"], result.Value.AllowedHosts);
    }

    [Fact]
    public void Every_key_arrives()
    {
        var result = _folder.Load(Full);

        Assert.Empty(result.Errors);
        var site = result.Value!;
        Assert.Equal(["浙江省", "宁波市", "海曙区", "石碶街道"], site.Division.Names);
        Assert.Equal("ningbo", site.Profile.Id);
        Assert.Equal(new StorageConfiguration { SegmentSeconds = 120, SyncSeconds = 4, MinFree = 10L << 30 }, site.Storage);
        Assert.Equal((IPAddress.IPv6Loopback, 0), (site.Http.Listen, site.Http.Port));
        Assert.Equal("libx265", site.Encoder.Name);
        Assert.Equal(["fd00::1", "camera2.local", "10.0.0.0/8", "ntp.example.cn", "fd00::2"], site.AllowedHosts);
        Assert.Equal("cam1", Assert.Single(site.Pickups).Camera);
    }

    [Fact]
    public void A_camera_inherits_what_it_does_not_say()
    {
        var cameras = _folder.Load(Full).Value!.Cameras;

        Assert.Equal(["Noto Serif CJK SC"], cameras[0].Label.Fonts);
        Assert.Equal(
            new LabelConfiguration { Mode = LabelMode.Pixels, Style = LabelLook.Box, TextHeight = 0.04, Opacity = 0.75, Fonts = cameras[0].Label.Fonts, Guard = 0.3, Relabel = true }, cameras[0].Label);
        Assert.Equal(0.02, cameras[1].Label.Guard);
        Assert.Equal(
            new EncoderConfiguration
            {
                Name = "libx265",
                Codec = VideoCodec.H265,
                Preset = "fast",
                Bitrate = 4_000_000,
                GopSeconds = 1,
                Threads = 2,
            },
            cameras[0].Encoder);
        Assert.Equal(LabelMode.None, cameras[1].Label.Mode);
        Assert.Equal(LabelLook.Outline, cameras[1].Label.Style);
        Assert.Equal("综合窗口1", cameras[0].Counter!.Name);
        Assert.Null(cameras[1].Password);
    }

    [Fact]
    public void All_errors_are_told_at_once_with_their_places()
    {
        var result = _folder.Load("""
            profile: changchun
            division: 220199
            hal: 前进街道便民服务中心
            zones: [{id: service, name: 综合受理区}]
            cameras:
              - id: cam1
                name: 综合受理区1号
                adress: rtsp://192.168.1.64/stream1
                zone: servise
                audio: maybe
            """);

        Assert.Null(result.Value);
        Assert.Equal(
            [
                "1:1: 'hall' is missing; add 'hall: XX街道便民服务中心'",
                "1:10: 'profile' is 'changchun'; write one of changchun-2022, changzhou, jiangsu-draft, qidong-2020, ningbo",
                "2:11: the table knows no place with the division code 220199 (220100 is 吉林省长春市); correct it, or name a place that the table does not know yet: division: {code: \"220171\", names: [吉林省, 长春市, 长春新区]}",
                "3:1: unknown key 'hal'; did you mean 'hall'? Known here: backup, cameras, counters, devices, division, encoder, facing, hall, hours, http, label, level, network, pickups, profile, provision, retention, schedule, storage, zones",
                "6:5: 'cameras[0].address' is missing; add 'address: rtsp://192.168.1.64/stream1'",
                "8:5: unknown key 'cameras[0].adress'; did you mean 'address'? Known here: address, audio, counter, covers, encoder, fingerprint, id, kind, label, name, network, onvif, password_file, priority, profile, reference, resolution, retention, schedule, sees, serial, shared_with, standards, transport, user, zone",
                "9:11: 'cameras[0].zone' names 'servise', which is not defined; did you mean 'service'?",
                "10:12: 'cameras[0].audio' is 'maybe'; write one of true, false",
            ],
            result.Errors.Select(error => error.ToString().Replace(_folder.File + ":", "")));
    }

    [Fact]
    public void Unusual_names_are_warnings()
    {
        var result = _folder.Load(SiteFolder.Minimal
            .Replace("前进街道便民服务中心", "前进街道为民服务中心")
            .Replace("name: 综合受理区}", "name: 综合受里区}"));

        Assert.NotNull(result.Value);
        Assert.Equal(
            [
                "3:7: the hall's name '前进街道为民服务中心' is not one of profile changchun-2022 (town); there a name ends in 便民服务中心 or 便民服务中心分中心 or 便民服务分中心",
                "5:25: the zone name '综合受里区' is not one of profile changchun-2022; did you mean '综合受理区'?",
            ],
            result.Warnings.Select(warning => warning.ToString().Replace(_folder.File + ":", "")));
    }

    [Fact]
    public void Aliases_of_zone_names_are_known()
    {
        var profile = SiteProfiles.All.Single(profile => profile.Id == "changchun-2022");

        Assert.Equal("咨询导服区", profile.ZoneType("咨询引导区"));
        Assert.Equal("24小时自助服务区", profile.ZoneType("24 小时自助服务区"));
        Assert.Null(profile.ZoneType("无名区"));
    }

    [Fact]
    public void A_missing_file_is_an_error_and_no_exception()
    {
        var error = Assert.Single(SiteConfiguration.Load(_folder.File).Errors);

        Assert.Contains("the file does not exist; name it by --config", error.ToString());
    }

    [Fact]
    public void A_folder_is_an_error_and_no_exception() => Assert.Single(SiteConfiguration.Load(_folder.Path).Errors);
}
