using System.Net;

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
                section.Findings.Error(
                    item,
                    $"'network.allow' holds {(item is YamlScalar odd ? $"'{Findings.Shown(odd.Text)}'" : "a list")}",
                    "write a host name, an address, or a range such as 192.168.1.0/24");
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
