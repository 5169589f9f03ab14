using System.CommandLine;

using NodaTime.Text;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Evidence;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision verify FILE [--key PUB.pem] [--json]</c>: a certificate, without any archive.</summary>
internal static class VerifyVerb
{
    internal static Command Create(VerbContext context)
    {
        var file = new Argument<string>("FILE") { Description = context.Say(CertificateTexts.FileArgument), Arity = ArgumentArity.ZeroOrOne };
        var key = new Option<string>("--key") { HelpName = "FILE", Description = context.Say(CertificateTexts.KeyOption) };
        var json = CommonOptions.Json(context);
        var command = new Command("verify", context.Say(CertificateTexts.Verify)) { file, key, json };
        command.SetAction(parsed =>
        {
            var path = parsed.Require(context, file);
            var trusted = parsed.GetValue(key) is { } pem ? Key(context, pem) : null;
            var judged = CertificateJudgement.Of(Read(context, path), trusted);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.PlainOut, CertificateJson.Of(judged));
            }
            else
            {
                Write(context, path, judged);
            }

            // Scripts must not take a good signature under bad news for good news.
            return judged.Claim is { Ok: true } ? ExitCode.Fine : ExitCode.Findings;
        });
        return command;
    }

    private static byte[] Read(VerbContext context, string path)
    {
        InputFile.Require(context, path);

        // One byte more than allowed is enough to be refused.
        var file = new FileInfo(path);
        using var stream = file.OpenRead();
        var bytes = new byte[(int)Math.Min(file.Length, CertificateFile.MaxBytes + 1L)];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    private static byte[] Key(VerbContext context, string path)
    {
        InputFile.Require(context, path);
        try
        {
            return PublicKeyText.Read(path);
        }
        catch (FormatException error)
        {
            throw new UsageException(context.Say(CertificateTexts.BadKey, path, context.Translate(error.Message)));
        }
    }

    private static void Write(VerbContext context, string path, CertificateJudgement judged)
    {
        if (judged.Refusal is { } refusal)
        {
            context.PlainOut.WriteLine(context.Say(CertificateTexts.Refused, path, context.Translate(context.Say(refusal))));
            return;
        }

        var claim = judged.Claim!;
        context.PlainOut.WriteLine(context.Say(CertificateTexts.Signed, Time(claim.SignedAt), claim.Host, claim.Software, judged.KeyId));
        context.PlainOut.WriteLine(context.Say(
            CertificateTexts.States, Time(claim.AsOf), claim.Calendar, claim.Cameras, claim.CameraDays, claim.From ?? "–", claim.To ?? "–", claim.Segments));
        context.PlainOut.WriteLine(context.Say(claim.Ok ? CertificateTexts.StatesComplete : CertificateTexts.StatesFindings.With(claim.Findings)));
        context.PlainOut.WriteLine(context.Say(claim.Deep ? CertificateTexts.Deep : CertificateTexts.NotDeep));
        context.PlainOut.WriteLine(context.Say(judged.IsTrusted ? CertificateTexts.ProvenWho : CertificateTexts.ProvenWhat));
    }

    private static string Time(string utc) => InstantPattern.ExtendedIso.Parse(utc) is { Success: true, Value: var time } ? BeijingText.Of(time) : utc;
}
