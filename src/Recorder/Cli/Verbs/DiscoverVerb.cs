using System.CommandLine;
using System.Globalization;
using System.Net.NetworkInformation;

using Supervision.Media.Net;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;
using Supervision.Recorder.Configuration.Binding;
using Supervision.Recorder.Locating;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Discovery;
using Supervision.Recorder.Survey;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision discover [--interface I] [--address A,...] [--seconds N] [--user U --password-file F] [--config FILE] [--json]</c>.</summary>
internal sealed class DiscoverVerb
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly VerbContext _context;
    private readonly Option<string> _interface;
    private readonly Option<string> _address;
    private readonly Option<string> _seconds;
    private readonly Option<string> _user;
    private readonly Option<string> _password;
    private readonly Option<string> _config;
    private readonly Option<bool> _json;

    private DiscoverVerb(VerbContext context)
    {
        _context = context;
        _interface = new("--interface") { HelpName = "I", Description = context.Say(DiscoverTexts.InterfaceOption) };
        _address = new("--address") { HelpName = "A,...", Description = context.Say(DiscoverTexts.AddressOption, SearchRoutes.MaxSingle) };
        _seconds = new("--seconds") { HelpName = "N", Description = context.Say(DiscoverTexts.SecondsOption) };
        _user = new("--user") { HelpName = "U", Description = context.Say(DiscoverTexts.UserOption) };
        _password = new("--password-file") { HelpName = "F", Description = context.Say(DiscoverTexts.PasswordOption) };
        _config = new("--config") { HelpName = "FILE", Description = context.Say(DiscoverTexts.ConfigOption) };
        _json = CommonOptions.Json(context);
    }

    internal static Command Create(VerbContext context)
    {
        var verb = new DiscoverVerb(context);
        var command = new Command("discover", context.Say(DiscoverTexts.Discover)) { verb._interface, verb._address, verb._seconds, verb._user, verb._password, verb._config, verb._json };
        command.SetAction((parsed, cancellation) => verb.RunAsync(parsed, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (wait, login) = (Seconds(parsed.GetValue(_seconds)), Login(parsed));
        var site = SiteFile.LoadIfThere(_context, parsed.GetValue(_config));
        var routes = Routes(parsed, site);
        _context.PlainError.WriteLine(_context.Say(DiscoverTexts.Searching, string.Join(", ", routes.Places)));
        var sockets = new OutboundSockets(AllowedHosts.Parse(routes.Allowed), _context.Time);
        var connector = new OnvifConnector(() => OnvifHttp.Create(sockets, Limit), _context.Clock, _context.Time, Limit);
        var survey = new HallSurvey(new DeviceSearch(sockets, _context.Time), connector, new ConfiguredCameras(site?.Cameras ?? []), login);
        var (devices, troubles) = await survey.LookAsync(routes, wait, cancellation);
        foreach (var trouble in troubles)
        {
            _context.PlainError.WriteLine(_context.Say(DiscoverTexts.Trouble, _context.Translate(trouble)));
        }

        if (parsed.GetValue(_json))
        {
            JsonOutput.WriteList(_context.PlainOut, devices.Select(DeviceJson.Of));
        }
        else
        {
            DeviceListing.Write(_context, devices);
        }

        return routes.Services.Count == 0 && troubles.Count >= routes.Routes.Count ? ExitCode.Failure : ExitCode.Fine;
    }

    /// <summary>What was named; without that all interfaces, and cameras of a configuration. One that is named is asked for its cameras in any case.</summary>
    private SurveyRoutes Routes(ParseResult parsed, SiteConfiguration? site)
    {
        var (card, text) = (parsed.GetValue(_interface), parsed.GetValue(_address));
        var routes = site is null || (parsed.GetValue(_config) is null && (card ?? text) is not null) ? new([], []) : SurveyRoutes.OfCameras(site.Cameras);
        if (text is not null)
        {
            var named = SurveyRoutes.OfAddresses(text) ?? throw new UsageException(_context.Say(DiscoverTexts.BadAddress, Findings.Shown(text), SearchRoutes.MaxSingle));
            routes = named.And(routes);
        }

        if (card is not null || text is null)
        {
            var groups = SurveyRoutes.OfInterface(card);
            routes = groups.Routes.Count > 0 || (card is null && !routes.IsEmpty) ? groups.And(routes) : throw new UsageException(
                card is null ? _context.Say(DiscoverTexts.NoneUp) : _context.Say(DiscoverTexts.NoInterface, Findings.Shown(card), Cards()));
        }

        return routes;
    }

    private static string Cards() => string.Join(", ", NetworkInterface.GetAllNetworkInterfaces().Select(card => card.Name));

    private TimeSpan Seconds(string? text) => text is null ? TimeSpan.FromSeconds(4)
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 60 ? TimeSpan.FromSeconds(seconds)
        : throw new UsageException(_context.Say(DiscoverTexts.BadSeconds, Findings.Shown(text)));

    private OnvifLogin? Login(ParseResult parsed)
    {
        var (user, file) = (parsed.GetValue(_user), parsed.GetValue(_password));
        if (user is null != file is null)
        {
            throw new UsageException(_context.Say(DiscoverTexts.Both));
        }

        if (user is null || file is null)
        {
            return null;
        }

        var (password, problem) = PasswordFile.Read(Path.GetFullPath(file));
        return new OnvifLogin(user, password ?? throw new UsageException(_context.Say(problem!)));
    }
}
