using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Policy;

/// <summary>
/// The decision about one camera, as a pure rule (invariant 5). A segment goes where its end lies before the ceiling day in Beijing, no active hold covers it, no younger one was recorded
/// before it, and the days since were witnessed. So one over midnight belongs to the later day.
/// </summary>
/// <param name="term">The rule, counted.</param>
/// <param name="holds">Holds that may concern the camera.</param>
/// <param name="asOf">Today in Beijing.</param>
/// <param name="going">Deletions of the camera that are begun and not done: nobody decides about them again.</param>
/// <param name="witnessedFrom">See <see cref="SilenceRule"/>; null where somebody answers for the clock.</param>
internal sealed class CameraPlanner(CameraTerm term, IEnumerable<Hold> holds, LocalDate asOf, IReadOnlyList<Deletion> going, int? witnessedFrom)
{
    private readonly long _ceiling = BeijingDay.StartNs(term.Ceiling);
    private readonly long _tomorrow = BeijingDay.StartNs(asOf.PlusDays(1));
    private readonly List<(long Number, long From, long To)> _holds =
        [.. holds.Where(hold => hold.IsActive(asOf) && (hold.Cameras.Count == 0 || hold.Cameras.Contains(term.Camera))).Select(hold => (hold.Number, UtcTime.ToNanoseconds(hold.From), UtcTime.ToNanoseconds(hold.To)))];

    private readonly List<PlannedDeletion> _deletions = [];
    private readonly List<KeptStretch> _kept = [];
    private bool _sawYounger;
    private Stretch? _open;

    internal IReadOnlyList<PlannedDeletion> Deletions => _deletions;

    internal IReadOnlyList<KeptStretch> Kept => _kept;

    /// <summary>Judges the next segment by number.</summary>
    /// <returns>False where it is not older than the ceiling: of all behind it none goes, and only those that look older need to be shown.</returns>
    internal bool Take(PlanRow row)
    {
        var isFuture = row.EndNs > _tomorrow;
        if (row.EndNs > _ceiling && !isFuture)
        {
            _sawYounger = true;
            End();
            return false;
        }

        var numbers = _holds.Where(hold => row.StartNs < hold.To && row.EndNs > hold.From).Select(hold => hold.Number).ToList();
        if (numbers.Count == 0 && going.Any(deletion => row.Sequence >= deletion.FirstSequence && row.Sequence <= deletion.LastSequence))
        {
            return true;
        }

        var day = BeijingDay.OfEnd(row.EndNs);
        KeptReason? reason = isFuture ? KeptReason.Future
            : numbers.Count > 0 ? KeptReason.Held
            : _sawYounger ? KeptReason.AfterYounger
            : day < witnessedFrom ? KeptReason.Silence
            : null;
        Add(row, reason, reason == KeptReason.Held ? numbers : [], reason is null ? day : 0);
        return true;
    }

    /// <summary>No more segments come.</summary>
    internal void End()
    {
        if (_open is not { } open)
        {
            return;
        }

        var (start, end) = (UtcTime.FromNanoseconds(open.StartNs), UtcTime.FromNanoseconds(open.EndNs));
        if (open.Reason is { } reason)
        {
            _kept.Add(new KeptStretch(term.Camera, reason, open.Holds, open.First, open.Last, start, end, open.Segments, open.Bytes));
        }
        else
        {
            _deletions.Add(new PlannedDeletion(term, BeijingDay.Date(open.Day), open.First, open.Last, start, end, open.Segments, open.Bytes));
        }

        _open = null;
    }

    private void Add(PlanRow row, KeptReason? reason, List<long> numbers, int day)
    {
        if (_open is { } open && (open.Reason != reason || open.Day != day || !open.Holds.SequenceEqual(numbers)))
        {
            End();
        }

        _open = _open is { } same
            ? same with { Last = row.Sequence, StartNs = Math.Min(same.StartNs, row.StartNs), EndNs = Math.Max(same.EndNs, row.EndNs), Segments = same.Segments + 1, Bytes = same.Bytes + row.Bytes }
            : new Stretch(reason, numbers, day, row.Sequence, row.Sequence, row.StartNs, row.EndNs, 1, row.Bytes);
    }

    private readonly record struct Stretch(KeptReason? Reason, List<long> Holds, int Day, long First, long Last, long StartNs, long EndNs, int Segments, long Bytes);
}
