using System.Globalization;

using Supervision.Retention.Stores;

namespace Supervision.Retention.Backup;

/// <summary>
/// What belongs to a recorder besides segments, as it was at one moment: catalogue, journal, ledger, calendar, keys, configuration. Its object
/// <c>state/NUMBER-DIGEST.json</c> names its own digest; the newest one that is whole counts.
/// </summary>
/// <param name="Format"><see cref="BackupIdentity.FormatVersion"/>.</param>
/// <param name="Number">Rising.</param>
/// <param name="At">UTC of the catalogue in it.</param>
/// <param name="Files">Its files, by path.</param>
public sealed record StateManifest(string Format, long Number, string At, IReadOnlyList<StateEntry> Files)
{
    /// <summary>In front of the names of all objects of this kind.</summary>
    internal const string Folder = "state/";

    /// <summary>In front of the names of files' objects.</summary>
    internal const string Objects = "state/objects/";

    private const string Suffix = ".json";

    /// <summary>The name of its object.</summary>
    internal static string Name(long number, string sha256) => $"{Folder}{number.ToString("D10", CultureInfo.InvariantCulture)}-{sha256}{Suffix}";

    /// <summary>Number and digest in a name; null for another object.</summary>
    internal static (long Number, string Sha256)? Parse(string name)
    {
        var stem = name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal) ? name[Folder.Length..^Suffix.Length] : "";
        return stem.Split('-') is [var number, { Length: 64 } sha256] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && Name(value, sha256) == name
            ? (value, sha256)
            : null;
    }

    /// <summary>Reads one; null where it is damaged.</summary>
    /// <exception cref="BackupException">It is whole, and of a newer program.</exception>
    internal static async Task<StateManifest?> ReadAsync(IObjectStore store, string name, CancellationToken cancellation)
    {
        var text = await BackupJson.FetchAsync(store, name, cancellation);
        if (text is null || Parse(name) is not { } told || Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(text)) != told.Sha256)
        {
            return null;
        }

        BackupFormat.Require($"{name} in {store.Place}", text, BackupIdentity.FormatVersion);
        return BackupJson.Read<StateManifest>(text);
    }

    /// <summary>Objects of a backup's state: manifests, oldest first, and files.</summary>
    internal static async Task<(List<string> Manifests, Dictionary<string, long> Files)> ListAsync(IObjectStore store, CancellationToken cancellation)
    {
        var manifests = new List<string>();
        var files = new Dictionary<string, long>();
        await foreach (var found in store.ListAsync(Folder, cancellation))
        {
            if (Parse(found.Name) is not null)
            {
                manifests.Add(found.Name);
            }
            else if (found.Name.StartsWith(Objects, StringComparison.Ordinal))
            {
                files[found.Name] = found.Bytes;
            }
        }

        manifests.Sort(StringComparer.Ordinal);
        return (manifests, files);
    }
}
