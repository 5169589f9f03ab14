using Supervision.Recorder.Cli;
using Supervision.Tests.Recorder.Configuration;

namespace Supervision.Tests.Recorder.Cli;

public sealed class ConfigVerbTests : IDisposable
{
    private readonly SiteFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_good_file_is_fine()
    {
        _folder.Load(SiteFolder.Minimal);

        var run = await CliRun.Of("config", "check", "--config", _folder.File);

        Assert.Equal(
            (ExitCode.Fine, $"{_folder.File}: fine: 吉林省长春市朝阳区, 前进街道便民服务中心, 1 zone, 0 counters, 1 camera\n", ""),
            (run.ExitCode, run.Out, run.Error));
    }

    [Theory]
    [InlineData("auto", 1)]
    [InlineData("pixels", 0)]
    public async Task A_label_too_long_for_a_strip_is_a_warning_where_a_strip_is_wanted(string mode, int warnings)
    {
        var names = string.Join(", ", "吉林长春新".Select(letter => new string(letter, 60)));
        _folder.Load(SiteFolder.Minimal.Replace("\"220104\"", $"{{code: \"220171\", names: [{names}]}}") + $"\nlabel: {{mode: {mode}}}\n");

        var run = await CliRun.Of("config", "check", "--config", _folder.File);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal(warnings, run.Error.Split('\n').Count(line => line.StartsWith($"warning: {_folder.File}:13:15: the label has no room in a strip below", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task All_errors_are_listed_and_the_exit_code_is_2()
    {
        _folder.Load(SiteFolder.Minimal.Replace("hall:", "hal:").Replace("zone: service", "zone: desk").Replace("name: 综合受理区}", "name: 某区}"));

        var run = await CliRun.Of("config", "check", "--config", _folder.File);

        var lines = run.Error.TrimEnd().Split('\n');
        Assert.Equal((ExitCode.WrongUse, 5), (run.ExitCode, lines.Length));
        Assert.StartsWith($"warning: {_folder.File}:5:25: the zone name", lines[0]);
        Assert.StartsWith($"error: {_folder.File}:1:1: 'hall' is missing", lines[1]);
        Assert.Equal($"supervision: {_folder.File}: 3 errors, 1 warning", lines[4]);
    }
}
