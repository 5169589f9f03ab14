using System.Text.Json.Serialization;

using NodaTime;

namespace Supervision.Retention.Journal;

/// <summary>A camera's stream begins: one connection, one format.</summary>
/// <param name="Run">Id of the run.</param>
/// <param name="Camera">The camera's id.</param>
/// <param name="Start">UTC of its first picture.</param>
/// <param name="FirstSequence">Number that its first segment gets: with it numbers are never used twice, even when all files are gone.</param>
/// <param name="Source">Where it comes from, without user and password.</param>
/// <param name="Video">Picture coding.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Audio">Sound coding, or null.</param>
/// <param name="Thinned">Why only key frames belong to it; null, and left out of the line, where all pictures do.</param>
public sealed record RunStarted(
    string Run,
    string Camera,
    Instant Start,
    long FirstSequence,
    string Source,
    string Video,
    int Width,
    int Height,
    string? Audio,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Thinned = null) : JournalRecord;
