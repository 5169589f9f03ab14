using System.Globalization;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Onvif.Media;
using Supervision.Recorder.Onvif.Soap;
using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>What a camera answered and its streams showed, for people.</summary>
internal static class ProbeListing
{
    internal static void Write(VerbContext context, Uri stream, StreamMeasure measure)
    {
        var seconds = measure.Length.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        context.PlainOut.WriteLine(context.Say(StreamTexts.Head, $"{stream.Scheme}://{stream.Authority}{stream.AbsolutePath}", seconds));
        foreach (var line in StreamLines.Of(context, measure))
        {
            context.PlainOut.WriteLine(line);
        }
    }

    internal static void Write(VerbContext context, CameraReport report)
    {
        var steps = new Listing(context, ProbeTexts.Step, ProbeTexts.State, ProbeTexts.Line);
        foreach (var step in report.Steps)
        {
            steps.Add(context.Say(CameraItemTexts.OfStep(step.Name)), context.Say(ProbeTexts.Of(step.State)), context.Translate(AnswerElement.Printable(step.Line)));
        }

        steps.Write(withTimes: false);
        if (report.Profiles.Count > 0)
        {
            Profiles(context, report.Profiles).Write(withTimes: false);
        }

        context.PlainOut.WriteLine(context.Say(report.IsGood ? ProbeTexts.Good : ProbeTexts.Bad));
    }

    private static Listing Profiles(VerbContext context, IReadOnlyList<ProfileReport> profiles)
    {
        var listing = new Listing(context, ProbeTexts.Profile, ProbeTexts.Says, ProbeTexts.Shows, ProbeTexts.Difference);
        foreach (var profile in profiles)
        {
            var shows = profile.Measure is { } measure
                ? string.Join('\n', StreamLines.Of(context, measure))
                : context.Say(ProbeTexts.NotMeasured, context.Translate(profile.Trouble ?? ""));
            var differences = profile.Differences.Select(one => context.Say(
                ProbeTexts.Said.With(CameraItemTexts.Of(one.Item), context.Translate(one.Says), context.Translate(one.Shows))));
            listing.Add(
                $"{profile.Profile.Name}\n{profile.Stream?.AbsolutePath}",
                Says(context, profile.Profile),
                shows,
                profile.Measure is null ? "" : profile.Differences.Count == 0 ? context.Say(ProbeTexts.Same) : string.Join('\n', differences));
        }

        return listing;
    }

    private static string Says(VerbContext context, MediaProfile profile)
    {
        var encoder = profile.VideoEncoder!;
        var sound = profile.HasSound ? $"{profile.AudioEncoder!.Encoding}, {profile.AudioEncoder.SampleRateKhz} kHz" : context.Say(StreamTexts.NoSound);
        var rate = encoder.FrameRate?.ToString("0.##", CultureInfo.InvariantCulture) ?? "?";
        return AnswerElement.Printable($"{encoder.Encoding} {encoder.CodecProfile ?? "?"}, {encoder.Resolution}, {rate} fps, GOP {encoder.GopLength}, {encoder.BitrateKbps} kbit/s, {sound}");
    }
}
