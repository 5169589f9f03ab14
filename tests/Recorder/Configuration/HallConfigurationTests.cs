using NodaTime;

using Supervision.Recorder.Configuration;
using Supervision.Tests.Architecture;

namespace Supervision.Tests.Recorder.Configuration;

/// <summary>The second version of site.yaml: the whole hall.</summary>
public sealed class HallConfigurationTests : IDisposable
{
    internal const string Hall = """
        profile: jiangsu-draft
        level: village
        division: "320411"
        hall: 后坊村便民服务站
        hours: {days: daily, open: 8:30-24:00, lunch: 12:00-13:30}
        zones:
          - {id: desk, name: 窗口服务区}
          - {id: corner, name: 宣传角, type: 政务公开区}
          - {id: wait, name: 休息等候区}
        counters:
          - {id: w1, name: 01号全科窗口, zone: desk}
          - {id: w2, name: 02号窗口, zone: desk, kind: 帮办代办}
          - {id: w3, name: 03号窗口, zone: desk}
        facing: [[w1, w2]]
        cameras:
          - id: cam1
            name: 一号
            address: rtsp://10.0.0.1/1
            zone: desk
            counter: w1
            shared_with: [w2]
            covers: [wait, corner]
            sees: [citizens, staff]
            resolution: 2560×1440
            standards: [gb28181-2022, onvif]
            network: extranet
          - {id: cam2, name: 二号, address: "rtsp://10.0.0.2/1", zone: desk, counter: w3}
        pickups:
          - {id: own, counter: w1, shared_with: [w2], camera: cam1}
          - {id: stream, counter: w3, address: "rtsp://10.0.0.9/audio", user: u, password_file: cam1.txt, offset_ms: -120, standards: [onvif], network: private}
          - {id: other, counter: w3, camera: cam1, cameras: [cam2, cam1]}
        devices:
          - {id: nvr, name: 录像机, class: recorder, network: extranet}
          - {id: fw, name: 防火墙, class: firewall}
        """;

    private readonly SiteFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_whole_hall_arrives()
    {
        var site = Good(Hall);
        var (camera, counters) = (site.Cameras[0], site.Counters);

        Assert.Equal((HallLevel.Village, "jiangsu-draft"), (site.Level, site.Profile.Id));
        Assert.Equal(new HoursConfiguration { Days = OpenDays.Daily, Open = new(new(8, 30), LocalTime.MaxValue), Lunch = new(new(12, 0), new(13, 30)) }, site.Hours);
        Assert.Equal(["窗口服务区", "政务公开区", "休息等候区"], site.Zones.Select(zone => zone.Type));
        Assert.Equal([CounterKind.General, CounterKind.Assistance, null], counters.Select(counter => counter.Kind));
        Assert.Equal([new FacingPair(counters[0], counters[1])], site.Facing);
        Assert.Equal([counters[1]], camera.SharedWith);
        Assert.Equal(["wait", "corner"], camera.Covers.Select(zone => zone.Id));
        Assert.Equal([ViewSide.Citizens, ViewSide.Staff], camera.Sees!);
        Assert.Equal(new PictureSize(2560, 1440), camera.Resolution);
        Assert.Equal([AccessStandard.Gb28181Of2022, AccessStandard.Onvif], camera.Standards!);
        Assert.Equal(NetworkKind.Extranet, camera.Network);
        Assert.Equal([(DeviceClass.Recorder, (NetworkKind?)NetworkKind.Extranet), (DeviceClass.Firewall, null)], site.Devices.Select(device => (device.Class, device.Network)));
        Assert.Equal("01号全科窗口、02号窗口", site.LabelOf(camera).Counter);
    }

    [Fact]
    public void A_pickup_has_one_source_and_its_cameras()
    {
        var site = Good(Hall);
        var (own, stream, other) = (site.Pickups[0], site.Pickups[1], site.Pickups[2]);

        Assert.Equal(("cam1", (Uri?)null, 0), (own.Camera, own.Address, own.OffsetMs));
        Assert.Equal(["cam1"], own.Cameras);
        Assert.Equal(["w1", "w2"], own.Counters.Select(counter => counter.Id));
        Assert.Equal((null, "rtsp://10.0.0.9/audio", -120), (stream.Camera, stream.Address!.ToString(), stream.OffsetMs));
        Assert.Equal(["cam2"], stream.Cameras);
        Assert.Equal(SiteFolder.Password, stream.Password!.Reveal());
        Assert.Equal(["cam2", "cam1"], other.Cameras);
        Assert.Contains("10.0.0.9", site.AllowedHosts);
    }

