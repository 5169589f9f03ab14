using NodaTime;

namespace Supervision.Retention.Catalog;

/// <summary>A measured difference of clocks.</summary>
/// <param name="Camera">Whose clock.</param>
/// <param name="Measured">When, on the recorder's clock.</param>
/// <param name="Offset">That clock minus the recorder's.</param>
/// <param name="Source">How it was measured.</param>
public sealed record ClockOffset(string Camera, Instant Measured, Duration Offset, string Source);
