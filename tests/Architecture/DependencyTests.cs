using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Supervision.Tests.Architecture;

/// <summary>Who may know whom: by project reference, and by the types that the compiled assemblies really use.</summary>
public sealed class DependencyTests
{
    private static readonly string[] ProjectFolders = ["src", "tests", "benchmarks", "samples"];

    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Media"] = [],
        ["Overlay"] = ["Media"],
        ["Retention"] = ["Media"],
        ["Recorder"] = ["Media", "Overlay", "Retention"],
    };

    /// <summary>Namespaces of ours that an assembly may use, besides its own.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Supervision.Media"] = [],
        ["Supervision.Overlay"] = ["Supervision.Media"],
        ["Supervision.Retention"] =
            ["Supervision.Media.Mp4", "Supervision.Media.Net", "Supervision.Media.Posix", "Supervision.Media.Streams", "Supervision.Media.H264", "Supervision.Media.H265"],
        ["supervision"] = ["Supervision.Media", "Supervision.Overlay", "Supervision.Retention", "Supervision.Domain"],
    };

    [Fact]
    public void Projects_reference_only_what_lies_below_them()
    {
        var offenders = Repository.Files("src", "*.csproj").SelectMany(project =>
        {
            var name = Path.GetFileNameWithoutExtension(project);
            return XDocument.Load(Repository.Full(project)).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!))
                .Where(referenced => !MayReference.GetValueOrDefault(name, []).Contains(referenced))
                .Select(referenced => $"{project} references {referenced}");
        });

        Offenders.None("Dependencies point downwards", offenders);
    }

    [Theory]
    [InlineData("Supervision.Media")]
    [InlineData("Supervision.Overlay")]
    [InlineData("Supervision.Retention")]
    [InlineData("supervision")]
    public void Assemblies_use_only_the_namespaces_they_may(string assembly)
    {
        var offenders = ReferencedTypes(assembly)
            .Where(type => type.StartsWith("Supervision.", StringComparison.Ordinal))
            .Where(type => !MayUse[assembly].Any(space => type.StartsWith(space + ".", StringComparison.Ordinal)))
            .Select(type => $"{assembly} uses {type}");

        Offenders.None("Dependencies point downwards", offenders);
    }

    [Fact]
    public void Every_project_is_known_here() =>
        Assert.Equal(
            MayReference.Keys.Order(),
            Repository.Files("src", "*.csproj").Select(project => Path.GetFileNameWithoutExtension(project)).Order());

    [Fact]
    public void Package_versions_stand_in_one_place_and_do_not_float()
    {
        var inProjects = ProjectFolders.SelectMany(folder => Repository.Files(folder, "*.csproj"))
            .Where(project => XDocument.Load(Repository.Full(project)).Descendants("PackageReference").Attributes("Version").Any());
        var floating = XDocument.Load(Repository.Full("Directory.Packages.props")).Descendants("PackageVersion")
            .Where(package => ((string)package.Attribute("Version")!).IndexOfAny(['*', '[', '(']) >= 0)
            .Select(package => (string)package.Attribute("Include")!);

        Offenders.None("Directory.Packages.props pins every version", inProjects.Concat(floating));
    }

    private static List<string> ReferencedTypes(string assembly)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return
        [
            .. metadata.TypeReferences.Select(metadata.GetTypeReference)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"),
        ];
    }
}