    [Fact]
    public void Pickups_go_into_any_camera_and_no_more_of_them_than_a_file_holds()
    {
        Assert.Empty(_folder.Load(Hall).Warnings);
        var more = string.Concat(Enumerable.Range(1, 6).Select(number => $"\n  - {{id: more{number}, counter: w3, camera: cam1, cameras: [cam2]}}"));
        var tooMany = _folder.Load(Hall.Replace("cameras: [cam2, cam1]}", "cameras: [cam2, cam1]}" + more, StringComparison.Ordinal));
        Assert.Contains("more than 7 pickups go into camera 'cam2'", Assert.Single(tooMany.Errors).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("level: village", "level: city", "'level' is 'city'; write one of town, village")]
    [InlineData("open: 8:30-24:00", "open: 17:00-8:30", "two times of a day")]
    [InlineData("open: 8:30-24:00", "open: 8:30-24:30", "two times of a day")]
    [InlineData("open: 8:30-24:00", "open: 8.30-17.00", "two times of a day")]
    [InlineData("open: 8:30-24:00, ", "", "'hours.open' is missing")]
    [InlineData("open: 8:30-24:00", "open: 12:30-24:00", "the lunch break 12:00-13:30 lies outside the opening hours 12:30-24:00")]
    [InlineData("days: daily", "days: sometimes", "one of working, daily")]
    [InlineData("type: 政务公开区", "type: 公开区", "'zones[1].type' is '公开区'")]
    [InlineData("kind: 帮办代办", "kind: 其他", "'counters[1].kind' is '其他'")]
    [InlineData("[[w1, w2]]", "[[w1, w1]]", "two different counters")]
    [InlineData("[[w1, w2]]", "[w1, w2]", "two different counters")]
    [InlineData("[[w1, w2]]", "[[w1, w2, w3]]", "two different counters")]
    [InlineData("[[w1, w2]]", "[[w1, w9]]", "'facing' names 'w9'")]
    [InlineData("[[w1, w2]]", "[[w1, w2], [w3, w1]]", "counter 'w1' faces two others")]
    [InlineData("counter: w1\n    shared_with: [w2]", "shared_with: [w2]", "give 'counter' too")]
    [InlineData("counter: w1\n    shared_with: [w2]", "counter: w1\n    shared_with: [w1]", "do not name it again")]
    [InlineData("covers: [wait, corner]", "covers: [waiting]", "defined are desk, corner, wait")]
    [InlineData("covers: [wait, corner]", "covers: [[wait]]", "must be a single value")]
    [InlineData("name: 宣传角, type: 政务公开区", "name: 更 衣 室", "Regulation 799, Article 8")]
    [InlineData("name: 宣传角, type: 政务公开区", "name: Staff toilet", "Regulation 799, Article 8")]
    [InlineData("name: 03号窗口", "name: 女厕前台", "Regulation 799, Article 8")]
    [InlineData("sees: [citizens, staff]", "sees: [nobody]", "one of staff, citizens")]
    [InlineData("resolution: 2560×1440", "resolution: 1080P", "width x height in pixels")]
    [InlineData("resolution: 2560×1440", "resolution: 0x1080", "width x height in pixels")]
    [InlineData("standards: [gb28181-2022, onvif]", "standards: [gb28181]", "one of gb28181-2016, gb28181-2022, onvif")]
    [InlineData("network: private", "network: lan", "one of extranet, private, internet")]
    [InlineData("camera: cam1}", "camera: cam1, user: u, password_file: cam1.txt}", "belongs to a pickup with an address of its own")]
    [InlineData("shared_with: [w2], camera: cam1}", "shared_with: [w2]}", "a pickup's sound has one source")]
    [InlineData("address: \"rtsp://10.0.0.9/audio\"", "address: \"rtsp://u:hunter2@10.0.0.9/audio\"", "holds a user or password")]
    [InlineData("offset_ms: -120", "offset_ms: 6000", "a whole number, from -300 to 5k")]
    [InlineData("cameras: [cam2, cam1]", "cameras: []", "the pickup is bound to no camera")]
    [InlineData("class: firewall", "class: camera", "one of recorder, server, firewall, backup, switch, ups, sign")]
    [InlineData("{id: fw,", "{id: NVR,", "is taken already")]
    public void One_mistake_gets_one_clear_line(string right, string wrong, string expected)
    {
        Assert.Contains(right, Hall);
        var errors = _folder.Load(Hall.Replace(right, wrong)).Errors;

        Assert.Contains(errors, error => error.ToString().Contains(expected, StringComparison.Ordinal));
        Assert.All(errors, error => Assert.DoesNotContain("hunter2", error.ToString()));
    }

    [Theory]
    [InlineData("changchun-zwzx", "朝阳区政务服务中心", "changchun-2022", HallLevel.County)]
    [InlineData("changchun-bmzx", "永昌街道便民服务中心", "changchun-2022", HallLevel.Town)]
    [InlineData("changchun-bmz", "桂林社区便民服务站", "changchun-2022", HallLevel.Village)]
    [InlineData("qidong", "秦潭村便民服务中心", "qidong-2020", HallLevel.Village)]
    [InlineData("changchun-2022", "朝阳区政务服务中心", "changchun-2022", HallLevel.County)]
    [InlineData("changchun-2022", "桂林社区便民服务站", "changchun-2022", HallLevel.Village)]
    [InlineData("changchun-2022", "某处", "changchun-2022", HallLevel.Town)]
    public void Former_words_and_names_tell_the_level(string profile, string hall, string expected, HallLevel level)
    {
        var site = Good(SiteFolder.Minimal.Replace("changchun-bmzx", profile).Replace("前进街道便民服务中心", hall).Replace("综合受理区}", "窗口服务区}"));

        Assert.Equal((expected, level), (site.Profile.Id, site.Level));
    }

    /// <summary>The sample as it was before there was a second version, kept for ever.</summary>
    [Fact]
    public void A_file_of_the_first_version_stays_good()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "secrets"));
        _folder.WritePassword("secrets/camera-password", SiteFolder.Password);

        var result = _folder.Load(File.ReadAllText(Repository.Full("tests/Fixtures/site/site-1.yaml")));

        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
        Assert.Equal((HallLevel.Town, "cam1"), (result.Value!.Level, result.Value.Pickups[0].Cameras.Single()));
    }

    private SiteConfiguration Good(string yaml)
    {
        var result = _folder.Load(yaml);
        Assert.Empty(result.Errors);
        return result.Value!;
    }
}
