using Supervision.Recorder.Cli;
using Supervision.Retention.Archive;

namespace Supervision.Tests.Recorder.Cli;

/// <summary><c>supervision calendar ...</c>.</summary>
public sealed class CalendarVerbTests : IDisposable
{
    private const string Days2027 = """
        {"year":2027,"papers":[],"days":[
        {"name":"元旦","date":"2027-01-01","isOffDay":true},{"name":"春节","date":"2027-02-05","isOffDay":true},{"name":"春节","date":"2027-02-06","isOffDay":true},
        {"name":"春节","date":"2027-02-07","isOffDay":true},{"name":"春节","date":"2027-02-08","isOffDay":true},{"name":"劳动节","date":"2027-05-01","isOffDay":true},
        {"name":"劳动节","date":"2027-05-02","isOffDay":true},{"name":"端午节","date":"2027-06-09","isOffDay":true},{"name":"中秋节","date":"2027-09-15","isOffDay":true},
        {"name":"国庆节","date":"2027-10-01","isOffDay":true},{"name":"国庆节","date":"2027-10-02","isOffDay":true},{"name":"国庆节","date":"2027-10-03","isOffDay":true}]}
        """;

    private readonly string _temp = Directory.CreateTempSubdirectory("calendar-").FullName;

    private string Data => Path.Combine(_temp, "data");

    public void Dispose() => Directory.Delete(_temp, recursive: true);

    [Theory]
    [InlineData("2026-11-20", "2026-10-10")]
    [InlineData("2026-02-24", "2026-01-06")]
    [InlineData("2025-10-09", "2025-08-21")]
    public async Task Floor_is_one_date(string asOf, string oldest)
    {
        var run = await CliRun.Of("calendar", "floor", "--as-of", asOf, "--working-days", "30");
        Assert.Equal((ExitCode.Fine, oldest + "\n", ""), (run.ExitCode, run.Out, run.Error));
        Assert.Equal(oldest + "\n", (await CliRun.Of("calendar", "floor", "--as-of", asOf)).Out);
    }

    [Fact]
    public async Task Floor_as_JSON_and_by_the_other_counts()
    {
        Assert.Equal(
            """{"format":"supervision-calendar-floor/1","calendar":"2026-3d1775d45f31","asOf":"2026-11-20","days":30,"convention":"apart","oldest":"2026-10-10","spanDays":41,"uncoveredYears":[]}""" + "\n",
            (await CliRun.Of("calendar", "floor", "--as-of", "2026-11-20", "--json")).Out);
        Assert.Equal("2026-10-12\n", (await CliRun.Of("calendar", "floor", "--as-of", "2026-11-20", "--convention", "with-today")).Out);
        Assert.Equal("2026-10-11\n", (await CliRun.Of("calendar", "floor", "--as-of", "2026-11-20", "--convention", "with-recorded-day")).Out);
        Assert.Equal("2026-10-21\n", (await CliRun.Of("calendar", "floor", "--as-of", "2026-11-20", "--days", "30")).Out);
    }

