using System.Text;

namespace Supervision.Recorder.Onvif.Discovery;

/// <summary>
/// The questions of a search (WS-Discovery, April 2005). Types are all wanted at once by whoever compares them, so cameras are asked twice: as
/// video transmitter, which profile S knows, and as device, which profile T does.
/// </summary>
internal sealed class ProbeMessage
{
    private static readonly (string Prefix, string Space, string Type)[] Kinds =
    [
        ("dn", "http://www.onvif.org/ver10/network/wsdl", "NetworkVideoTransmitter"), ("tds", "http://www.onvif.org/ver10/device/wsdl", "Device"),
    ];

    private ProbeMessage(string id, byte[] datagram) => (Id, Datagram) = (id, datagram);

    /// <summary>What answers refer to.</summary>
    internal string Id { get; }

    internal byte[] Datagram { get; }

    /// <summary>New questions with names of their own.</summary>
    internal static ProbeMessage[] Both() => [.. Kinds.Select(kind => Of($"urn:uuid:{Guid.NewGuid()}", kind))];

    private static ProbeMessage Of(string id, (string Prefix, string Space, string Type) kind) => new(id, Encoding.UTF8.GetBytes(
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing" xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery" xmlns:{kind.Prefix}="{kind.Space}">
        <s:Header><a:MessageID>{id}</a:MessageID><a:To>urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To><a:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</a:Action></s:Header>
        <s:Body><d:Probe><d:Types>{kind.Prefix}:{kind.Type}</d:Types></d:Probe></s:Body>
        </s:Envelope>
        """));
}
