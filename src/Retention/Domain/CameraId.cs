namespace Supervision.Domain;

/// <summary>
/// The rule for camera ids: 1 to 64 of A-Z a-z 0-9 '-' '_' '.', the first a letter or digit. They are names of directories, so nothing else
/// can get through: no separator, no "..", no hidden file, nothing that a shell or a URL would change.
/// </summary>
public static class CameraId
{
    /// <summary>The longest id, in characters.</summary>
    public const int MaxLength = 64;

    /// <summary>True for an id that may be used.</summary>
    public static bool IsValid(string? id) =>
        id is { Length: > 0 and <= MaxLength } && char.IsAsciiLetterOrDigit(id[0]) && id.All(IsAllowed);

    /// <summary>Returns <paramref name="id"/> where it is valid.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static string Require(string id) => IsValid(id)
        ? id
        : throw new ArgumentException($"'{id}' is no camera id: use 1 to {MaxLength} letters, digits, '-', '_' or '.', beginning with a letter or digit", nameof(id));

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}
