using Supervision.Domain;

namespace Supervision.Retention.Verification.Proof;

/// <summary>Gaps as they are in this moment: one that was planned and is still open, though its time is over, goes on because nobody recorded: mostly because no recorder runs.</summary>
internal static class EndedGaps
{
    private const string NotBegun = "nothing was recorded when the schedule asked for it again";

    internal static IEnumerable<Gap> Of(IReadOnlyList<Gap> gaps, Spans required, VerificationScene scene)
    {
        foreach (var gap in gaps)
        {
            var start = UtcTime.ToNanoseconds(gap.Start);
            if (gap is { Cause: GapCause.Planned, End: null } && start < scene.AsOfNs
                && required.Inside(start, scene.AsOfNs).Select(part => (long?)part.Start).FirstOrDefault() is { } asked && asked > start)
            {
                yield return gap with { End = UtcTime.FromNanoseconds(asked) };
                yield return new Gap(gap.Camera, UtcTime.FromNanoseconds(asked), null, GapCause.RecorderStopped, NotBegun);
            }
            else
            {
                yield return gap;
            }
        }
    }
}
