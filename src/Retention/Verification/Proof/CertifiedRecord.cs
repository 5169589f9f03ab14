using System.Text.Json;

using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Retention.Evidence;

namespace Supervision.Retention.Verification.Proof;

/// <summary>What a certificate said of days that were over, with the last segment that began on them: what there is now must have the same digests.</summary>
/// <param name="AsOf">As of when.</param>
/// <param name="Journal">The journal's head of then.</param>
/// <param name="Days">Digest of each day with segments that was over then.</param>
internal sealed record CertifiedRecord(Instant AsOf, JournalHead Journal, IReadOnlyDictionary<(string Camera, LocalDate Day), string> Days)
{
    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = 16 };

    /// <summary>Reads a certificate whose signature holds.</summary>
    /// <exception cref="FormatException">It is none, or was changed.</exception>
    internal static CertifiedRecord Read(ReadOnlySpan<byte> file)
    {
        var certificate = CertificateFile.Read(file);
        if (!CertificateFile.IsIntact(certificate))
        {
            throw new FormatException("its signature does not belong to it: it was changed");
        }

        _ = CompletenessClaim.Read(certificate);
        try
        {
            using var document = JsonDocument.Parse(certificate.Statement, Bounded);
            return Of(document.RootElement.GetProperty("result"));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or UnparsableValueException)
        {
            throw new FormatException($"the statement cannot be read: {e.Message}", e);
        }
    }

    private static CertifiedRecord Of(JsonElement result)
    {
        var asOf = UtcTime.Parse(Text(result, "asOf"));
        var journal = result.GetProperty("journal");
        var days =
            from camera in result.GetProperty("cameras").EnumerateArray()
            from day in camera.GetProperty("days").EnumerateArray()
            let date = LocalDatePattern.Iso.Parse(Text(day, "day")).GetValueOrThrow()
            where date < UtcTime.BeijingDate(asOf - Catalog.SegmentRow.Longest) && day.GetProperty("digest").ValueKind == JsonValueKind.String
            select KeyValuePair.Create((Text(camera, "camera"), date), Text(day, "digest"));
        return new CertifiedRecord(
            asOf,
            new JournalHead(
                journal.GetProperty("lastRecord").GetInt64(), journal.GetProperty("from").GetString(), journal.GetProperty("to").GetString(), journal.GetProperty("bytes").GetInt64(), Text(journal, "sha256")),
            days.ToDictionary());
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");
}
