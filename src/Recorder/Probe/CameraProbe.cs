using System.Globalization;

using Supervision.Media.Streams;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Media;

namespace Supervision.Recorder.Probe;

/// <summary>Asks a camera everything that the recorder could use, and looks at its streams. Sets nothing.</summary>
/// <param name="connector">Reaches cameras.</param>
/// <param name="measure">Looks at a stream.</param>
internal sealed class CameraProbe(OnvifConnector connector, StreamMeasurer measure)
{
    private const int MostProfiles = 8;

    private readonly List<ProbeStep> _steps = [];

    /// <summary>Asks.</summary>
    /// <param name="address">The device service.</param>
    /// <param name="login">The account; null asks what the camera tells everybody.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OnvifException">Nobody answers there by ONVIF.</exception>
    internal async Task<CameraReport> AskAsync(Uri address, OnvifLogin? login, CancellationToken cancellation)
    {
        try
        {
            using var camera = await connector.ConnectAsync(address, login, cancellation);
            return await AskAsync(camera, cancellation);
        }
        catch (OnvifException error) when (error.Failure is not (OnvifFailure.Unreachable or OnvifFailure.NotAllowed or OnvifFailure.Timeout or OnvifFailure.NotOnvif))
        {
            return await RefusedAsync(address, error.Message, cancellation);
        }
    }

    private async Task<CameraReport> AskAsync(OnvifCamera camera, CancellationToken cancellation)
    {
        var services = Services(camera);
        await IdentityAsync(camera, cancellation);
        var profiles = await ProfilesAsync(camera, cancellation);
        await MediaAsync(camera.Media, profiles, cancellation);
        await ExtrasAsync(camera, profiles, cancellation);
        var reports = new List<ProfileReport>();
        foreach (var profile in profiles.Where(profile => profile.VideoEncoder is not null).Take(MostProfiles))
        {
            reports.Add(await LookAsync(camera.Media!, profile, cancellation));
        }

        return new(camera.Address, [.. _steps], camera.Information, camera.Clock, camera.Login, services, reports);
    }

    /// <summary>What a camera tells everybody.</summary>
    private async Task<CameraReport> RefusedAsync(Uri address, string sentence, CancellationToken cancellation)
    {
        var clock = await connector.ClockAsync(address, cancellation);
        await AddAsync("clock", () => Task.FromResult(clock is null ? null : ClockLine(clock)), "the camera does not tell its time to everybody");
        _steps.Add(new("login", StepState.Refused, sentence));
        return new(address, [.. _steps], null, clock, Onvif.Soap.LoginWay.None, [], []);
    }

    private static List<string> Services(OnvifCamera camera)
    {
        (string Name, bool Has)[] services =
        [
            ("device", true), ("media", camera.Media is { HasMedia2: false }), ("media2", camera.Media?.HasMedia2 == true),
            ("ptz", camera.Ptz is not null), ("imaging", camera.Imaging is not null), ("events", camera.Events is not null),
        ];
        return [.. services.Where(service => service.Has).Select(service => service.Name)];
    }

    private async Task IdentityAsync(OnvifCamera camera, CancellationToken cancellation)
    {
        var who = camera.Information;
        _steps.Add(new("services", StepState.Works, string.Join(", ", Services(camera))));
        _steps.Add(new("identity", StepState.Works, $"{who.Manufacturer} {who.Model}, firmware {who.Firmware}, serial {who.Serial}"));
        await AddAsync("login", () => Task.FromResult<string?>(LoginLine(camera)), "");
        await AddAsync("clock", () => Task.FromResult(camera.Clock is { } clock ? ClockLine(clock) : null), "the camera does not tell its time");
        await AddAsync("time-servers", async () => Servers(await camera.Device.NtpAsync(cancellation)), "no time server is set");
        await AddAsync("network", async () => Interfaces(await camera.Device.NetworkInterfacesAsync(cancellation)), "the camera shows no network interface");
        await AddAsync("reference", async () => await camera.Device.EndpointReferenceAsync(cancellation) is { Length: > 0 } name ? name : null, "the camera keeps its lasting name to itself");
    }

