using System.Globalization;
using System.Net;
using System.Net.Sockets;

using Supervision.Tests.Fakes;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>The built program under the hands of an operator who errs: one clear line, the right exit code, in both languages.</summary>
public sealed class WrongFingersTests : IDisposable
{
    private readonly Site _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("en", "supervision: unknown word 'recrod' (did you mean 'record'?); see supervision --help", "recrod")]
    [InlineData("zh", "supervision: 无法识别“recrod”（是否指“record”？）；请看 supervision --help", "recrod", "--help")]
    [InlineData("en", "supervision: --data DIR is missing; see supervision segments --help", "segments")]
    [InlineData("zh", "supervision: --data 缺少取值；请看 supervision check --help", "check", "--data")]
    [InlineData("en", "supervision: --seconds is 'abc'; write a whole number from 1 to 31536000", "up", "--config", "x", "--data", "x", "--seconds", "abc")]
    [InlineData("zh", "supervision: --port 的值为“70000”，应为 1 至 65535 的整数", "up", "--config", "x", "--data", "x", "--port", "70000")]
    [InlineData("en", "supervision: --data is given more than once; see supervision gaps --help", "gaps", "--data", "x", "--data", "y")]
    public async Task WrongUse_IsOneLineAndExitCode2(string language, string line, params string[] arguments)
    {
        var (code, output) = await RecorderProcess.RunAsync(["--lang", language, .. arguments]);
        Assert.Equal((2, line), (code, output.Trim()));
    }

    [Fact]
    public async Task DirectoryThatIsNone_SaysHowToMakeOne()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_site.Folder, "some folder")).FullName;
        await RefusesAsync(2, "is no data directory: make one by `supervision init", "segments", "--data", folder);
        _site.Camera("cam1", new Uri("rtsp://127.0.0.1:1/live"), "none").Write();
        await RefusesAsync(2, "is no data directory: make one by `supervision init", "up", "--config", _site.Config, "--data", folder);
    }

    [Fact]
    public async Task BadTime_IsRefused_AndSecondInitIsFine()
    {
        await _site.InitAsync();
        await _site.InitAsync();
        await RefusesAsync(2, "--from is 'gestern', which is no time; write 2026-11-20T09:00", "gaps", "--data", _site.Data, "--from", "gestern");
    }

    [Fact]
    public async Task FiveErrors_AreAllListedWithTheirLines()
    {
        await File.WriteAllTextAsync(
            _site.Config,
            """
            profile: changchun-bmzx
            division: "229999"
            hall: 永昌街道便民服务中心
            colour: red
            zones: [{id: zonghe, name: 综合受理区}]
            cameras:
              - {id: c1, name: c1, address: "http://127.0.0.1:1/live", zone: zonghe}
              - {id: c2, name: c2, address: "rtsp://127.0.0.1:1/live", zone: nowhere}
            http: {port: 99999}
            """);
        var (code, output) = await RecorderProcess.RunAsync("config", "check", "--config", _site.Config);
        Assert.Equal(2, code);
        string[] places = [":2:", ":4:", ":7:", ":8:", ":9:"];
        Assert.All(places, line => Assert.Contains($"error: {_site.Config}{line}", output, StringComparison.Ordinal));
        Assert.Contains("5 errors, 0 warnings", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PasswordFileOfTheGroup_IsRefusedWithTheCommandThatMendsIt()
    {
        _site.Camera("cam1", new Uri("rtsp://127.0.0.1:1/live"), "none", "geheim").Write();
        var file = Path.Combine(_site.Folder, "cam1-password");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        await RefusesAsync(2, $"type: chmod 600 {file}", "up", "--config", _site.Config, "--data", _site.Data);
    }

    [Fact]
    public async Task AddressWithPassword_IsRefusedWithoutRepeatingIt()
    {
        _site.Camera("cam1", new Uri("rtsp://admin:geheim@127.0.0.1:1/live"), "none").Write();
        var output = await RefusesAsync(2, "'cameras[0].address' holds a user or password", "up", "--config", _site.Config, "--data", _site.Data);
        Assert.DoesNotContain("geheim", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("永昌街道便民服务中心", "fonts: [No Such Font]", "the label's font 'No Such Font' is not installed; install it (Debian: fonts-noto-cjk)")]
    [InlineData("ꙮ街道便民服务中心", "mode: pixels", "have no glyph for 'ꙮ' (U+A66E)")]
    public async Task LabelThatCannotBeDrawn_IsRefused(string hall, string label, string complaint)
    {
        await _site.InitAsync();
        _site.Camera("cam1", new Uri("rtsp://127.0.0.1:1/live")).Write();
        var yaml = await File.ReadAllTextAsync(_site.Config);
        await File.WriteAllTextAsync(
            _site.Config,
            yaml.Replace("永昌街道便民服务中心", hall, StringComparison.Ordinal).Replace("{mode: pixels}", $"{{{label}}}", StringComparison.Ordinal));
        await RefusesAsync(2, complaint, "record", "--config", _site.Config, "--data", _site.Data);
    }

    [Fact]
    public async Task PortTaken_IsOneLine()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        await _site.Camera("cam1", new Uri("rtsp://127.0.0.1:1/live"), "none").Write().InitAsync();
        var (code, output) = await RecorderProcess.RunAsync("record", "--config", _site.Config, "--data", _site.Data, "--port", port);
        Assert.Equal(
            (3, $"supervision: cannot listen on 127.0.0.1:{port}: AddressAlreadyInUse; another recorder may be running: choose a free port by --port, or by http.port in site.yaml"),
            (code, output.Trim()));
    }

    private static async Task<string> RefusesAsync(int code, string complaint, params string[] arguments)
    {
        var (actual, output) = await RecorderProcess.RunAsync(arguments);
        Assert.True(actual == code, output);
        var line = Assert.Single(output.Split('\n'), line => line.Contains(complaint, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.NotEmpty(line);
        return output;
    }
}
