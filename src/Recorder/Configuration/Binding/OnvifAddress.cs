using System.Net;
using System.Net.Sockets;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Onvif;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>The ONVIF address of a camera: <c>host</c>, <c>host:port</c>, or the address of its device service. Messages never repeat it.</summary>
internal static class OnvifAddress
{
    internal const string Form = "host, host:port or http://host[:port]/onvif/device_service";

    /// <summary>The device service; null where the key is absent or, with an error, no address.</summary>
    internal static Uri? Bind(Section section)
    {
        if (section.TakeScalar("onvif") is not { } scalar)
        {
            return null;
        }

        if (Parse(scalar.Text) is { } address)
        {
            return address;
        }

        section.Findings.Error(scalar, OnvifKeyTexts.Address.With(section.Path("onvif"), Form));
        return null;
    }

    /// <summary>The device service that a text names; null where it names none, or holds a user, query or fragment.</summary>
    internal static Uri? Parse(string text)
    {
        if (text.Length is 0 or > 256 || text.Any(character => character <= ' ' || character == '\x7f'))
        {
            return null;
        }

        if (text.Contains("://", StringComparison.Ordinal))
        {
            return Uri.TryCreate(text, UriKind.Absolute, out var given) && given.Scheme is "http" or "https" && given!.Host.Length > 0
                && given.UserInfo.Length == 0 && given.Query.Length == 0 && given.Fragment.Length == 0
                ? given.AbsolutePath == "/" ? new Uri(given, OnvifConnector.DeviceService(given.IdnHost).AbsolutePath) : given
                : null;
        }

        if (!text.Contains('[') && IPAddress.TryParse(text, out var bare) && bare.AddressFamily is AddressFamily.InterNetworkV6)
        {
            return OnvifConnector.DeviceService(text);
        }

        return Uri.TryCreate($"http://{text}/", UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.UserInfo.Length == 0
            && uri.AbsolutePath == "/" && uri.Query.Length == 0 && uri.Fragment.Length == 0 && !text.Contains('/')
            ? OnvifConnector.DeviceService(uri.IdnHost, uri.Port)
            : null;
    }
}
