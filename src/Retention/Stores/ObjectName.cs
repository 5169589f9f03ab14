namespace Supervision.Retention.Stores;

/// <summary>
/// Names of objects: pieces of letters, digits, '-', '_' and '.', with '/' between them, none beginning with '.'; at most 512 characters. So a name can
/// lead nowhere else, and means the same in a folder and in a bucket.
/// </summary>
public static class ObjectName
{
    private const int MaxLength = 512;

    /// <summary>True for a name that may be used.</summary>
    public static bool IsValid(string? name) =>
        name is { Length: > 0 and <= MaxLength } && Array.TrueForAll(name.Split('/'), piece => piece.Length > 0 && piece[0] != '.' && piece.All(IsAllowed));

    /// <summary>Returns the name where it is valid.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static string Require(string name) => IsValid(name)
        ? name
        : throw new ArgumentException($"'{name}' is no name of an object", nameof(name));

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}
