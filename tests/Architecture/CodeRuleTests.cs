using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Supervision.Tests.Architecture;

/// <summary>Rules for code that no analyzer holds.</summary>
public sealed class CodeRuleTests
{
    /// <summary>The program's composition root, and that of the tests over real sockets and processes.</summary>
    private static readonly string[] CompositionRoots = ["src/Recorder/Composition.cs", "tests/Media/Rtsp/RealClocks.cs", "samples/hall/Onvif/Program.cs"];

    private static readonly string[] Blocking = ["Wait", "GetResult", "WaitAll", "WaitAny"];

    private static readonly string[] EmptyNames = ["Manager", "Helper", "Helpers", "Util", "Utils"];

    [Fact]
    public void No_exception_is_swallowed() => Offenders.None(
        "A catch block does something",
        Nodes<CatchClauseSyntax>().Where(pair => pair.Node.Block.Statements.Count == 0).Select(pair => pair.File.At(pair.Node)));

    [Fact]
    public void Nothing_is_left_unwritten() => Offenders.None(
        "No code is a stub",
        Nodes<ObjectCreationExpressionSyntax>().Where(pair => pair.Node.Type.ToString().EndsWith("NotImplemented" + "Exception", StringComparison.Ordinal))
            .Select(pair => pair.File.At(pair.Node)));

    [Fact]
    public void Nothing_blocks_a_thread() => Offenders.None(
        "Tasks are awaited, threads do not sleep",
        Nodes<InvocationExpressionSyntax>()
            .Where(pair => pair.Node.Expression is MemberAccessExpressionSyntax member && IsBlocking(member) && !IsProperty(pair.File, member) && !IsForwarded(pair.Node))
            .Select(pair => $"{pair.File.At(pair.Node)} {pair.Node.Expression}"));

    [Fact]
    public void No_test_is_skipped() => Offenders.None(
        "Every test runs",
        Nodes<AttributeSyntax>()
            .Where(pair => pair.Node.Name.ToString() is "Fact" or "Theory" && pair.Node.ArgumentList?.ToString().Contains("Skip", StringComparison.Ordinal) == true)
            .Select(pair => pair.File.At(pair.Node)));

    [Fact]
    public void Suppressed_warnings_give_a_reason() => Offenders.None(
        "A pragma that disables a warning says why on its line",
        Pragmas().Where(pair => !pair.Node.ToFullString().Contains("//", StringComparison.Ordinal)).Select(pair => pair.File.At(pair.Node)));

    [Fact]
    public void The_system_clocks_are_named_in_the_composition_root_only() => Offenders.None(
        $"Banned symbols are allowed in {string.Join(" and ", CompositionRoots)} only",
        Pragmas().Where(pair => pair.Node.ErrorCodes.ToString().Contains("RS0030", StringComparison.Ordinal) && !CompositionRoots.Contains(pair.File.Path))
            .Select(pair => pair.File.At(pair.Node)));

    [Fact]
    public void No_name_says_nothing() => Offenders.None(
        "A type is named by what it is",
        Nodes<BaseTypeDeclarationSyntax>()
            .Where(pair => EmptyNames.Any(word => pair.Node.Identifier.Text.EndsWith(word, StringComparison.Ordinal)))
            .Select(pair => $"{pair.File.At(pair.Node)} {pair.Node.Identifier.Text}"));

    private static bool IsBlocking(MemberAccessExpressionSyntax member)
    {
        var name = member.Name.Identifier.Text;
        return (name == "Sleep" && member.Expression.ToString().EndsWith("Thread", StringComparison.Ordinal))
            || (Blocking.Contains(name) && member.Parent is InvocationExpressionSyntax { ArgumentList.Arguments.Count: <= 1 });
    }

    /// <summary>Properties of FsCheck are synchronous: a test may wait for what they check.</summary>
    private static bool IsProperty(SourceFile file, MemberAccessExpressionSyntax member) =>
        file.Path.StartsWith("tests/", StringComparison.Ordinal) && member.Name.Identifier.Text == "GetResult";

    /// <summary>A source of value tasks hands its result on; it exists by then.</summary>
    private static bool IsForwarded(InvocationExpressionSyntax call) =>
        call.Parent is ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { Identifier.Text: "GetResult" } };

    private static IEnumerable<(SourceFile File, T Node)> Nodes<T>()
        where T : SyntaxNode =>
        Repository.Sources.SelectMany(file => file.Syntax.DescendantNodes().OfType<T>().Select(node => (file, node)));

    private static IEnumerable<(SourceFile File, PragmaWarningDirectiveTriviaSyntax Node)> Pragmas() =>
        Repository.Sources.SelectMany(file => file.Syntax.DescendantNodes(descendIntoTrivia: true).OfType<PragmaWarningDirectiveTriviaSyntax>()
            .Where(pragma => pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword)).Select(pragma => (file, pragma)));
}
