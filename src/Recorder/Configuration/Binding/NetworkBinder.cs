using System.Net;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>Where the program may connect to, and where it listens.</summary>
internal static class NetworkBinder
{
    internal static NetworkConfiguration Network(Section site)
    {
        if (site.TakeSection("network") is not { } section)
        {
            return new();
        }

        var allow = new List<string>();
        foreach (var item in section.TakeItems("allow"))
        {
            if (item is YamlScalar scalar && IsPlace(scalar.Text))
            {
                allow.Add(scalar.Text);
            }
            else
            {
                section.Findings.Error(item, item is YamlScalar odd ? HallTexts.Allow.With(Findings.Shown(odd.Text)) : HallTexts.AllowList);
            }
        }

        section.Finish();
        return new() { Allow = allow };
    }

    internal static HttpConfiguration Http(Section site)
    {
        var defaults = new HttpConfiguration();
        if (site.TakeSection("http") is not { } section)
        {
            return defaults;
        }

        var http = new HttpConfiguration
        {
            Listen = section.Loopback("listen", defaults.Listen),
            Port = section.Integer("port", defaults.Port, 0, IPEndPoint.MaxPort),
        };
        section.Finish();
        return http;
    }

    private static bool IsPlace(string text) =>
        text.Contains('/') ? IPNetwork.TryParse(text, out _) : Uri.CheckHostName(text) is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6;
}
