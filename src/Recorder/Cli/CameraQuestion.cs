using System.CommandLine;
using System.Globalization;

using Supervision.Media.Net;
using Supervision.Overlay;
using Supervision.Recorder.CameraLabel;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Binding;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Cli;

/// <summary>What the verbs that speak with a camera have in common: account, time, and sockets that lead to that camera only.</summary>
internal sealed class CameraQuestion(VerbContext context)
{
    private const int MostSeconds = 3600;

    // Filtered in the composition root: that a stream was opened and closed is no news.
    private const string Category = "probe";

    private readonly Option<string> _user = new("--user") { HelpName = "U", Description = context.Say(ProbeTexts.UserOption) };
    private readonly Option<string> _password = new("--password-file") { HelpName = "F", Description = context.Say(ProbeTexts.PasswordOption) };
    private readonly Option<string> _seconds = new("--seconds") { HelpName = "N", Description = context.Say(ProbeTexts.SecondsOption) };
    private readonly Option<string> _fingerprint = new("--fingerprint") { HelpName = "SHA256", Description = context.Say(ProbeTexts.FingerprintOption) };
    private readonly Option<bool> _json = CommonOptions.Json(context);

    internal void AddTo(Command command)
    {
        command.Add(_seconds);
        command.Add(_user);
        command.Add(_password);
        command.Add(_fingerprint);
        command.Add(_json);
    }

    internal bool WantsJson(ParseResult parsed) => parsed.GetValue(_json);

    /// <summary>How long streams are looked at.</summary>
    internal TimeSpan Length(ParseResult parsed) => parsed.GetValue(_seconds) is not { } text ? StreamProbe.UsualLength
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= MostSeconds ? TimeSpan.FromSeconds(seconds)
        : throw new UsageException(context.Say(ProbeTexts.BadSeconds, Findings.Shown(text), MostSeconds));

    /// <summary>The account that was named; null where none was.</summary>
    internal OnvifLogin? Login(ParseResult parsed)
    {
        var (user, file) = (parsed.GetValue(_user), parsed.GetValue(_password));
        if (user is null != file is null)
        {
            throw new UsageException(context.Say(ProbeTexts.HalfLogin));
        }

        if (user is null)
        {
            return null;
        }

        var (password, problem) = PasswordFile.Read(Path.GetFullPath(file!));
        return password is null ? throw new UsageException(context.Say(problem!)) : new OnvifLogin(user, password);
    }

    /// <summary>The certificate that was named; null where none was.</summary>
    internal string? Fingerprint(ParseResult parsed) => parsed.GetValue(_fingerprint) is not { } text ? null
        : CertificatePin.TryParse(text) ?? throw new UsageException(context.Say(ProbeTexts.BadFingerprint));

    /// <summary>Sockets to the host of an address and nowhere else.</summary>
    internal OutboundSockets SocketsTo(Uri address) => new(AllowedHosts.Parse([address.IdnHost]), context.Time);

    internal StreamProbe Streams(OutboundSockets sockets) => new(sockets, context.Clock, context.Time, context.Loggers.CreateLogger(Category));

    /// <summary>Looks for labels that cameras draw, beside our own face.</summary>
    internal OsdLook Labels(OutboundSockets sockets, IReadOnlyList<string> fonts)
    {
        var logger = context.Loggers.CreateLogger(Category);
        var font = new Lazy<LabelFont>(() => LabelFont.Open(fonts, logger));
        return new(sockets, context.Clock, context.Time, () => font.Value, logger);
    }

    internal OnvifConnector Cameras(OutboundSockets sockets, string? fingerprint) => new(sockets, context.Clock, context.Time, fingerprint);
}
