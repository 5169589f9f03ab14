using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Binding;
using Supervision.Recorder.Onvif;

namespace Supervision.Recorder.Cli;

/// <summary>An address of a camera as people type it: a stream, a device service, or just the host.</summary>
internal static class TargetAddress
{
    /// <summary>Reads an address.</summary>
    /// <returns>The stream (<c>rtsp://...</c>) or the device service (<c>http://...</c>), without user and password.</returns>
    /// <exception cref="UsageException">It is none, or holds a user or password; the message does not repeat these.</exception>
    internal static Uri Parse(VerbContext context, string text)
    {
        if (text.Contains('@', StringComparison.Ordinal))
        {
            throw new UsageException(context.Say(ProbeTexts.AddressAt));
        }

        if (!text.Contains("://", StringComparison.Ordinal))
        {
            return Host(text) ?? throw new UsageException(context.Say(ProbeTexts.AddressForm, Findings.Shown(text)));
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "rtsp" or "http" or "https", Host.Length: > 0 }
            ? uri is { Scheme: "http" or "https", AbsolutePath: "/" } ? new UriBuilder(uri) { Path = "/onvif/device_service" }.Uri : uri
            : throw new UsageException(context.Say(ProbeTexts.AddressForm, Findings.Shown(text)));
    }

    private static Uri? Host(string text)
    {
        var authority = Uri.CheckHostName(text) is UriHostNameType.IPv6 && !text.StartsWith('[') ? $"[{text}]" : text;
        return Uri.TryCreate($"http://{authority}/", UriKind.Absolute, out var uri) && uri is { AbsolutePath: "/", Query: "", Fragment: "" }
            && Uri.CheckHostName(uri.IdnHost) is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6
            ? OnvifConnector.DeviceService(uri.IdnHost, uri.Port)
            : null;
    }
}