    private static string LoginLine(OnvifCamera camera) => camera.Login switch
    {
        Onvif.Soap.LoginWay.HttpDigest => "HTTP digest",
        Onvif.Soap.LoginWay.Token => "WS-UsernameToken",
        _ => "none was asked for",
    };

    private static string ClockLine(ClockReading clock)
    {
        var off = clock.Offset.TotalSeconds.ToString("+0.0;-0.0;+0.0", CultureInfo.InvariantCulture);
        var within = clock.Uncertainty.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        return $"{off} s off this machine (within {within} s), time zone {clock.Settings.TimeZone ?? "?"}, {(clock.Settings.ByNtp ? "by NTP" : "by hand")}";
    }

    private static string? Servers(NtpSetting ntp) => ntp.Servers.Count == 0 ? null : string.Join(", ", ntp.Servers);

    private static string? Interfaces(IReadOnlyList<CameraInterface> all) => all.Count == 0 ? null
        : string.Join("; ", all.Select(one => $"{one.Name} {one.HardwareAddress} {string.Join(" ", one.Addresses)}"));

    private async Task<IReadOnlyList<MediaProfile>> ProfilesAsync(OnvifCamera camera, CancellationToken cancellation)
    {
        IReadOnlyList<MediaProfile> profiles = [];
        await AddAsync(
            "profiles",
            async () =>
            {
                profiles = camera.Media is { } media ? await media.ProfilesAsync(cancellation) : [];
                return profiles.Count == 0 ? null : $"{profiles.Count}: {string.Join(", ", profiles.Select(profile => profile.Name))}";
            },
            "the camera has no media profile");
        return profiles;
    }

    private async Task MediaAsync(OnvifMedia? media, IReadOnlyList<MediaProfile> profiles, CancellationToken cancellation)
    {
        if (media is null)
        {
            return;
        }

        await AddAsync(
            "sound", async () => await media.AudioSourceSettingsAsync(cancellation) is { Count: > 0 } sources ? $"{sources.Count} to choose from" : null, "the camera has no microphone and no input for one");
        await AddAsync(
            "texts",
            async () => profiles.FirstOrDefault(profile => profile.VideoSourceConfiguration is not null)?.VideoSourceConfiguration is { } source
                ? $"{(await media.OsdsAsync(source, cancellation)).Count} drawn, at most {(await media.OsdOptionsAsync(source, cancellation)).MaxTotal?.ToString(CultureInfo.InvariantCulture) ?? "?"}"
                : null,
            "the camera draws no texts");
    }

    private async Task ExtrasAsync(OnvifCamera camera, IReadOnlyList<MediaProfile> profiles, CancellationToken cancellation)
    {
        await AddAsync("ptz", async () => camera.Ptz is { } ptz && await ptz.NodesAsync(cancellation) is [var node, ..] ? $"at most {node.MaxPresets} presets" : null, "the camera cannot be moved");
        await AddAsync(
            "imaging",
            async () => camera.Imaging is { } imaging && profiles.FirstOrDefault(profile => profile.VideoSource is not null)?.VideoSource is { } source
                ? $"infrared filter {(await imaging.SettingsAsync(source, cancellation)).IrCutFilter ?? "?"}"
                : null,
            "the camera has no settings of the picture");
        await AddAsync(
            "events", async () => camera.Events is { } events && await events.TopicsAsync(cancellation) is { Count: > 0 } topics ? $"{topics.Count} kinds" : null, "the camera reports no events");
    }

    private async Task<ProfileReport> LookAsync(OnvifMedia media, MediaProfile profile, CancellationToken cancellation)
    {
        Uri? stream = null;
        try
        {
            stream = await media.StreamAsync(profile.Token, cancellation);
            return new(profile, stream, await measure(stream, cancellation), null);
        }
        catch (Exception error) when (error is OnvifException or MediaSourceException)
        {
            return new(profile, stream, null, error.Message);
        }
    }

    private async Task AddAsync(string name, Func<Task<string?>> ask, string notOffered) => _steps.Add(await ProbeStep.AskAsync(name, ask, notOffered));
}
