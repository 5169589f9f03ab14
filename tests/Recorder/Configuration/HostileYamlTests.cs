using System.Text;

using FsCheck;
using FsCheck.Fluent;

using NodaTime;

using Supervision.Recorder.Compliance;

namespace Supervision.Tests.Recorder.Configuration;

/// <summary>Whatever the file holds: an answer in short time, no exception, nothing larger than the file.</summary>
public sealed class HostileYamlTests : IDisposable
{
    private readonly SiteFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_billion_laughs_are_refused_at_the_first()
    {
        var text = new StringBuilder("a: &a [lol, lol]\n");
        for (var level = 'b'; level < 'z'; level++)
        {
            text.Append($"{level}: &{level} [*{(char)(level - 1)}, *{(char)(level - 1)}, *{(char)(level - 1)}]\n");
        }

        Assert.Contains("anchors and aliases", _folder.OnlyError(text.ToString()));
    }

    [Fact]
    public void Merge_keys_cannot_smuggle_values() =>
        Assert.Contains(_folder.Load(SiteFolder.Minimal + "\n<<: {http: {port: 1}}").Errors, error => error.ToString().Contains("unknown key '<<'"));

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Depth_is_bounded(string opening) =>
        Assert.Single(_folder.Load("a: \n " + string.Concat(Enumerable.Repeat(opening, 20_000))).Errors);

    [Fact]
    public void Size_is_bounded() => Assert.Contains("more than", _folder.OnlyError(new string('#', (1 << 20) + 1)));

    [Fact]
    public void Endless_devices_are_bounded()
    {
        Assert.Single(Supervision.Recorder.Configuration.SiteConfiguration.Load("/dev/zero").Errors);
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_refused()
    {
        File.WriteAllBytes(_folder.File, [0x68, 0x61, 0x6c, 0x6c, 0x3a, 0x20, 0xc7, 0xb0, 0xbd, 0xf8]);

        Assert.Contains("not UTF-8", Assert.Single(Supervision.Recorder.Configuration.SiteConfiguration.Load(_folder.File).Errors).ToString());
    }

    [Theory]
    [InlineData(SiteFolder.Minimal + "\nlabel: {text_height: 1/30}\nstorage: {min_free: 2GiB}\nnetwork: {allow: [10.0.0.0/8]}\n")]
    [InlineData(HallConfigurationTests.Hall)]
    public void Mutated_files_get_an_answer(string original)
    {
        const string Bytes = ":-[]{}&*!|>'\"%@`#,?\n\t 0a\0\u2028\u202e";
        var mutation = Gen.Zip(Gen.Choose(0, original.Length - 1), Gen.Choose(0, Bytes.Length - 1)).NonEmptyListOf();

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(Arb.From(mutation), changes =>
            {
                var text = new StringBuilder(original);
                foreach (var (at, with) in changes)
                {
                    text[at] = Bytes[with];
                }

                var result = _folder.Load(text.ToString());
                return (result.Value is null) == (result.Errors.Count > 0)
                    && (result.Value is not { } site || SiteInspection.Of(new HallView(site, null), Instant.MinValue).Results.Count > 0);
            }));
    }
}