    [Fact]
    public async Task An_uncovered_year_is_warned_of()
    {
        var run = await CliRun.Of("calendar", "floor", "--as-of", "2027-03-01", "--json");
        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Contains("warning: the days of 2027 are not in this calendar", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"uncoveredYears\":[2027]", run.Out, StringComparison.Ordinal);

        var (table, json) = (await CliRun.Of("calendar", "show", "2027", "--lang", "zh"), await CliRun.Of("calendar", "show", "2027", "--json"));
        Assert.Contains("警告：日历中没有 2027 年的安排", table.Error, StringComparison.Ordinal);
        Assert.Contains("没有 2027 年的放假通知：只计入必定上班的 ", table.Out, StringComparison.Ordinal);
        Assert.Contains("warning: the days of 2027 are not in this calendar", json.Error, StringComparison.Ordinal);
        Assert.Contains("\"year\":2027,\"covered\":false,\"rule\":\"certainly-worked\",", json.Out, StringComparison.Ordinal);
        Assert.Contains("2027 is not covered by any notice: ", (await CliRun.Of("calendar", "show", "2027")).Out, StringComparison.Ordinal);
        var covered = await CliRun.Of("calendar", "show", "2026", "--json");
        Assert.Equal("", covered.Error);
        Assert.Contains("\"covered\":true,\"rule\":\"published\",", covered.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--as-of '2026-13-01' is no day", "floor", "--as-of", "2026-13-01")]
    [InlineData("--as-of '1910-01-01' is no day", "floor", "--as-of", "1910-01-01")]
    [InlineData("0 days cannot be kept", "floor", "--working-days", "0")]
    [InlineData("goes with neither", "floor", "--working-days", "30", "--days", "30")]
    [InlineData("--convention 'naive' is unknown", "floor", "--convention", "naive")]
    [InlineData("1901 is no year of this calendar", "show", "1901")]
    [InlineData("FILE", "import")]
    public async Task Wrong_arguments_are_told(string part, params string[] arguments)
    {
        var run = await CliRun.Of(["calendar", .. arguments]);
        Assert.Equal((ExitCode.WrongUse, ""), (run.ExitCode, run.Out));
        Assert.Contains(part, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_lists_a_year()
    {
        var table = await CliRun.Of("calendar", "show", "2026", "--lang", "zh");
        Assert.Contains("2026-10-10 │ 星期六 │ 上班 │ 国庆节", table.Out, StringComparison.Ordinal);
        Assert.Contains("2026 年：248 个工作日；日历版本 2026-3d1775d45f31", table.Out, StringComparison.Ordinal);
        var json = await CliRun.Of("calendar", "show", "2006", "--json");
        Assert.Equal(
            """{"format":"supervision-calendar-year/1","calendar":"2026-3d1775d45f31","year":2006,"covered":false,"rule":"certainly-worked","workingDays":236,"papers":[],"days":[{"date":"2006-12-30","kind":"makeup-workday","name":"元旦"},{"date":"2006-12-31","kind":"makeup-workday","name":"元旦"}]}""" + "\n",
            json.Out);
    }

    [Fact]
    public async Task Import_shows_what_changes_and_then_counts_by_it()
    {
        await CliRun.Of("init", "--data", Data);
        var file = Write("2027.json", Days2027.Replace("""{"name":"国庆节","date":"2027-10-01","isOffDay":true},""", "", StringComparison.Ordinal));

        var trial = await CliRun.Of("calendar", "import", file, "--data", Data, "--dry-run");
        Assert.Equal((ExitCode.Findings, false), (trial.ExitCode, Directory.Exists(Path.Combine(Data, "calendar"))));
        Assert.Contains("2027-10-02", trial.Out, StringComparison.Ordinal);
        Assert.Contains("2027-10-01 is a statutory holiday, and would be worked", trial.Error, StringComparison.Ordinal);

        var run = await CliRun.Of("calendar", "import", file, "--data", Data, "--accept", "--ground", "read in the notice", "--json");
        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Contains("\"imported\":true,\"years\":[2027],\"replaced\":[]", run.Out, StringComparison.Ordinal);
        Assert.Equal("", (await CliRun.Of("calendar", "floor", "--as-of", "2027-03-01", "--data", Data)).Error);
        Assert.Contains("nothing changes", (await CliRun.Of("calendar", "import", file, "--data", Data, "--accept", "--ground", "read in the notice")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_of_a_year_without_days_says_only_why_it_is_refused()
    {
        await CliRun.Of("init", "--data", Data);
        var file = Write("2028.json", """{"year":2028,"papers":[],"days":[]}""");

        var refused = await CliRun.Of("calendar", "import", file, "--data", Data);
        var accepted = await CliRun.Of("calendar", "import", file, "--data", Data, "--accept", "--ground", "read in the notice");

        Assert.Equal((ExitCode.Findings, ""), (refused.ExitCode, refused.Out));
        Assert.Contains("fewer than 245 or more than 255", refused.Error, StringComparison.Ordinal);
        Assert.StartsWith("no day of it differs from its weekday\nimported 2028", accepted.Out, StringComparison.Ordinal);
        Assert.Equal($"supervision: {Data} is a folder, not a file\n", (await CliRun.Of("calendar", "import", Data, "--data", Data)).Error);
    }

    [Fact]
    public async Task Import_refuses_days_that_are_over_and_a_covered_year_unasked()
    {
        await CliRun.Of("init", "--data", Data);
        var run = await CliRun.Of("calendar", "import", Write("2025.json", Days2027.Replace("2027", "2025", StringComparison.Ordinal)), "--data", Data, "--accept", "--ground", "read in the notice");
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Contains("not imported: these days are over", run.Error, StringComparison.Ordinal);
        Assert.Contains("not imported: 2025 is covered", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Data, "calendar")));
    }

    [Fact]
    public async Task Import_of_something_else_is_told()
    {
        DataDirectory.Create(Data);
        var run = await CliRun.Of("calendar", "import", Write("x.json", "{}"), "--data", Data, "--lang", "zh");
        Assert.Equal(ExitCode.WrongUse, run.ExitCode);
        Assert.Contains("不是工作日安排", run.Error, StringComparison.Ordinal);
        Assert.Contains("there is no file", (await CliRun.Of("calendar", "import", "/nowhere.json", "--data", Data)).Error, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_temp, name);
        File.WriteAllText(path, text);
        return path;
    }
}
