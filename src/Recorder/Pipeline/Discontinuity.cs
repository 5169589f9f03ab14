using Supervision.Domain;

namespace Supervision.Recorder.Pipeline;

/// <summary>Why a run ended, in the words of the gap ledger.</summary>
/// <param name="Cause">The gap's cause.</param>
/// <param name="Detail">One line for an inspector, without secrets.</param>
internal readonly record struct Discontinuity(GapCause Cause, string Detail);
