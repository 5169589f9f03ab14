using System.Collections;

using Supervision.Domain;

namespace Supervision.Retention.Verification.Proof;

/// <summary>The judged days of a camera.</summary>
internal sealed class CameraDays(
    VerificationScene scene, CameraQuestion question, CameraFacts facts, CameraRows rows, IReadOnlyList<CopyTally> copies, Spans present, Spans required, DayTimeline timeline) : IEnumerable<DayProof>
{
    private readonly Spans _copied = copies.Aggregate(Spans.None, (all, copy) => all.With(copy.Time)).Within(required);

    public IEnumerator<DayProof> GetEnumerator()
    {
        var union = present.With(_copied);
        for (var day = question.FirstDay; BeijingDays.Start(day) < question.Until && question.From < question.Until; day++)
        {
            yield return Of(day, Math.Max(question.From, BeijingDays.Start(day)), Math.Min(question.Until, BeijingDays.Start(day + 1)), union);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private DayProof Of(int day, long from, long to, Spans union)
    {
        var tally = rows.Day(day);
        var (samples, unsynchronised) = scene.Host.GetValueOrDefault(day);
        var (start, end) = (UtcTime.FromNanoseconds(from), UtcTime.FromNanoseconds(to));
        return new DayProof(
            BeijingDays.Day(day),
            timeline.Shares(from, to),
            tally.Segments,
            tally.Bytes,
            tally.Head,
            tally.Digest,
            _copied.Length(from, to),
            union.Length(from, to),
            [.. copies.Select(copy => copy.State(day, from, to))],
            tally.Labels,
            facts.StripDb.TryGetValue(day, out var worst) ? worst : null,
            facts.Clock.TryGetValue(day, out var offset) ? offset : null,
            samples,
            unsynchronised,
            [.. question.Holds.Where(hold => hold.Covers(question.Camera, start, end)).Select(hold => hold.Number)])
        {
            Rule = scene.Journal.Rule(question.Camera, UtcTime.FromNanoseconds(BeijingDays.Start(day))) ?? question.Rule,
        };
    }
}
