using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Supervision.Tests.Architecture;

/// <summary>One C# file: its text and its syntax.</summary>
internal sealed record SourceFile(string Path, string Text, SyntaxNode Syntax)
{
    internal int Lines => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    internal static SourceFile Read(string path)
    {
        var text = File.ReadAllText(Repository.Full(path));
        return new(path, text, CSharpSyntaxTree.ParseText(text).GetRoot());
    }

    /// <summary><c>path:line</c>, as editors open it.</summary>
    internal string At(SyntaxNode node) => At(node.GetLocation());

    internal string At(Location location) => $"{Path}:{location.GetLineSpan().StartLinePosition.Line + 1}";
}
