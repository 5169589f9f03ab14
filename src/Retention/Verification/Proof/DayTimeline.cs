using System.Collections.Immutable;

using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Verification.Proof;

/// <summary>
/// A camera's required time, divided: what is there, what is lost, what gaps explain, what was deleted. Each moment counts for the first of these that it is in, so a gap or the ledger
/// explains no lost file, and segments that overlap count once. What no schedule asked for counts for nothing.
/// </summary>
internal sealed class DayTimeline
{
    private readonly Spans _required;
    private readonly Spans _present;
    private readonly Spans _lost;
    private readonly Spans _deleted;
    private readonly Spans _thinned;
    private readonly Spans _known;
    private readonly List<(GapCause Cause, Spans Time)> _explained = [];

    /// <param name="required">What schedules asked for.</param>
    /// <param name="present">Recorded, and there.</param>
    /// <param name="lost">Recorded, and not there.</param>
    /// <param name="gaps">Of pictures.</param>
    /// <param name="deletions">What the ledger tells.</param>
    /// <param name="until">Where a gap or a thinned stretch ends that is open.</param>
    /// <param name="thinned">Recorded in key frames only.</param>
    internal DayTimeline(Spans required, Spans present, Spans lost, IEnumerable<Gap> gaps, IEnumerable<Deletion> deletions, long until, IEnumerable<ThinnedStretch>? thinned = null)
    {
        _required = required;
        _present = present.Within(required);
        _thinned = Spans.Of((thinned ?? []).Select(stretch => (Ns(stretch.Start), stretch.End is { } end ? Ns(end) : until))).Within(_present);
        _lost = lost.Within(required).Without(_present);
        _known = _present.With(_lost);
        foreach (var group in gaps.GroupBy(gap => gap.Cause).OrderBy(group => group.Key))
        {
            var time = Spans.Of(group.Select(gap => (Ns(gap.Start), gap.End is { } end ? Ns(end) : until))).Within(required).Without(_known);
            _explained.Add((group.Key, time));
            _known = _known.With(time);
        }

        _deleted = Spans.Of(deletions.Select(deletion => (Ns(deletion.Start), Ns(deletion.End)))).Within(required).Without(_known);
        _known = _known.With(_deleted);
    }

    /// <summary>The shares of [from, to).</summary>
    internal DaySeconds Shares(long from, long to)
    {
        var explained = _explained.Select(layer => KeyValuePair.Create(layer.Cause, layer.Time.Length(from, to))).Where(share => share.Value > 0).ToImmutableSortedDictionary();
        var asked = _required.Length(from, to);
        return new DaySeconds(
            asked, _present.Length(from, to), _lost.Length(from, to), explained, _deleted.Length(from, to), Holes(from, to).Sum(hole => hole.End - hole.Start), _thinned.Length(from, to))
        {
            Planned = to - from - asked,
        };
    }

    /// <summary>What of [from, to) is required, and nothing explains.</summary>
    internal IEnumerable<(long Start, long End)> Holes(long from, long to) =>
        _required.Inside(from, to).SelectMany(part => _known.Outside(part.Start, part.End));

    private static long Ns(NodaTime.Instant time) => UtcTime.ToNanoseconds(time);
}
