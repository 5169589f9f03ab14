using System.Text.Json;

namespace Supervision.Retention.Backup;

/// <summary>Forms of what lies in a backup: each file names its own, and one that this program does not know is refused before anything of it is believed.</summary>
internal static class BackupFormat
{
    /// <summary>Refuses a JSON file whose member <c>format</c> is not the one that is known.</summary>
    /// <param name="what">Where it lies, for people.</param>
    /// <param name="text">The file.</param>
    /// <param name="known">The form that is known.</param>
    /// <exception cref="BackupException">It is another.</exception>
    internal static void Require(string what, ReadOnlyMemory<byte> text, string known)
    {
        var found = Of(text);
        if (found != known)
        {
            throw Unknown(what, found, known);
        }
    }

    internal static BackupException Unknown(string what, string found, string known) =>
        new($"{what} has format '{found}', this program knows '{known}': use the newer program, or another place");

    private static string Of(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String
                ? format.GetString()!
                : string.Empty;
        }
        catch (JsonException)
        {
            return string.Empty; // Damaged, or of another program: it names no form.
        }
    }
}
