using NodaTime;

using Supervision.Media.Posix;

namespace Supervision.Retention.Catalog;

/// <summary>A sample of the host's clock.</summary>
/// <param name="Measured">When, on that clock.</param>
/// <param name="State">What the kernel said.</param>
public sealed record HostClock(Instant Measured, KernelClock State);
