using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

using Supervision.Recorder.Cli;
using Supervision.Tests.Architecture;

namespace Supervision.Tests.Recorder.Provision;

/// <summary>Probing and provisioning write English lines; each has its Chinese.</summary>
public sealed class SaidInChineseTests
{
    private static readonly string[] Folders = ["src/Recorder/Probe/", "src/Recorder/Provision/"];

    [Fact]
    public void Every_line_that_people_may_read_has_a_text()
    {
        var lines = (
            from file in Repository.Sources
            where Folders.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal))
            from node in file.Syntax.DescendantNodes()
            where !node.Ancestors().OfType<AttributeSyntax>().Any()
            let line = Line(node)
            where line?.Split(' ').Count(word => word.Length > 1 && word.All(char.IsAsciiLetter)) >= 3
            select (file.Path, Line: line)).ToList();

        Assert.True(lines.Count > 25, $"{lines.Count}");
        Offenders.None(
            "each line of probing and provisioning has a Chinese text in src/Recorder/Cli/Texts",
            lines.Where(line => !Translation.Has(line.Line!)).Select(line => $"{line.Path}: {line.Line}"));
    }

    private static string? Line(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax text => string.Concat(text.Contents.Select(part => part is InterpolatedStringTextSyntax words ? words.TextToken.ValueText : "X")),
        _ => null,
    };
}
