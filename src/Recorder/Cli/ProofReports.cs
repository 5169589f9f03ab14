using System.CommandLine;
using System.Security.Cryptography;
using System.Text;

using Supervision.Recorder.Cli.Pages;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Archive;
using Supervision.Retention.Evidence;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Recorder.Cli;

/// <summary>The files that a verification of retention leaves where they are asked for: a table, a page, a certificate.</summary>
internal sealed class ProofReports(VerbContext context)
{
    internal Option<string> Csv { get; } = new("--csv") { HelpName = "FILE", Description = context.Say(RetentionVerifyTexts.CsvOption) };

    internal Option<string> Html { get; } = new("--html") { HelpName = "FILE", Description = context.Say(RetentionVerifyTexts.HtmlOption) };

    internal Option<string> Certificate { get; } = new("--certificate") { HelpName = "FILE", Description = context.Say(RetentionVerifyTexts.CertificateOption) };

    /// <summary>Refuses what could not be written, before the work.</summary>
    /// <exception cref="UsageException">A name cannot be used.</exception>
    /// <exception cref="DataDirectoryException">Another account's key would have to sign.</exception>
    internal void Require(ParseResult parsed, DataDirectory data)
    {
        Require(parsed, Csv, ".csv");
        Require(parsed, Html, ".html");
        if (Require(parsed, Certificate, ".json"))
        {
            data.RequireOwner($"{ProgramFile.Path} retention verify");
        }
    }

    /// <param name="parsed">Names them.</param>
    /// <param name="data">What was verified.</param>
    /// <param name="proof">The outcome.</param>
    /// <param name="hall">The hall's place and name, for the page; null where they are not known.</param>
    internal void Write(ParseResult parsed, DataDirectory data, RetentionProof proof, string? hall)
    {
        Write(parsed.GetValue(Csv), () => Encoding.UTF8.GetBytes(RetentionCsv.Of(proof)));
        string? signed = null;
        Write(parsed.GetValue(Certificate), () =>
        {
            using var key = SigningKey.OpenOrCreate(data);
            var certificate = RetentionStatement.Certify(proof, ProgramVersion.Text, Environment.MachineName, key);
            signed = context.Say(RetentionPageTexts.Signed, Path.GetFileName(parsed.GetValue(Certificate)), Convert.ToHexStringLower(SHA256.HashData(certificate)), key.Id);
            return certificate;
        });
        Write(parsed.GetValue(Html), () => Encoding.UTF8.GetBytes(RetentionPage.Of(proof, data.Root, CalendarOf.Data(context, data), context.Language, hall, signed)));
    }

    private bool Require(ParseResult parsed, Option<string> option, string ending)
    {
        if (parsed.GetValue(option) is not { } path)
        {
            return false;
        }

        // A report replaces its forerunner, so a slip of the finger must not replace anything else.
        if (!path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException(context.Say(RetentionVerifyTexts.BadName, option.Name, path, ending));
        }

        OutputFile.Require(context, path, replace: true);
        return true;
    }

    private void Write(string? path, Func<byte[]> content)
    {
        if (path is not null)
        {
            OutputFile.Write(context, path, replace: true, stream =>
            {
                stream.Write(content());
                return 0;
            });
            context.PlainError.WriteLine(context.Say(RetentionVerifyTexts.Written, path));
        }
    }
}
