using System.CommandLine;

using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;
using Supervision.Retention.Archive;
using Supervision.Retention.Evidence;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision retention verify --data DIR [--deep] [--as-of T] [--camera C] ...</c>: the proof of retention.</summary>
internal static class RetentionVerifyVerb
{
    private const int FirstYear = 1921;
    private const int MostWorkers = 256;

    internal static Command Create(VerbContext context)
    {
        var data = CommonOptions.Data(context);
        var camera = CommonOptions.Camera(context, ArchiveTexts.CameraOption);
        var asOf = new Option<string>("--as-of") { HelpName = "TIME", Description = context.Say(RetentionVerifyTexts.AsOfOption) };
        var against = new Option<string>("--against") { HelpName = "CERTIFICATE", Description = context.Say(RetentionVerifyTexts.AgainstOption) };
        var sizes = new Option<bool>("--sizes") { Description = context.Say(RetentionVerifyTexts.SizesOption) };
        var deep = new Option<bool>("--deep") { Description = context.Say(RetentionVerifyTexts.DeepOption) };
        var workers = new Option<int?>("--workers") { HelpName = "N", Description = context.Say(RetentionVerifyTexts.WorkersOption) };
        var resume = new Option<bool>("--resume") { Description = context.Say(RetentionVerifyTexts.ResumeOption) };
        var json = CommonOptions.Json(context);
        var config = CommonOptions.Config(context);
        var reports = new ProofReports(context);
        var command = new Command("verify", context.Say(RetentionVerifyTexts.Verify)) { data, camera, asOf, against, sizes, deep, workers, resume, config, json, reports.Csv, reports.Html, reports.Certificate };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var directory = DataDirectory.Open(parsed.Require(context, data));
                var options = new VerificationOptions
                {
                    AsOf = AsOf(context, asOf.Name, parsed.GetValue(asOf)),
                    Camera = Camera(context, directory, parsed.GetValue(camera)),
                    Against = Against(context, parsed.GetValue(against)),
                    Sizes = parsed.GetValue(sizes),
                    Deep = parsed.GetValue(deep),
                    Workers = Workers(context, parsed.GetValue(workers)),
                    Resume = Resume(context, parsed.GetValue(resume), parsed.GetValue(deep)),
                };
                var hall = parsed.GetValue(config) is { } file ? Hall(SiteFile.Load(context, file)) : null;
                reports.Require(parsed, directory);
                var proof = Run(context, directory, options, cancellation);
                if (proof.Cameras.All(camera => camera.Days.Count == 0) && proof.Findings.All(finding => finding.Camera is not null))
                {
                    throw new FailureException(context.Say(RetentionVerifyTexts.NothingToProve, directory.Root, BeijingText.Of(proof.AsOf)));
                }

                Write(context, proof, parsed.GetValue(json));
                reports.Write(parsed, directory, proof, hall);
                return proof.Ok ? ExitCode.Fine : ExitCode.Findings;
            },
            cancellation));
        return command;
    }

    private static string Hall(SiteConfiguration site) => $"{string.Concat(site.Division.Names)} {site.Hall}";

    private static RetentionProof Run(VerbContext context, DataDirectory data, VerificationOptions options, CancellationToken cancellation)
    {
        // A damaged calendar is told before the work.
        _ = CalendarOf.Data(context, data);
        return VerificationBar.Run(context, options.Deep, progress => RetentionVerification.Run(data, options, context.Clock, progress, cancellation));
    }

    private static Instant? AsOf(VerbContext context, string option, string? text)
    {
        var time = TimeArgument.Read(context, option, text);
        return time is null || (time <= context.Clock.GetCurrentInstant() && UtcTime.BeijingDate(time.Value).Year > FirstYear)
            ? time
            : throw new UsageException(context.Say(RetentionVerifyTexts.BadAsOf, text));
    }

    private static string? Against(VerbContext context, string? path)
    {
        if (path is null)
        {
            return null;
        }

        InputFile.Require(context, path);
        try
        {
            _ = CertificateFile.Read(File.ReadAllBytes(path));
            return path;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new UsageException(context.Say(RetentionVerifyTexts.BadAgainst, path, context.Translate(error.Message)));
        }
    }

    private static int Workers(VerbContext context, int? asked) => asked is null or (>= 1 and <= MostWorkers)
        ? asked ?? 0
        : throw new UsageException(context.Say(RetentionVerifyTexts.BadWorkers, asked, MostWorkers));

    private static bool Resume(VerbContext context, bool resume, bool deep) =>
        !resume || deep ? resume : throw new UsageException(context.Say(RetentionVerifyTexts.ResumeNeedsDeep));

    private static string? Camera(VerbContext context, DataDirectory data, string? camera)
    {
        using var catalog = ArchiveReading.Open(data) ?? throw new FailureException(context.Say(RetentionVerifyTexts.NothingRecorded, data.Root));
        if (camera is null)
        {
            return null;
        }

        var known = catalog.KnownCameras();
        return known.Contains(camera) ? camera : throw new UsageException(context.Say(ArchiveTexts.NoCamera, camera, data.Root, string.Join(", ", known)));
    }

    private static void Write(VerbContext context, RetentionProof proof, bool json)
    {
        if (json)
        {
            context.PlainOut.WriteLine(ProofText.Json(proof));
        }
        else
        {
            RetentionListing.Write(context, proof);
        }
    }
}
