using NodaTime;

namespace Supervision.Domain;

/// <summary>The end of a hold by a person.</summary>
/// <param name="At">UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Ground">Why, one line.</param>
public sealed record HoldRelease(Instant At, string By, string Ground);
