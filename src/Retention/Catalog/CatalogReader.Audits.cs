using Supervision.Domain;

namespace Supervision.Retention.Catalog;

/// <content>Questions about audits, and who can be audited.</content>
public sealed partial class CatalogReader
{
    /// <summary>Ids of all cameras that the record or its rules know.</summary>
    public IReadOnlyList<string> KnownCameras() => Query<string>("SELECT camera FROM cameras UNION SELECT camera FROM rules ORDER BY 1", new { });

    /// <summary>The audit that was noted last; null without one.</summary>
    public RetentionAudit? LastAudit() => Query<(long Number, long At, string AsOf, int Missing, long Overdue, string Detail, string? Certificate)>(
        "SELECT audit, at_ns, as_of, missing, overdue, detail, certificate FROM audits ORDER BY audit DESC LIMIT 1", new { })
        .ConvertAll(row => new RetentionAudit(row.Number, UtcTime.FromNanoseconds(row.At), RowTime.Day(row.AsOf), row.Missing, row.Overdue, row.Detail, row.Certificate))
        .FirstOrDefault();
}
