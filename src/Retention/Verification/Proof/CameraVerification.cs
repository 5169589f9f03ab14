using Dapper;

using Microsoft.Data.Sqlite;

using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Verification.Proof;

/// <summary>One camera: its rows, its folders, its bytes where asked, and what each of its days comes to.</summary>
internal sealed class CameraVerification : IDisposable
{
    private readonly VerificationScene _scene;
    private readonly CameraQuestion _question;
    private readonly CameraFacts _facts;
    private readonly CameraRows _rows;
    private readonly IReadOnlyList<Gap> _gaps;
    private readonly IReadOnlyList<ThinnedStretch> _thinned;
    private readonly IReadOnlyList<CopyTally> _copies;
    private readonly CameraFiles _files;

    private CameraVerification(VerificationScene scene, CameraQuestion question, CameraFacts facts, CameraRows rows, CatalogReader catalog, IReadOnlyList<string> targets)
    {
        (_scene, _question, _facts, _rows) = (scene, question, facts, rows);
        _gaps = [.. catalog.Gaps(question.Camera).Where(gap => gap.IsOfPictures)];
        _thinned = catalog.Thinned(question.Camera);
        _copies = [.. targets.Select(target => new CopyTally(target, catalog.Copies(target, question.Camera), rows.Segments))];
        _files = new CameraFiles(scene, question, rows, catalog);
        foreach (var (first, last) in scene.Journal.Expected.Absent(question.Camera, rows.Holes, new GivenUp(question.Deletions)).Distinct().Where(stretch => !scene.IsLive || stretch.Last <= rows.LastSequence))
        {
            _files.Faults.Add(ProofCode.SegmentMissing, null, $"number {first} to {last}");
        }
    }

    /// <summary>Reads all rows at one moment.</summary>
    /// <param name="scene">What is asked.</param>
    /// <param name="connection">To the catalogue; nobody else uses it meanwhile.</param>
    /// <param name="catalog">The same connection.</param>
    /// <param name="camera">The camera's id.</param>
    /// <param name="open">What its files show that have no row yet.</param>
    internal static CameraVerification Read(VerificationScene scene, SqliteConnection connection, CatalogReader catalog, string camera, Spans open)
    {
        connection.Execute("BEGIN TRANSACTION");
        try
        {
            var rule = scene.Rule(camera);
            var floor = rule.Term.Floor(scene.Calendar, scene.AsOfDay);
            var start = BeijingDays.Start(BeijingDays.Number(floor.Oldest));
            var facts = CameraFacts.Read(connection, camera, start);
            var until = RecordEnd.Of(scene, connection, camera, open);
            var question = new CameraQuestion(
                camera,
                rule,
                floor,
                rule.Term.Ceiling(scene.Calendar, scene.AsOfDay),
                facts.Commissioned is { } first && first < until ? UtcTime.FromNanoseconds(first) : null,
                until,
                catalog.Schedules(camera),
                open,
                catalog.Deletions(camera),
                FloorsThen(scene, catalog, camera, start),
                scene.Holds,
                scene.Options.Deep);
            var targets = connection.Query<string>("SELECT DISTINCT target FROM copies ORDER BY target").AsList();
            return new CameraVerification(scene, question, facts, CameraRows.Read(connection, question), catalog, targets);
        }
        finally
        {
            connection.Execute("COMMIT TRANSACTION");
        }
    }

    /// <summary>Compares with what lies on the disk, and judges.</summary>
    internal (CameraProof Proof, IReadOnlyList<ProofFinding> Findings) Judge(DeepReading? deep, CancellationToken cancel)
    {
        _files.Compare(cancel);
        if (deep is not null)
        {
            Read(deep, cancel);
        }

        var lost = _files.Lost;
        var present = Spans.Of((lost.Count == 0 ? _rows.Segments : _rows.Segments.Where(segment => !lost.Contains(segment.Sequence))).Select(segment => (segment.Start, segment.End))).With(_question.OpenFile);
        var gone = lost.Count == 0 ? Spans.None : Spans.Of(_rows.Segments.Where(segment => lost.Contains(segment.Sequence)).Select(segment => (segment.Start, segment.End)));
        var required = RequiredTime.Of(_question.Schedules, _scene.Calendar, _question.From, _question.Until);
        var timeline = new DayTimeline(required, present, gone, EndedGaps.Of(_gaps, required, _scene), _question.Deletions, _question.Until, _thinned);
        var days = new CameraDays(_scene, _question, _facts, _rows, _copies, present.Within(required), required, timeline).ToList();
        var proof = new CameraProof(_question.Camera, _question.Rule, _question.Floor, _question.Ceiling, _question.Commissioned, _rows.Overdue, days);
        foreach (var day in days)
        {
            _rows.Day(BeijingDays.Number(day.Day)).Breaks.ForEach(number => _files.Faults.Add(ProofCode.ChainBroken, day.Day, $"{number}"));
        }

        var findings = days.SelectMany(day => new DayJudgement(_question, timeline, day).Findings()).Concat(_files.Faults.Findings());
        return (proof, [.. findings.OrderBy(finding => finding.Day ?? NodaTime.LocalDate.MinIsoValue).ThenBy(finding => finding.Code)]);
    }

    public void Dispose() => _rows.Dispose();

    /// <summary>
    /// By the rule of its time: what was deleted rightly stays so when more is demanded later. A clock that was ahead, and was set back since, is not believed.
    /// </summary>
    private static Dictionary<long, NodaTime.LocalDate> FloorsThen(VerificationScene scene, CatalogReader catalog, string camera, long from) => catalog.Deletions(camera).Where(deletion => UtcTime.ToNanoseconds(deletion.End) > from).ToDictionary(
        deletion => deletion.Number,
        deletion => (scene.Journal.InForce(camera, deletion.Begun) ?? RetentionRule.Default(camera))
            .Term.Floor(scene.Calendar, UtcTime.BeijingDate(NodaTime.Instant.Min(deletion.Begun, scene.Journal.Latest(deletion.Number)))).Oldest);

    private void Read(DeepReading deep, CancellationToken cancel)
    {
        var there = _rows.Segments.Where(segment => !_files.Lost.Contains(segment.Sequence)).ToDictionary(segment => segment.Sequence);
        foreach (var fault in deep.Run(_question.Camera, [.. there.Values], cancel))
        {
            if (there.TryGetValue(fault.Sequence, out var segment))
            {
                _files.Lose(segment, fault.Code, fault.What);
            }
        }
    }
}
