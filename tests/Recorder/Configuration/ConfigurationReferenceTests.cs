using System.Reflection;
using System.Text.RegularExpressions;

using Supervision.Media.Net;
using Supervision.Recorder.Configuration;
using Supervision.Tests.Architecture;

namespace Supervision.Tests.Recorder.Configuration;

/// <summary>Every key is documented: in the reference table, and in the commented sample.</summary>
public sealed partial class ConfigurationReferenceTests
{
    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex InnerCapital { get; }

    private static readonly IReadOnlyList<string> Keys = [.. KeysOf(typeof(SiteConfiguration), "", []).Distinct()];

    [Fact]
    public void The_reference_has_every_key_and_no_other()
    {
        var reference = File.ReadLines(Repository.Full("src/Recorder/Configuration/README.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);

        Assert.Equal(Keys.Order(StringComparer.Ordinal), reference.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_sample_shows_every_key()
    {
        var sample = File.ReadAllText(Repository.Full("samples/hall/site.yaml"));

        Offenders.None(
            "samples/hall/site.yaml shows every key, if only in a comment",
            Keys.Where(key => !Regex.IsMatch(sample, $@"(?<!\w){Regex.Escape(key.Split('.')[^1])}(?!\w)")));
    }

    [Fact]
    public void The_sample_is_a_good_configuration()
    {
        using var folder = new SiteFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "secrets"));
        folder.WritePassword("secrets/camera-password", SiteFolder.Password);

        var result = folder.Load(File.ReadAllText(Repository.Full("samples/hall/site.yaml")));

        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
    }

    /// <summary>Init-only properties are keys; what is computed, and the password itself, is none.</summary>
    private static IEnumerable<string> KeysOf(Type record, string prefix, HashSet<Type> seen)
    {
        if (!seen.Add(record))
        {
            yield break;
        }

        foreach (var property in record.GetProperties().Where(property => property.CanWrite && property.PropertyType != typeof(Secret)))
        {
            var key = prefix + InnerCapital.Replace(property.Name, "_$1").ToLowerInvariant();
            yield return key;
            foreach (var inner in Inner(property, key, seen))
            {
                yield return inner;
            }
        }
    }

    private static IEnumerable<string> Inner(PropertyInfo property, string key, HashSet<Type> seen)
    {
        var isList = property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
        var type = isList ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
        var isReference = !isList && (type == typeof(ZoneConfiguration) || type == typeof(CounterConfiguration));
        var isInherited = key is "cameras[].label" or "cameras[].encoder" or "cameras[].retention";
        return isReference || isInherited || !type.Name.EndsWith("Configuration", StringComparison.Ordinal)
            ? []
            : KeysOf(type, key + (isList ? "[]." : "."), seen);
    }
}
