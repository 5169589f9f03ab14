using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Guard;

/// <summary>What became of an older segment.</summary>
/// <param name="Work">What was done.</param>
/// <param name="Figures">Of a comparison; null after re-labelling.</param>
/// <param name="File">The file beside it; null after a comparison.</param>
internal sealed record OlderResult(OlderWork Work, StripFigures? Figures, Relabelled? File);
