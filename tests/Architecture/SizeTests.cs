using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Supervision.Tests.Architecture;

/// <summary>Small files, short methods.</summary>
public sealed class SizeTests
{
    private const int MedianFile = 80;
    private const int LargestFile = 500;
    private const int MostMethods = 30;
    private const int LargestMethod = 60;

    [Fact]
    public void Half_of_the_files_are_short()
    {
        var lines = Repository.Sources.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal)).Select(file => file.Lines).Order().ToList();

        Assert.InRange(lines[lines.Count / 2], 1, MedianFile);
    }

    [Fact]
    public void No_file_is_long() => Offenders.None(
        $"A file has at most {LargestFile} lines",
        Repository.Sources.Where(file => file.Lines > LargestFile).Select(file => $"{file.Path} has {file.Lines}"));

    [Fact]
    public void Nine_of_ten_methods_are_short()
    {
        var lines = Methods().Select(method => method.Lines).Order().ToList();

        Assert.InRange(lines[lines.Count * 9 / 10], 1, MostMethods);
    }

    [Fact]
    public void No_method_is_long() => Offenders.None(
        $"A method has at most {LargestMethod} lines",
        Methods().Where(method => method.Lines > LargestMethod).Select(method => $"{method.Place} has {method.Lines}"));

    private static IEnumerable<(string Place, int Lines)> Methods() =>
        from file in Repository.Sources
        from method in file.Syntax.DescendantNodes().Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax)
        select (file.At(method), Height(method));

    private static int Height(SyntaxNode method)
    {
        var span = method.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
