using Supervision.Recorder.Configuration;

namespace Supervision.Tests.Recorder.Configuration;

/// <summary>What cameras are brought to, and which certificate is trusted.</summary>
public sealed class ProvisionConfigurationTests : IDisposable
{
    private const string Fingerprint = "01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF";

    private readonly SiteFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_the_section_the_usual_standard_holds() => Assert.Equal(
        new ProvisionConfiguration { Resolution = new(1920, 1080), FrameRate = 25, Gop = 50, Bitrate = 4_096_000, Ntp = null }, _folder.Load(SiteFolder.Minimal).Value!.Provision);

    [Fact]
    public void Every_key_is_taken() => Assert.Equal(
        new ProvisionConfiguration { Resolution = new(2560, 1440), FrameRate = 20, Gop = 40, Bitrate = 6_000_000, Ntp = "ntp.hall.example" },
        _folder.Load(SiteFolder.Minimal + "\nprovision: {resolution: 2560x1440, frame_rate: 20, gop: 40, bitrate: 6M, ntp: ntp.hall.example}\n").Value!.Provision);

    [Theory]
    [InlineData("gop: 0", "'provision.gop' is '0'; write a whole number")]
    [InlineData("ntp: \"ntp://x\"", "'provision.ntp' is 'ntp://x'; write name or address of a time server, such as 192.168.1.10")]
    [InlineData("resolution: hd", "'provision.resolution' is 'hd'; write width x height in pixels, such as 1920x1080")]
    [InlineData("fps: 25", "unknown key 'provision.fps'")]
    public void A_wrong_value_is_one_line(string key, string part) =>
        Assert.Contains(part, _folder.OnlyError(SiteFolder.Minimal + $"\nprovision: {{{key}}}\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData(Fingerprint)]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void A_fingerprint_is_taken_as_people_copy_it(string text) =>
        Assert.Equal(Fingerprint, _folder.Load(SiteFolder.Minimal + $"\n    fingerprint: \"{text}\"\n").Value!.Cameras[0].Fingerprint);

    [Fact]
    public void What_is_no_fingerprint_is_refused() => Assert.Contains(
        "'cameras[0].fingerprint' is '12:34'; write the SHA-256 fingerprint of a certificate",
        _folder.OnlyError(SiteFolder.Minimal + "\n    fingerprint: \"12:34\"\n"),
        StringComparison.Ordinal);
}
