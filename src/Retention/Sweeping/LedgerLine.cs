using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;
using Supervision.Retention.Policy;

namespace Supervision.Retention.Sweeping;

/// <summary>
/// A line of the deletion ledger: one segment that was given up. Compact, because it outlives the recordings: the path follows from camera, start and number, and <c>previous</c> is left out
/// where it is the digest of the line before.
/// </summary>
/// <param name="V">Version of the format.</param>
/// <param name="At">UTC at which it was given up.</param>
/// <param name="Camera">The camera's id.</param>
/// <param name="Sequence">Number of the segment.</param>
/// <param name="Start">UTC, inclusive.</param>
/// <param name="End">UTC, exclusive.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Sha256">Digest of the file.</param>
/// <param name="Previous">Digest of the segment before, as the file says it; left out where the line before has it as its <paramref name="Sha256"/>.</param>
/// <param name="Rule">By which rule.</param>
/// <param name="AsOf">The day in Beijing for which it was planned.</param>
/// <param name="Calendar">Version of the calendar that counted.</param>
public sealed record LedgerLine(
    int V, string At, string Camera, long Sequence, string Start, string End, long Bytes, string Sha256, string? Previous, string Rule, string AsOf, string Calendar)
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = false,
    };

    /// <summary>The lines of segments, in order, each with its line feed.</summary>
    /// <param name="segments">Those of one stroke, by number.</param>
    /// <param name="planned">The stroke.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="at">UTC of now.</param>
    internal static byte[] Write(IReadOnlyList<Segment> segments, PlannedDeletion planned, RetentionPlan plan, Instant at)
    {
        using var lines = new MemoryStream(segments.Count * 400);
        var before = (string?)null;
        foreach (var segment in segments)
        {
            JsonSerializer.Serialize(lines, Of(segment, before, planned.Term.Text, plan, at), Options);
            lines.WriteByte((byte)'\n');
            before = segment.Sha256;
        }

        return lines.ToArray();
    }

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static LedgerLine Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<LedgerLine>(line, Options) is { V: Version, Camera: not null, Start: not null, End: not null, Sha256: not null, Rule: not null, AsOf: not null, Calendar: not null } read
                ? read
                : throw new FormatException("the line is of another version, or lacks members");
        }
        catch (JsonException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private static LedgerLine Of(Segment segment, string? before, string rule, RetentionPlan plan, Instant at) => new(
        Version,
        UtcTime.Format(at),
        segment.Camera,
        segment.Sequence,
        UtcTime.Format(segment.Start),
        UtcTime.Format(segment.End),
        segment.Bytes,
        segment.Sha256,
        segment.PreviousSha256 == before ? null : segment.PreviousSha256,
        rule,
        RowTime.Day(plan.AsOf),
        plan.Calendar);
}
