using System.Globalization;

using NodaTime;

namespace Supervision.Retention.Catalog;

/// <summary>An unbroken stretch of one connection and one format of a camera.</summary>
/// <param name="Id">Unique over all cameras, sortable by start.</param>
/// <param name="Camera">The camera's id.</param>
/// <param name="Start">UTC of its first picture.</param>
/// <param name="End">UTC at which its last stored picture ends; null while it goes on.</param>
/// <param name="Reason">Why it ended; null while it goes on.</param>
/// <param name="Source">Where it comes from, without user and password.</param>
/// <param name="Video">Picture coding.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Audio">Sound coding, or null.</param>
/// <param name="Thinned">Why only key frames belong to it; null where all pictures do.</param>
public sealed record Run(
    string Id,
    string Camera,
    Instant Start,
    Instant? End,
    string? Reason,
    string Source,
    string Video,
    int Width,
    int Height,
    string? Audio,
    string? Thinned = null)
{
    /// <summary>The number in an id, which rises also where the clock goes back; 0 for a foreign id.</summary>
    internal static long NumberOf(string id) =>
        long.TryParse(id.AsSpan(id.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
