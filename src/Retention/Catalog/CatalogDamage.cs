namespace Supervision.Retention.Catalog;

/// <summary>
/// A note beside the catalogue that it is damaged: the next start, or a rebuild, makes it anew. It lies there because a start looks through a small catalogue
/// only; a large one is looked through beside the recording.
/// </summary>
internal static class CatalogDamage
{
    /// <summary>Up to this size a start looks through all of it; beyond, the segments are left to <see cref="Archive.LookBack"/>.</summary>
    internal const long WholeBytes = 64 * 1024 * 1024;

    /// <summary>What was noted; null without a note.</summary>
    internal static string? Read(string catalogPath) => File.Exists(Note(catalogPath)) ? File.ReadAllText(Note(catalogPath)) : null;

    internal static void Write(string catalogPath, string reason) => File.WriteAllText(Note(catalogPath), reason);

    internal static void Clear(string catalogPath) => File.Delete(Note(catalogPath));

    private static string Note(string catalogPath) => catalogPath + ".damaged";
}
