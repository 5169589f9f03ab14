using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Catalog;

/// <summary>A comparison of a camera's pictures with and without label strip, made while they were recorded.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Start">UTC of the first picture compared.</param>
/// <param name="Last">UTC of the last picture compared.</param>
/// <param name="Figures">What it showed.</param>
/// <param name="Cost">Processor time that it took.</param>
public sealed record StripSampleRow(string Camera, Instant Start, Instant Last, StripFigures Figures, Duration Cost);
