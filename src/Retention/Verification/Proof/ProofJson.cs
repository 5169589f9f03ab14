using System.Text.Json;

using NodaTime;
using NodaTime.Text;

using Supervision.Domain;

namespace Supervision.Retention.Verification.Proof;

/// <summary>
/// The JSON form of a verification, <c>supervision-retention-verify/1</c>: of <c>--json</c>, and inside certificates. Members in fixed order; times in UTC, days in Beijing, lengths of time in
/// seconds, exact to the nanosecond.
/// </summary>
public static class ProofJson
{
    /// <summary>Name of the form.</summary>
    public const string Format = "supervision-retention-verify/1";

    /// <summary>Writes it as one object.</summary>
    public static void Write(Utf8JsonWriter json, RetentionProof proof)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(proof);
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteBoolean("ok", proof.Ok);
        json.WriteString("asOf", UtcTime.Format(proof.AsOf));
        json.WriteString("made", UtcTime.Format(proof.Made));
        json.WriteBoolean("past", proof.IsPast);
        json.WriteBoolean("live", proof.Live);
        json.WriteBoolean("sizes", proof.Sizes);
        json.WriteBoolean("deep", proof.Deep);
        json.WriteString("deepSince", proof.DeepSince is { } since ? UtcTime.Format(since) : null);
        json.WriteString("calendar", proof.Calendar);
        Journal(json, proof.Journal);
        json.WriteStartArray("cameras");
        foreach (var camera in proof.Cameras)
        {
            Camera(json, camera);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in proof.Findings)
        {
            Finding(json, finding);
        }

