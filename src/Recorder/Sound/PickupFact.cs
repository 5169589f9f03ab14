using NodaTime;

using Supervision.Recorder.Pipeline;

namespace Supervision.Recorder.Sound;

/// <summary>What happened to a pickup's sound.</summary>
/// <param name="Moment">When, UTC.</param>
/// <param name="Why">Why it is missing from then on; null where it is there again.</param>
/// <param name="IsMiss">Nothing changed, and this is why nothing can be had: an older cause stays.</param>
/// <param name="Until">Where this stretch alone is missing, and is over: its end.</param>
internal readonly record struct PickupFact(Instant Moment, Discontinuity? Why, bool IsMiss = false, Instant? Until = null);
