using NodaTime;

namespace Supervision.Retention.Policy;

/// <summary>What is asked of a plan.</summary>
/// <param name="AsOf">The day in Beijing.</param>
/// <param name="TrustClock">A person answers for the clock: silence before that day does not keep anything.</param>
public sealed record PlanQuestion(LocalDate AsOf, bool TrustClock = false);
