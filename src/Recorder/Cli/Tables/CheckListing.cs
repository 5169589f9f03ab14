using System.Globalization;

using NodaTime;

using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Verification;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>The outcome of a check for people: the cameras, the findings, one line of verdict.</summary>
internal static class CheckListing
{
    internal static void Write(VerbContext context, CheckResult result, RebuildResult? rebuilt)
    {
        if (rebuilt is not null)
        {
            WriteRebuilt(context, rebuilt);
        }

        Cameras(context, result.Cameras).Write(withTimes: false);
        foreach (var camera in result.Cameras.Where(camera => camera.ThinnedSeconds > 0))
        {
            context.PlainOut.WriteLine(context.Say(CheckTexts.Thinned, camera.Camera, BeijingText.Of(Duration.FromSeconds(camera.ThinnedSeconds))));
        }

        if (result.Findings.Count > 0)
        {
            Findings(context, result.Findings).Write(withTimes: false);
        }

        foreach (var deletion in result.Begun)
        {
            context.PlainOut.WriteLine(context.Say(RetentionTexts.Of(deletion)));
        }

        if (result.Live)
        {
            context.PlainOut.WriteLine(context.Say(CheckTexts.Live));
        }

        context.PlainOut.WriteLine(result.Ok ? context.Say(CheckTexts.Ok) : context.Say(CheckTexts.NotOk.Of(result.Findings.Count)));
    }

    private static void WriteRebuilt(VerbContext context, RebuildResult rebuilt)
    {
        context.PlainOut.WriteLine(context.Say(CheckTexts.Rebuilt, rebuilt.Segments, rebuilt.Records));
        foreach (var (path, reason) in rebuilt.Unreadable)
        {
            context.PlainOut.WriteLine(context.Say(CheckTexts.Unreadable, path, context.Translate(reason)));
        }

        foreach (var file in rebuilt.Changed)
        {
            context.PlainOut.WriteLine(context.Say(CheckTexts.Changed, file.Path, file.Found, file.Recorded, file.Witness));
        }
    }

    private static Listing Cameras(VerbContext context, IReadOnlyList<CameraSummary> cameras)
    {
        var listing = new Listing(
            context, TableTexts.Camera, TableTexts.Segments, TableTexts.Size, CheckTexts.Recorded, TableTexts.Gaps, CheckTexts.GapTime, TableTexts.SoundGaps);
        foreach (var camera in cameras)
        {
            listing.Add(
                camera.Camera,
                camera.Segments.ToString(CultureInfo.InvariantCulture),
                (camera.Bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture),
                BeijingText.Of(Duration.FromSeconds(camera.Seconds)),
                camera.Gaps.ToString(CultureInfo.InvariantCulture),
                BeijingText.Of(Duration.FromSeconds(camera.GapSeconds)),
                camera.SoundGaps.ToString(CultureInfo.InvariantCulture));
        }

        return listing;
    }

    private static Listing Findings(VerbContext context, IReadOnlyList<Finding> findings)
    {
        var listing = new Listing(context, CheckTexts.Finding, TableTexts.Camera, TableTexts.File, TableTexts.Detail, CheckTexts.Remedy);
        foreach (var finding in findings)
        {
            listing.Add(context.Say(FindingTexts.Of(finding.Code)), finding.Camera, finding.Path, context.Translate(finding.Detail), context.Translate(finding.Remedy));
        }

        return listing;
    }
}
