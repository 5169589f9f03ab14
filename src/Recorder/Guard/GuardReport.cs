using NodaTime;

using Supervision.Domain;

namespace Supervision.Recorder.Guard;

/// <summary>What a sample showed.</summary>
/// <param name="Start">UTC of its first picture.</param>
/// <param name="Last">UTC of its last picture.</param>
/// <param name="Figures">The figures; null where it could not be decoded.</param>
/// <param name="Cost">Processor time that it took.</param>
internal sealed record GuardReport(Instant Start, Instant Last, StripFigures? Figures, TimeSpan Cost);
