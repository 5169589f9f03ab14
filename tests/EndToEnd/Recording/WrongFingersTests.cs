using Supervision.Tests.Fakes;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>The built program under the hands of an operator who errs: one clear line, the right exit code, in both languages.</summary>
public sealed class WrongFingersTests : IDisposable
{
    private const string LackingSite = """
        profile: changchun-bmzx
        division: "220104"
        hall: ꙮ街道便民服务中心
        zones: [{id: zonghe, name: 综合受理区}]
        cameras:
          - id: cam1
            name: cam1
            address: rtsp://127.0.0.1:1/live
            encoder: {preset: hasty}
            zone: zonghe
          - id: cam2
            name: cam2
            encoder: {preset: "medium", name: h264_cardboard}
            address: rtsp://127.0.0.1:1/live
            zone: zonghe
            label:
              fonts: [No Such Font]
        label: {fonts: [Noto Sans CJK SC]}
        http:
          port: 99999
        """;

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
    [InlineData("config", "check")]
    [InlineData("record")]
    [InlineData("up")]
    public async Task WhatThisMachineLacks_IsToldAtOnceWithItsLines(params string[] verb)
    {
        await _site.InitAsync();
        await File.WriteAllTextAsync(_site.Config, LackingSite);
        var before = Contents(_site.Data);

        string[] data = verb[0] == "config" ? [] : ["--data", _site.Data];
        var (code, output) = await RecorderProcess.RunAsync([.. verb, "--config", _site.Config, .. data]);

        Assert.Equal(2, code);
        Assert.Equal(
            [
                "error: site.yaml:3:7: the label's fonts (Noto Sans CJK SC) have no glyph for 'ꙮ' (U+A66E); install a font that has it (Debian: fonts-noto-cjk, fonts-babelstone-han) and name it under label fonts, or change the text",
                "error: site.yaml:9:23: the encoder libx264 does not know the preset 'hasty'; write one of ultrafast, superfast, veryfast, faster, fast, medium, slow, slower, veryslow, placebo",
                "error: site.yaml:13:39: this machine has no encoder 'h264_cardboard' for h264; write one of",
                "error: site.yaml:17:15: the label's font 'No Such Font' is not installed; install it (Debian: fonts-noto-cjk) or name another one under label fonts",
                "error: site.yaml:20:9: 'http.port' is '99999'; write a whole number, from 0 to 65535",
                "supervision: site.yaml: 5 errors, 0 warnings",
            ],
            output.Trim().Replace(_site.Folder + "/", "", StringComparison.Ordinal).Split('\n')
                .Select(line => line.Contains("h264_cardboard", StringComparison.Ordinal) ? line[..line.IndexOf(" libx264", StringComparison.Ordinal)] : line));
        Assert.Equal(before, Contents(_site.Data));
    }

    [Fact]
    public async Task WhatIsWrong_IsToldInChineseToo()
    {
        await _site.InitAsync();
        await File.WriteAllTextAsync(_site.Config, LackingSite);
        var (_, findings) = await RecorderProcess.RunAsync("--lang", "zh", "config", "check", "--config", _site.Config);
        var none = Directory.CreateDirectory(Path.Combine(_site.Folder, "none")).FullName;
        var (code, directory) = await RecorderProcess.RunAsync("--lang", "zh", "gaps", "--data", none);

        Assert.Contains("site.yaml:9:23: 编码器 libx264 没有预设“hasty”；应写以下之一：ultrafast", findings, StringComparison.Ordinal);
        Assert.Contains("site.yaml:20:9: “http.port”的值为“99999”；应写整数，范围 0 至 65535", findings, StringComparison.Ordinal);
        Assert.All(findings.Trim().Split('\n'), line => Assert.DoesNotContain("; ", line, StringComparison.Ordinal));
        Assert.Equal(
            (2, $"supervision: {none} 不是数据目录：请用 `supervision init --data {none}` 建立（找不到文件“{none}/format”）"), (code, directory.Trim()));
    }

    /// <summary>Names and lengths of everything there.</summary>
    private static List<string> Contents(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => $"{file} {new FileInfo(file).Length}")];

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
