using System.Globalization;

using Supervision.Domain;

namespace Supervision.Retention.Verification.Proof;

/// <summary>What of a day's time is neither there nor excused.</summary>
internal sealed class DayJudgement(CameraQuestion question, DayTimeline timeline, DayProof day)
{
    private const int Named = 3;

    private readonly int _number = BeijingDays.Number(day.Day);

    private long From => Math.Max(question.From, BeijingDays.Start(_number));

    private long To => Math.Min(question.Until, BeijingDays.Start(_number + 1));

    internal IEnumerable<ProofFinding> Findings()
    {
        if (day.Seconds.Unexplained > 0)
        {
            yield return Of(ProofCode.Unexplained, $"nothing explains {Seconds(day.Seconds.Unexplained)} s (Beijing time): {Holes()}");
        }

        if (day.Seconds.Explained.TryGetValue(GapCause.Planned, out var planned))
        {
            yield return Of(ProofCode.NotInSchedule, $"planned: {Seconds(planned)} s are missing, and no schedule that was in force left them out");
        }

        if (day.Seconds.LeftOut(day.Rule) > 0)
        {
            yield return Of(
                ProofCode.ScheduleTooNarrow, $"the schedule left out {Seconds(day.Seconds.Planned)} s, {day.Rule.AllowedSeconds.GetValueOrDefault(GapCause.Planned)} s of a day are allowed");
        }

        foreach (var (cause, missing) in day.Seconds.Explained.Where(share => share.Key is not GapCause.Planned && day.Seconds.Beyond(share.Key, day.Rule) > 0))
        {
            yield return Of(
                ProofCode.OverAllowance,
                $"{cause.Name()}: {Seconds(missing)} s are missing, {day.Rule.AllowedSeconds.GetValueOrDefault(cause)} s of a day are excused");
        }

        if (day.Seconds.BeyondThinned(day.Rule) > 0)
        {
            yield return Of(
                ProofCode.Thinned,
                $"{Seconds(day.Seconds.Thinned)} s are there in key frames only, because the disk was full, and {Seconds(day.Seconds.Explained.GetValueOrDefault(GapCause.Disk))} s are missing for it; "
                + $"{day.Rule.AllowedSeconds.GetValueOrDefault(GapCause.Disk)} s of a day are excused");
        }

        foreach (var deletion in question.Deletions.Where(IsWrong))
        {
            yield return Of(
                ProofCode.DeletedInFloor,
                $"segments number {deletion.FirstSequence} to {deletion.LastSequence} were deleted on {Date(deletion.Begun)} (record {deletion.Number}), and had to be kept");
        }

        foreach (var copy in day.Copies.Where(copy => copy.Missing > 0))
        {
            yield return Of(ProofCode.CopyMissing, $"segments that are not in the backup '{copy.Target}', though later ones are: {copy.Missing} of {day.Segments}");
        }
    }

    internal static string Seconds(long nanoseconds) => (nanoseconds / 1e9m).ToString("0.###", CultureInfo.InvariantCulture);

    private static string Date(NodaTime.Instant time) => NodaTime.Text.LocalDatePattern.Iso.Format(UtcTime.BeijingDate(time));

    /// <summary>Within the floor of the day on which it was begun: what was deleted rightly since the moment as of which is asked is none.</summary>
    private bool IsWrong(Deletion deletion) =>
        UtcTime.ToNanoseconds(deletion.Start) < To && UtcTime.ToNanoseconds(deletion.End) > From
        && question.FloorsThen[deletion.Number] <= day.Day;

    private string Holes()
    {
        var holes = timeline.Holes(From, To).ToList();
        var named = string.Join(", ", holes.Take(Named).Select(hole => $"{BeijingDays.ClockTime(hole.Start)}–{End(hole.End)}"));
        return holes.Count > Named ? string.Create(CultureInfo.InvariantCulture, $"{named} and {holes.Count - Named} more") : named;
    }

    private string End(long moment) => moment == BeijingDays.Start(_number + 1) ? "24:00:00" : BeijingDays.ClockTime(moment);

    private ProofFinding Of(ProofCode code, string detail) => new(code, question.Camera, day.Day, detail, Remedies.Of(code));
}
