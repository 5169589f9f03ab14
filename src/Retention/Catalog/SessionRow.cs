using Supervision.Domain;

namespace Supervision.Retention.Catalog;

/// <summary>A row of <c>sessions</c> as SQLite has it.</summary>
internal sealed class SessionRow
{
    public long StartNs { get; init; }

    public long? EndNs { get; init; }

    public bool? Clean { get; init; }

    public string Program { get; init; } = string.Empty;

    public string Host { get; init; } = string.Empty;

    public int Process { get; init; }

    internal RecorderSession ToSession() =>
        new(UtcTime.FromNanoseconds(StartNs), RowTime.Optional(EndNs), Clean, Program, Host, Process);
}
