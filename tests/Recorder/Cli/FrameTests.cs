using System.Reflection;
using System.Text.RegularExpressions;

using Supervision.Domain;
using Supervision.Recorder.Cli;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Verification;
using Supervision.Tests.Architecture;

namespace Supervision.Tests.Recorder.Cli;

public sealed partial class FrameTests
{
    [GeneratedRegex(@"\{\d(:X4)?\}")]
    private static partial Regex Place { get; }

    [GeneratedRegex(@"\b(?:Option|Argument)<([^>]+)>")]
    private static partial Regex Kind { get; }

    [Theory]
    [InlineData("nonsense", "unknown word 'nonsense'; see supervision --help")]
    [InlineData("nonsense --help", "unknown word 'nonsense'; see supervision --help")]
    [InlineData("--help nonsense", "unknown word 'nonsense'; see supervision --help")]
    [InlineData("segmnets --data x", "unknown word 'segmnets' (did you mean 'segments'?); see supervision --help")]
    [InlineData("segments --dta x", "unknown word '--dta' (did you mean '--data'?); see supervision segments --help")]
    [InlineData("segments", "--data DIR is missing; see supervision segments --help")]
    [InlineData("config check", "--config FILE is missing; see supervision config check --help")]
    [InlineData("segments --data", "--data needs a value; see supervision segments --help")]
    [InlineData("cameras", "say --config FILE, --data DIR, or both")]
    [InlineData("segments --data /nonexistent --from yesterday", "--from is 'yesterday', which is no time; write 2026-11-20T09:00 (Beijing time) or 2026-11-20T01:00Z")]
    [InlineData("segments --data /nonexistent --from 2026-11-20 --to 2026-11-19", "--from is not before --to")]
    [InlineData("segments @/etc/passwd", "unknown word '@/etc/passwd'; see supervision segments --help")]
    public async Task Wrong_use_gets_one_line_and_exit_code_2(string arguments, string expected)
    {
        var run = await CliRun.Of(arguments.Split(' '));

        Assert.Equal((ExitCode.WrongUse, "", $"supervision: {expected}\n"), (run.ExitCode, run.Out, run.Error));
    }

    [Theory]
    [InlineData("")]
    [InlineData("config")]
    public async Task A_missing_verb_gets_the_help_and_exit_code_2(string arguments)
    {
        var run = await CliRun.Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((ExitCode.WrongUse, ""), (run.ExitCode, run.Out));
        Assert.Contains("Usage: supervision", run.Error);
    }

    [Theory]
    [InlineData("--help", "Usage: supervision VERB [options]")]
    [InlineData("segments --help", "Usage: supervision segments [options]")]
    [InlineData("config check -h", "Usage: supervision config check [options]")]
    [InlineData("--lang zh segments --help", "用法：supervision segments [选项]")]
    [InlineData("segments --help --lang=zh", "北京时间")]
    [InlineData("--version", "0.1.0")]
    public async Task Help_and_version_are_fine(string arguments, string expected)
    {
        var run = await CliRun.Of(arguments.Split(' '));

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.Contains(expected, run.Out);
    }

    [Theory]
    [InlineData("calendar show abc", "YEAR is 'abc'; write a whole number of at most nine digits; see supervision calendar show --help", "YEAR 的值为“abc”，应为 不超过九位的整数；请看 supervision calendar show --help")]
    [InlineData("retention sweep --rate 1e9", "--rate is '1e9'; write a whole number of at most nine digits; see supervision retention sweep --help", "--rate 的值为“1e9”，应为 不超过九位的整数；请看 supervision retention sweep --help")]
    [InlineData("retention verify --workers 99999999999", "--workers is '99999999999'; write a whole number of at most nine digits; see supervision retention verify --help", "--workers 的值为“99999999999”，应为 不超过九位的整数；请看 supervision retention verify --help")]
    public async Task What_is_no_number_is_said_in_the_readers_language(string arguments, string english, string chinese)
    {
        var run = await CliRun.Of(arguments.Split(' '));

        Assert.Equal((ExitCode.WrongUse, $"supervision: {english}\n"), (run.ExitCode, run.Error));
        Assert.Equal($"supervision: {chinese}\n", (await CliRun.Of([.. arguments.Split(' '), "--lang", "zh"])).Error);
    }

    /// <summary>What the parser's library would say of another kind of value is English: whoever adds one adds its words to <see cref="WrongValue"/>.</summary>
    [Fact]
    public void Options_are_texts_switches_and_whole_numbers()
    {
        var sources = Directory.GetFiles(Repository.Full("src/Recorder/Cli"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        var kinds = sources.SelectMany(source => Kind.Matches(source)).Select(match => match.Groups[1].Value).Distinct().Order();

        Assert.Equal(["bool", "int", "int?", "string", "string[]"], kinds);
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", null, Language.Chinese)]
    [InlineData("en_US.UTF-8", "zh_CN.UTF-8", Language.English)]
    [InlineData(null, "zh_CN.UTF-8", Language.Chinese)]
    [InlineData("", "zh_CN.UTF-8", Language.Chinese)]
    [InlineData(null, null, Language.English)]
    public void The_environment_chooses_the_language(string? all, string? lang, Language expected)
    {
        var environment = new Dictionary<string, string?> { ["LC_ALL"] = all, ["LANG"] = lang };

        Assert.Equal(expected, LanguageChoice.Of([], name => environment.GetValueOrDefault(name)));
        Assert.Equal(Language.English, LanguageChoice.Of(["--lang", "en"], name => environment.GetValueOrDefault(name)));
    }

    [Fact]
    public void Every_text_is_there_in_both_languages_with_the_same_places()
    {
        var texts = typeof(CommandLine).Assembly.GetTypes()
            .Where(type => type.Namespace == "Supervision.Recorder.Cli.Texts")
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic))
            .SelectMany(field => field.GetValue(null) switch
            {
                Text text => [(field.Name, Text: text)],
                CountText count => [(Name: field.Name, Text: count.One), (field.Name, count.Many)],
                Text[] all => all.Select(text => (Name: text.English, Text: text)),
                _ => Enumerable.Empty<(string Name, Text Text)>(),
            })
            .Concat(Enum.GetValues<GapCause>().Select(cause => (Name: $"{cause}", Text: CauseTexts.Of(cause))))
            .Concat(Enum.GetValues<FindingCode>().Select(code => (Name: $"{code}", Text: FindingTexts.Of(code))))
            .ToList();

        Assert.True(texts.Count > 200, $"{texts.Count}");
        Assert.All(texts, text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(text.Text.English), text.Name);
            Assert.Equal(Places(text.Text.English), Places(text.Text.Chinese));
            Assert.True(HasChinese(text.Text.Chinese) || !HasWords(text.Text.English), text.Name);
        });
    }

    private static bool HasChinese(string text) => text.Any(character => character is >= '\u4e00' and <= '\u9fff');

    /// <summary>Whether it says something besides its places and options.</summary>
    private static bool HasWords(string text) => text.Split(' ').Count(word => word.All(char.IsAsciiLetterLower)) > 1;

    private static IEnumerable<string> Places(string text) => Place.Matches(text).Select(match => match.Value).Distinct().Order();
}
