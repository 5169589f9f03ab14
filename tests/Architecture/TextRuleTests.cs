using System.Text.RegularExpressions;

namespace Supervision.Tests.Architecture;

/// <summary>Rules for every text of the repository.</summary>
public sealed partial class TextRuleTests
{
    private static readonly string[] Patterns = ["*.cs", "*.md", "*.csproj", "*.props", "*.sh", "*.py", "*.yaml", "*.yml", "*.json", "*.service", "*.sql"];
    private static readonly string[] Folders = ["src", "tests", "benchmarks", "samples", ".ci"];

    // Put together here, so that this file keeps its own rules.
    private static readonly Regex Unfinished = new($@"\b(TO{""}DO|FIX{""}ME|HA{""}CK|X{""}XX)\b");
    private static readonly Regex Private = new($@"(?<![\w.]){"/work"}/|\.\./{"shared"}/|{"/root"}/|{"/home"}/[a-z]");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link { get; }

    [Fact]
    public void Nothing_is_put_off() => Offenders.None("Work is done, not noted", Lines().Where(line => Unfinished.IsMatch(line.Text)).Select(line => line.Place));

    [Fact]
    public void Nothing_names_a_private_machine() => Offenders.None("Paths work on every machine", Lines().Where(line => Private.IsMatch(line.Text)).Select(line => line.Place));

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        var offenders =
            from document in Documents()
            from Match link in Link.Matches(File.ReadAllText(Repository.Full(document)))
            let target = link.Groups["target"].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, target))
            select $"{document} links to {target}";

        Offenders.None("Links between documents lead somewhere", offenders);
    }

    [Fact]
    public void Every_part_explains_itself()
    {
        var projects = Repository.Files("src", "*.csproj").Select(project => Path.GetDirectoryName(project)!).ToList();
        var parts = projects.SelectMany(project => Directory.EnumerateDirectories(Repository.Full(project)))
            .Select(folder => Path.GetRelativePath(Repository.Root, folder))
            .Where(folder => Repository.Files(folder, "*.cs").Any());

        Offenders.None("Every project has a README.md", projects.Where(project => Explanation(project) is null));
        Offenders.None(
            "Every folder of a project has a README.md or is named in the project's",
            parts.Where(part => Explanation(part) is null
                && Explanation(Path.GetDirectoryName(part)!)?.Contains(Path.GetFileName(part), StringComparison.Ordinal) != true));
    }

    private static string? Explanation(string folder)
    {
        var path = Path.Combine(Repository.Root, folder, "README.md");
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    private static IEnumerable<string> Documents() =>
        Directory.EnumerateFiles(Repository.Root, "*.md").Select(path => Path.GetFileName(path)).Concat(Folders.SelectMany(folder => Repository.Files(folder, "*.md")));

    private static IEnumerable<(string Place, string Text)> Lines() =>
        from path in Folders.SelectMany(folder => Patterns.SelectMany(pattern => Repository.Files(folder, pattern)))
            .Concat(Directory.EnumerateFiles(Repository.Root).Select(path => Path.GetFileName(path)).Where(name => name != ".git"))
        where !path.EndsWith("TextRuleTests.cs", StringComparison.Ordinal)
        from line in File.ReadLines(Repository.Full(path)).Index()
        select ($"{path}:{line.Index + 1}", line.Item);
}
