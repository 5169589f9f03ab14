using NodaTime;

namespace Supervision.Retention.Catalog;

/// <summary>One life of a recorder process on this data directory.</summary>
/// <param name="Start">When it took the directory.</param>
/// <param name="End">When it ended, or was last seen alive; null while it runs.</param>
/// <param name="Clean">True after an orderly stop; null while it runs.</param>
/// <param name="Program">Version.</param>
/// <param name="Host">Host name.</param>
/// <param name="Process">Process id.</param>
public sealed record RecorderSession(Instant Start, Instant? End, bool? Clean, string Program, string Host, int Process);
