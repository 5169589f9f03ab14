namespace Supervision.Tests.Architecture;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] CodeFolders = ["src", "tests", "benchmarks", "samples"];
    private static readonly string[] Foreign = ["bin", "obj", "artifacts", ".git", ".cache", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts"];

    internal static string Root { get; } = FindRoot();

    /// <summary>Every C# file written by hand.</summary>
    internal static IReadOnlyList<SourceFile> Sources { get; } =
        [.. CodeFolders.SelectMany(folder => Files(folder, "*.cs")).Where(path => !path.EndsWith(".g.cs", StringComparison.Ordinal)).Select(SourceFile.Read)];

    /// <summary>Paths below a folder, relative to the root, without what builds leave behind.</summary>
    internal static IEnumerable<string> Files(string folder, string pattern)
    {
        var start = Path.Combine(Root, folder);
        return !Directory.Exists(start)
            ? []
            : Directory.EnumerateFiles(start, pattern, SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Root, path))
                .Where(path => !path.Split('/').Any(part => Foreign.Contains(part)))
                .Order(StringComparer.Ordinal);
    }

    internal static string Full(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Supervision.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd('/')) ?? throw new InvalidOperationException("the tests do not run inside the checkout");
        }

        return folder;
    }
}
