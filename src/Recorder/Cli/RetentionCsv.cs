using System.Globalization;
using System.Text;

using NodaTime.Text;

using Supervision.Domain;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Recorder.Cli;

/// <summary>A verification of retention as a table (RFC 4180): one line a camera-day. Columns are a contract, like JSON.</summary>
internal static class RetentionCsv
{
    private const string Heads =
        "camera,day,required_s,planned_s,covered_s,thinned_s,lost_s,explained_s,causes,beyond_s,deleted_s,unexplained_s,segments,bytes,head,digest,on_backup_s,on_union_s,copies_missing,labels,strip_worst_db," +
        "clock_offset_s,host_samples,host_unsynchronised,holds,findings";

    internal static string Of(RetentionProof proof)
    {
        var text = new StringBuilder(Heads).Append("\r\n");
        var findings = proof.Findings.ToLookup(finding => (finding.Camera, finding.Day));
        foreach (var camera in proof.Cameras)
        {
            foreach (var day in camera.Days)
            {
                text.AppendJoin(',', Cells(camera, day, findings[(camera.Camera, day.Day)]).Select(Quoted)).Append("\r\n");
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Cells(CameraProof camera, DayProof day, IEnumerable<ProofFinding> findings) =>
    [
        camera.Camera,
        LocalDatePattern.Iso.Format(day.Day),
        Seconds(day.Seconds.Required),
        Seconds(day.Seconds.Planned),
        Seconds(day.Seconds.Covered),
        Seconds(day.Seconds.Thinned),
        Seconds(day.Seconds.Lost),
        Seconds(day.Seconds.Explained.Values.Sum()),
        string.Join(' ', day.Seconds.Explained.Select(share => $"{share.Key.Name()}={Seconds(share.Value)}")),
        Seconds(day.Seconds.Beyond(day.Rule)),
        Seconds(day.Seconds.Deleted),
        Seconds(day.Seconds.Unexplained),
        Number(day.Segments),
        Number(day.Bytes),
        day.Head ?? "",
        day.Digest ?? "",
        Seconds(day.OnBackup),
        Seconds(day.OnUnion),
        Number(day.Copies.Sum(copy => copy.Missing)),
        string.Join(' ', day.Labels.Select(label => $"{label.Key}={label.Value}")),
        day.StripWorstDb?.ToString("0.##", CultureInfo.InvariantCulture) ?? "",
        day.ClockOffset is { } offset ? Seconds(offset) : "",
        Number(day.HostSamples),
        Number(day.HostUnsynchronised),
        string.Join(' ', day.Holds),
        string.Join(' ', findings.Select(finding => ProofFinding.Name(finding.Code))),
    ];

    private static string Seconds(long nanoseconds) => (nanoseconds / 1e9m).ToString(CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