        json.WriteEndArray();
        Overrides(json, proof);
        Begun(json, proof);
        json.WriteEndObject();
    }

    private static void Begun(Utf8JsonWriter json, RetentionProof proof)
    {
        json.WriteStartArray("begun");
        foreach (var (deletion, holds) in proof.Begun)
        {
            json.WriteStartObject();
            json.WriteNumber("deletion", deletion.Number);
            json.WriteString("camera", deletion.Camera);
            json.WriteNumber("firstSequence", deletion.FirstSequence);
            json.WriteNumber("lastSequence", deletion.LastSequence);
            json.WriteString("start", UtcTime.Format(deletion.Start));
            json.WriteString("end", UtcTime.Format(deletion.End));
            json.WriteNumber("segments", deletion.Segments);
            json.WriteNumber("bytes", deletion.Bytes);
            json.WriteString("begun", UtcTime.Format(deletion.Begun));
            json.WriteStartArray("holds");
            foreach (var hold in holds)
            {
                json.WriteNumberValue(hold);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Overrides(Utf8JsonWriter json, RetentionProof proof)
    {
        json.WriteStartArray("overrides");
        foreach (var given in proof.Overrides)
        {
            json.WriteStartObject();
            json.WriteString("at", UtcTime.Format(given.At));
            json.WriteString("what", given.What);
            json.WriteString("by", given.By);
            json.WriteString("ground", given.Ground);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("calendars");
        foreach (var imported in proof.Calendars)
        {
            json.WriteStartObject();
            json.WriteString("at", UtcTime.Format(imported.At));
            json.WriteNumber("year", imported.Year);
            json.WriteString("after", imported.After);
            json.WriteString("by", imported.By);
            json.WriteString("ground", imported.Ground);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Journal(Utf8JsonWriter json, JournalHead head)
    {
        json.WriteStartObject("journal");
        json.WriteNumber("lastRecord", head.LastRecord);
        json.WriteString("from", head.From);
        json.WriteString("to", head.To);
        json.WriteNumber("bytes", head.Bytes);
        json.WriteString("sha256", head.Sha256);
        json.WriteEndObject();
    }

    private static void Camera(Utf8JsonWriter json, CameraProof camera)
    {
        json.WriteStartObject();
        json.WriteString("camera", camera.Camera);
        json.WriteStartObject("rule");
        json.WriteNumber("days", camera.Rule.Term.Days);
        json.WriteString("convention", camera.Rule.Term.Convention.Name());
        json.WriteNumber("marginDays", camera.Rule.Term.MarginDays);
        Map(json, "allowed", camera.Rule.AllowedSeconds.Select(share => (share.Key.Name(), (decimal)share.Value)));
        json.WriteEndObject();
        json.WriteString("floor", Day(camera.Floor.Oldest));
        json.WriteString("ceiling", Day(camera.Ceiling));
        json.WriteStartArray("uncoveredYears");
        foreach (var year in camera.Floor.UncoveredYears)
        {
            json.WriteNumberValue(year);
        }

        json.WriteEndArray();
        json.WriteString("commissioned", camera.Commissioned is { } first ? UtcTime.Format(first) : null);
        json.WriteNumber("overdue", camera.Overdue);
        json.WriteStartArray("days");
        foreach (var day in camera.Days)
        {
            DayOf(json, day);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void DayOf(Utf8JsonWriter json, DayProof day)
    {
        json.WriteStartObject();
        json.WriteString("day", Day(day.Day));
        json.WriteNumber("required", Seconds(day.Seconds.Required));
        json.WriteNumber("planned", Seconds(day.Seconds.Planned));
        json.WriteNumber("covered", Seconds(day.Seconds.Covered));
        json.WriteNumber("thinned", Seconds(day.Seconds.Thinned));
        json.WriteNumber("beyondThinned", Seconds(day.Seconds.BeyondThinned(day.Rule)));
        json.WriteNumber("lost", Seconds(day.Seconds.Lost));
        Map(json, "explained", day.Seconds.Explained.Select(share => (share.Key.Name(), Seconds(share.Value))));
        json.WriteNumber("beyond", Seconds(day.Seconds.Beyond(day.Rule)));
        json.WriteNumber("deleted", Seconds(day.Seconds.Deleted));
        json.WriteNumber("unexplained", Seconds(day.Seconds.Unexplained));
        json.WriteNumber("segments", day.Segments);
        json.WriteNumber("bytes", day.Bytes);
        json.WriteString("head", day.Head);
        json.WriteString("digest", day.Digest);
        json.WriteNumber("onBackup", Seconds(day.OnBackup));
        json.WriteNumber("onUnion", Seconds(day.OnUnion));
        Copies(json, day.Copies);
        Map(json, "labels", day.Labels.Select(label => (label.Key, (decimal)label.Value)));
        Optional(json, "stripWorstDb", day.StripWorstDb is { } worst ? (decimal)worst : null);
        Optional(json, "clockOffset", day.ClockOffset is { } offset ? Seconds(offset) : null);
        json.WriteNumber("hostSamples", day.HostSamples);
        json.WriteNumber("hostUnsynchronised", day.HostUnsynchronised);
        json.WriteStartArray("holds");
        foreach (var hold in day.Holds)
        {
            json.WriteNumberValue(hold);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Copies(Utf8JsonWriter json, IReadOnlyList<CopyState> copies)
    {
        json.WriteStartArray("copies");
        foreach (var copy in copies)
        {
            json.WriteStartObject();
            json.WriteString("target", copy.Target);
            json.WriteNumber("segments", copy.Segments);
            json.WriteNumber("pending", copy.Pending);
            json.WriteNumber("missing", copy.Missing);
            json.WriteNumber("covered", Seconds(copy.Covered));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Finding(Utf8JsonWriter json, ProofFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", ProofFinding.Name(finding.Code));
        json.WriteString("camera", finding.Camera);
        json.WriteString("day", finding.Day is { } day ? Day(day) : null);
        json.WriteString("detail", finding.Detail);
        json.WriteString("remedy", finding.Remedy);
        json.WriteEndObject();
    }

    private static void Map(Utf8JsonWriter json, string name, IEnumerable<(string Key, decimal Value)> values)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in values)
        {
            json.WriteNumber(key, value);
        }

        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Exact, without zeros at the end: the same value is the same text.</summary>
    private static decimal Seconds(long nanoseconds) => nanoseconds / 1e9m;

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
