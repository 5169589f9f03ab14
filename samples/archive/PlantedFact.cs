using NodaTime;

namespace Supervision.SampleArchive;

/// <summary>Something that a report states and that is no fault.</summary>
/// <param name="Fact"><c>hold</c>, <c>late-camera</c>, <c>unsynchronised-clock</c>, <c>allowed-gap</c>, <c>deleted</c>.</param>
/// <param name="Camera">The camera; null for all.</param>
/// <param name="Start">UTC.</param>
/// <param name="End">UTC; null where it lasts.</param>
/// <param name="Detail">One line.</param>
internal sealed record PlantedFact(string Fact, string? Camera, Instant Start, Instant? End, string Detail);
