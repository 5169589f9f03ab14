using System.Globalization;

using NodaTime;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Survey;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>Found devices for people. What a login is needed for says so in its place.</summary>
internal static class DeviceListing
{
    internal static void Write(VerbContext context, IReadOnlyList<SurveyedDevice> devices)
    {
        var listing = new Listing(
            context, TableTexts.Address, DiscoverTexts.Vendor, DiscoverTexts.Model, DiscoverTexts.Serial, DiscoverTexts.Onvif, DiscoverTexts.Picture,
            DiscoverTexts.Sound, DiscoverTexts.Clock, Gb28181, DiscoverTexts.Configured);
        foreach (var device in devices)
        {
            var closed = Closed(context, device);
            listing.Add(
                device.Found.Address.Authority,
                device.Information?.Manufacturer ?? closed,
                device.Information?.Model ?? device.Found.Scopes.Hardware,
                device.Information?.Serial ?? closed,
                string.Join(' ', device.Found.Scopes.Profiles),
                device.Profiles is null ? closed : Picture(device) ?? context.Say(DiscoverTexts.None),
                device.Profiles is null ? closed : device.Sound?.Encoding ?? context.Say(DiscoverTexts.None),
                device.ClockOffset is { } offset ? Offset(context, offset) : context.Say(DiscoverTexts.NotTold),
                context.Say(device.Found.Scopes.SaysGb28181 ? DiscoverTexts.Yes : DiscoverTexts.NotTold),
                device.Camera ?? "-");
        }

        listing.Write(withTimes: false);
        foreach (var device in devices.Where(device => device.Access is not SurveyAccess.Told and not SurveyAccess.LoginNeeded))
        {
            context.PlainError.WriteLine(context.Translate(device.Note));
        }
    }

    private static readonly Text Gb28181 = new("GB/T 28181", "GB/T 28181");

    private static string Closed(VerbContext context, SurveyedDevice device) => context.Say(device.Access switch
    {
        SurveyAccess.LoginNeeded => DiscoverTexts.LoginNeeded,
        SurveyAccess.LoginRefused => DiscoverTexts.LoginRefused,
        _ => DiscoverTexts.NotAsked,
    });

    private static string? Picture(SurveyedDevice device) => device.Picture is { } picture ? $"{picture.Encoding} {picture.Resolution}" : null;

    private static string Offset(VerbContext context, Duration offset) =>
        context.Say(DiscoverTexts.Offset, offset.TotalSeconds.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture));
}
