using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Recorder.Cli;

/// <summary>What is to be known with a verification of retention and is no finding.</summary>
internal static class ProofNotes
{
    internal static IEnumerable<Message> Of(RetentionProof proof)
    {
        yield return RetentionVerifyTexts.AsOf.With(BeijingText.Of(proof.AsOf), proof.Calendar);
        if (proof.IsPast)
        {
            yield return RetentionVerifyTexts.Past;
        }

        if (proof.Live)
        {
            yield return RetentionVerifyTexts.Live;
        }

        if (proof.DeepSince is { } since)
        {
            yield return RetentionVerifyTexts.DeepSince.With(BeijingText.Of(since));
        }

        foreach (var year in proof.Cameras.SelectMany(camera => camera.Floor.UncoveredYears).Distinct())
        {
            yield return RetentionVerifyTexts.Uncovered.With(year);
        }

        foreach (var given in proof.Overrides)
        {
            yield return RetentionVerifyTexts.Override.With(BeijingText.Of(given.At), given.What, given.By, given.Ground);
        }

        foreach (var imported in proof.Calendars)
        {
            yield return imported.By is { } by
                ? RetentionVerifyTexts.CalendarAnswered.With(imported.Year, BeijingText.Of(imported.At), imported.After, by, imported.Ground)
                : RetentionVerifyTexts.Calendar.With(imported.Year, BeijingText.Of(imported.At), imported.After);
        }

        foreach (var begun in proof.Begun)
        {
            yield return RetentionTexts.Of(begun);
        }

        if (proof.Overdue > 0)
        {
            yield return RetentionVerifyTexts.Overdue.With(proof.Overdue);
        }

        if (proof.Cameras.Sum(camera => camera.Days.Sum(day => day.Seconds.Thinned)) is > 0 and var thinned)
        {
            yield return RetentionVerifyTexts.Thinned.With(
                ProofSums.Time(thinned), ProofSums.Time(proof.Cameras.Sum(camera => camera.Days.Sum(day => day.Seconds.BeyondThinned(day.Rule)))));
        }

        var days = proof.Cameras.SelectMany(camera => camera.Days).DistinctBy(day => day.Day).ToList();
        if (days.Sum(day => day.HostUnsynchronised) is > 0 and var unsynchronised)
        {
            yield return RetentionVerifyTexts.HostClock.With(unsynchronised, days.Sum(day => day.HostSamples));
        }
    }
}
