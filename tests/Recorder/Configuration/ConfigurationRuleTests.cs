namespace Supervision.Tests.Recorder.Configuration;

public sealed class ConfigurationRuleTests : IDisposable
{
    private readonly SiteFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("hall: 前进街道便民服务中心", "hall: ''", "'hall' is ''")]
    [InlineData("hall: 前进街道便民服务中心", "hall:", "'hall' has no value")]
    [InlineData("hall: 前进街道便民服务中心", "hall: [a]", "'hall' must be a single value")]
    [InlineData("hall: 前进街道便民服务中心", "hall: \"前进\\u200b便民服务中心\"", "invisible character U+200B")]
    [InlineData("hall: 前进街道便民服务中心", "hall: \"前进\\u202e便民服务中心\"", "invisible character U+202E")]
    [InlineData("id: cam1", "id: ../etc", "'cameras[0].id' is '../etc'")]
    [InlineData("id: cam1", "id: 相机", "letters a-z")]
    [InlineData("zone: service", "zone: service\n    kind: ptz", "one of fixed, dome")]
    [InlineData("zone: service", "zone: service\n    counter: w9", "none is defined")]
    [InlineData("zone: service", "zone: service\n    password: x", "a password does not stand in this file")]
    [InlineData("zone: service", "zone: service\n    zone: service", "a second time")]
    [InlineData("zone: service", "zone: service\n    label: {text_height: 1/40}", "from 0.0277 to 0.1")]
    [InlineData("zone: service", "zone: service\n    label: {opacity: 2}", "a number, from 0.3 to 1")]
    [InlineData("zone: service", "zone: service\n    label: {guard: 0.31}", "'cameras[0].label.guard' is '0.31'; write a number, from 0.02 to 0.3")]
    [InlineData("zone: service", "zone: service\nlabel: {guard: 0}", "a number, from 0.02 to 0.3")]
    [InlineData("zone: service", "zone: service\nlabel: {relabel: no}", "one of true, false")]
    [InlineData("zone: service", "zone: service\n    label: {opacity: nan}", "a number, from 0.3 to 1")]
    [InlineData("zone: service", "zone: service\n    encoder: {name: libx264, codec: h265}", "does not write h265")]
    [InlineData("zone: service", "zone: service\n    encoder: {name: mpeg4}", "does not tell what it writes")]
    [InlineData("zone: service", "zone: service\n    encoder: {bitrate: 4X}", "from 100k to 50M")]
    [InlineData("zone: service", "zone: service\nstorage: {segment_seconds: 61}", "does not divide an hour")]
    [InlineData("zone: service", "zone: service\nstorage: {sync_seconds: 6}", "a whole number, from 1 to 5")]
    [InlineData("zone: service", "zone: service\nhttp: {listen: 0.0.0.0}", "a loopback address")]
    [InlineData("zone: service", "zone: service\nnetwork: {allow: [10.0.0.1/33]}", "a range such as")]
    [InlineData("zone: service", "zone: service\npickups: [{id: p, counter: c, camera: cam1}]\ncounters: [{id: c, name: 一, zone: service}, {id: C, name: 二, zone: service}]", "is taken already")]
    [InlineData("zone: service", "zone: service\npickups: [{id: p, counter: c, camera: cam1, address: 'rtsp://x'}]\ncounters: [{id: c, name: 一, zone: service}]", "a pickup's sound has one source: 'pickups[0].camera'")]
    [InlineData("division: \"220104\"", "division: 2201", "6 digits of GB/T 2260")]
    [InlineData("division: \"220104\"", "division: 110100", "110000 is 北京市")]
    [InlineData("division: \"220104\"", "division: {code: 22017, names: [吉林省]}", "'division.code' is '22017'")]
    [InlineData("profile: changchun-bmzx", "profile: &a changchun-bmzx", "anchors and aliases")]
    [InlineData("profile: changchun-bmzx", "profile: !!str changchun-bmzx", "tags (!)")]
    [InlineData("profile: changchun-bmzx", "profile: \"changchun-bmzx", "this is not YAML")]
    [InlineData("profile: changchun-bmzx", "\tprofile: changchun-bmzx", "this is not YAML")]
    [InlineData("profile: changchun-bmzx", "---\na: 1\n---\nprofile: changchun-bmzx", "a second document")]
    public void One_mistake_gets_one_clear_line(string right, string wrong, string expected)
    {
        Assert.Contains(right, SiteFolder.Minimal);
        var errors = _folder.Load(SiteFolder.Minimal.Replace(right, wrong)).Errors;

        Assert.Contains(errors, error => error.ToString().Contains(expected, StringComparison.Ordinal));
        Assert.All(errors, error => Assert.DoesNotContain('\n', error.ToString()));
    }

    [Theory]
    [InlineData("rtsp://admin:hunter2@192.168.1.64/stream1", "holds a user or password")]
    [InlineData("rtsp://admin:hunter2@/stream1", "holds an '@'")]
    [InlineData("rtsp://192.168.1.64/user=a_password=hunter2", "seems to hold a password")]
    [InlineData("rtsp://192.168.1.64/?pwd=hunter2", "seems to hold a password")]
    [InlineData("http://192.168.1.64/hunter2", "begins with http:")]
    [InlineData("192.168.1.64/hunter2", "is not an address")]
    [InlineData("rtsp:///hunter2", "is not an address")]
    public void Addresses_are_checked_and_never_repeated(string address, string expected)
    {
        var error = _folder.OnlyError(SiteFolder.Minimal.Replace("rtsp://192.168.1.64/stream1", address));

        Assert.Contains(expected, error);
        Assert.DoesNotContain("hunter2", error);
    }

    [Theory]
    [InlineData("更衣室")]
    [InlineData("公共卫生间")]
    [InlineData("母婴室")]
    [InlineData("哺 乳 室")]
    [InlineData("公共衛生間")]
    public void No_camera_watches_a_private_room(string room)
    {
        var byName = _folder.OnlyError(SiteFolder.Minimal.Replace("name: 综合受理区1号", $"name: {room}"));
        var byZone = _folder.OnlyError(SiteFolder.Minimal.Replace("name: 综合受理区}", $"name: {room}}}"));

        Assert.Contains("Regulation 799, Article 8", byName);
        Assert.Contains("Regulation 799, Article 8", byZone);
    }

    [Fact]
    public void A_private_room_without_camera_is_a_zone_like_others() =>
        Assert.Empty(_folder.Load(SiteFolder.Minimal.Replace("zones:", "zones:\n  - {id: wc, name: 公共卫生间}")).Errors);

    [Fact]
    public void A_custom_division_brings_its_names()
    {
        var result = _folder.Load(SiteFolder.Minimal.Replace("\"220104\"", "{code: \"220171\", names: [吉林省, 长春市, 长春新区]}"));

        Assert.Equal(["吉林省", "长春市", "长春新区"], result.Value!.Division.Names);
    }

    [Theory]
    [InlineData("110105", "北京市朝阳区")]
    [InlineData("220104", "吉林省长春市朝阳区")]
    [InlineData("429004", "湖北省仙桃市")]
    [InlineData("220100", "吉林省长春市")]
    [InlineData("320682", "江苏省南通市如皋市")]
    public void Grouping_nodes_are_no_names(string code, string expected) =>
        Assert.Equal(expected, string.Concat(_folder.Load(SiteFolder.Minimal.Replace("220104", code)).Value!.Division.Names));
}
