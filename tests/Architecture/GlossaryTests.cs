using Supervision.Domain;
using Supervision.Recorder.Cli.Texts;

namespace Supervision.Tests.Architecture;

/// <summary>The glossary joins the words of the law, of the code and of the stored formats.</summary>
public sealed class GlossaryTests
{
    private static readonly string Glossary = File.ReadAllText(Repository.Full("src/Recorder/GLOSSARY.md"));

    [Fact]
    public void Every_cause_of_a_gap_stands_in_the_glossary() => Offenders.None(
        "The glossary has each cause with its Chinese name",
        Enum.GetValues<GapCause>()
            .Where(cause => !Glossary.Contains($"`{cause.Name()}`", StringComparison.Ordinal) || !Glossary.Contains(CauseTexts.Of(cause).Chinese, StringComparison.Ordinal))
            .Select(cause => $"{cause.Name()} {CauseTexts.Of(cause).Chinese}"));

    [Theory]
    [InlineData("政务服务中心")]
    [InlineData("功能区")]
    [InlineData("窗口")]
    [InlineData("摄像机")]
    [InlineData("拾音器")]
    [InlineData("行政区划")]
    [InlineData("片段")]
    [InlineData("缺口")]
    public void The_words_of_the_field_stand_in_the_glossary(string word) => Assert.Contains(word, Glossary);
}
