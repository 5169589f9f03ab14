using System.Text.Json;

using Supervision.Retention.Verification.Proof;

namespace Supervision.Retention.Evidence;

/// <summary>What a certificate claims, in short: read from its statement, which is to be trusted only where its signature is.</summary>
/// <param name="Ok">True where nothing was found missing.</param>
/// <param name="Signed">When, UTC as text.</param>
/// <param name="AsOf">As of when.</param>
/// <param name="Software">Version of the program.</param>
/// <param name="Host">Name of the machine.</param>
/// <param name="Calendar">Version of the calendar.</param>
/// <param name="Deep">True where every byte was read.</param>
/// <param name="Cameras">How many.</param>
/// <param name="From">The oldest day that was judged; null without days.</param>
/// <param name="To">The newest one.</param>
/// <param name="CameraDays">How many camera-days.</param>
/// <param name="Segments">How many segments they have.</param>
/// <param name="Findings">How many findings.</param>
public sealed record CompletenessClaim(
    bool Ok,
    string Signed,
    string AsOf,
    string Software,
    string Host,
    string Calendar,
    bool Deep,
    int Cameras,
    string? From,
    string? To,
    int CameraDays,
    long Segments,
    int Findings)
{
    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = 16 };

    /// <summary>Reads a statement.</summary>
    /// <exception cref="FormatException">It is not one of completeness.</exception>
    public static CompletenessClaim Read(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        try
        {
            using var document = JsonDocument.Parse(certificate.Statement, Bounded);
            var statement = document.RootElement;
            var result = statement.GetProperty("result");
            return Text(statement, "format") == RetentionStatement.Format && Text(result, "format") == ProofJson.Format && Text(statement, "keyId") == certificate.KeyId
                ? Of(statement, result)
                : throw new FormatException("the certificate is about something that this program does not know");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"the statement cannot be read: {e.Message}", e);
        }
    }

    private static CompletenessClaim Of(JsonElement statement, JsonElement result)
    {
        var days = result.GetProperty("cameras").EnumerateArray().SelectMany(camera => camera.GetProperty("days").EnumerateArray()).ToList();
        var names = days.ConvertAll(day => Text(day, "day"));
        return new CompletenessClaim(
            result.GetProperty("ok").GetBoolean(),
            Text(statement, "signed"),
            Text(result, "asOf"),
            Text(statement, "software"),
            Text(statement, "host"),
            Text(result, "calendar"),
            result.GetProperty("deep").GetBoolean(),
            result.GetProperty("cameras").GetArrayLength(),
            names.Min(StringComparer.Ordinal),
            names.Max(StringComparer.Ordinal),
            days.Count,
            days.Sum(day => day.GetProperty("segments").TryGetInt64(out var count) ? count : throw new FormatException("a number of segments is none")),
            result.GetProperty("findings").GetArrayLength());
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");
}
