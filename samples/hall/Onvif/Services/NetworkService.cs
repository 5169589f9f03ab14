using System.Net;
using System.Net.Sockets;

using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Services;

/// <summary>The camera's place in the network; these operations belong to the device service and are not listed apart.</summary>
internal sealed class NetworkService : Service
{
    private const int MaxServers = 2;

    internal NetworkService(Camera camera)
        : base(Names.Device, "", camera)
    {
        On("GetNTP", _ => Ntp());
        On("SetNTP", SetNtp);
        On("GetHostname", _ => $"<tds:GetHostnameResponse><tds:HostnameInformation><tt:FromDHCP>false</tt:FromDHCP><tt:Name>{Camera.Hostname}</tt:Name></tds:HostnameInformation></tds:GetHostnameResponse>");
        On("SetHostname", SetHostname);
        On("GetNetworkInterfaces", Interfaces);
        On("GetNetworkDefaultGateway", question => $"<tds:GetNetworkDefaultGatewayResponse><tds:NetworkGateway><tt:IPv4Address>{question.Host}</tt:IPv4Address></tds:NetworkGateway></tds:GetNetworkDefaultGatewayResponse>");
        On("GetDNS", question => $"<tds:GetDNSResponse><tds:DNSInformation><tt:FromDHCP>false</tt:FromDHCP><tt:DNSManual><tt:Type>IPv4</tt:Type><tt:IPv4Address>{question.Host}</tt:IPv4Address></tt:DNSManual></tds:DNSInformation></tds:GetDNSResponse>");
    }

    private static Markup Host(string server) => (IPAddress.TryParse(server, out var address), address?.AddressFamily) switch
    {
        (true, AddressFamily.InterNetworkV6) => $"<tt:Type>IPv6</tt:Type><tt:IPv6Address>{server}</tt:IPv6Address>",
        (true, _) => $"<tt:Type>IPv4</tt:Type><tt:IPv4Address>{server}</tt:IPv4Address>",
        _ => $"<tt:Type>DNS</tt:Type><tt:DNSname>{server}</tt:DNSname>",
    };

    private Markup Ntp()
    {
        var servers = Camera.NtpServers.Select(server => (Markup)$"<tt:NTPManual>{Host(server)}</tt:NTPManual>");
        return $"<tds:GetNTPResponse><tds:NTPInformation><tt:FromDHCP>{Camera.NtpFromDhcp}</tt:FromDHCP>{servers}</tds:NTPInformation></tds:GetNTPResponse>";
    }

    private Markup SetNtp(Question question)
    {
        var fromDhcp = question.Flag("FromDHCP") ?? throw RefusalException.Wrong("InvalidArgVal", "FromDHCP is missing");
        var servers = question.Body.Elements().Where(child => child.Name.LocalName == "NTPManual")
            .Select(host => host.Elements().LastOrDefault(child => child.Name.LocalName != "Type")?.Value.Trim() ?? "").ToList();
        if (servers.Count > MaxServers || servers.Contains(""))
        {
            throw RefusalException.Wrong("InvalidArgVal/InvalidDnsName", "too many servers, or one without a name");
        }

        Camera.NtpFromDhcp = fromDhcp;
        Camera.NtpServers.Clear();
        Camera.NtpServers.AddRange(servers);
        return $"<tds:SetNTPResponse/>";
    }

    private Markup SetHostname(Question question)
    {
        Camera.Hostname = question.Must("Name");
        return $"<tds:SetHostnameResponse/>";
    }

    private Markup Interfaces(Question question) =>
        $"""
        <tds:GetNetworkInterfacesResponse><tds:NetworkInterfaces token="eth0"><tt:Enabled>true</tt:Enabled>
        <tt:Info><tt:Name>eth0</tt:Name><tt:HwAddress>02:00:00:00:{(Camera.Settings.Port / 256).ToString("x2")}:{(Camera.Settings.Port % 256).ToString("x2")}</tt:HwAddress><tt:MTU>1500</tt:MTU></tt:Info>
        <tt:IPv4><tt:Enabled>true</tt:Enabled><tt:Config><tt:Manual><tt:Address>{question.Host}</tt:Address><tt:PrefixLength>24</tt:PrefixLength></tt:Manual><tt:DHCP>false</tt:DHCP></tt:Config></tt:IPv4>
        </tds:NetworkInterfaces></tds:GetNetworkInterfacesResponse>
        """;
}
