using System.Text;

using Supervision.HallOnvif.Services;
using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Discovery;

/// <summary>What a camera tells the group unasked: that it is there (Hello), that it goes (Bye).</summary>
internal static class Announcement
{
    internal static byte[] Hello(Camera camera, string address) => Of("Hello", $"""
        <a:EndpointReference><a:Address>urn:uuid:{camera.Settings.Reference}</a:Address></a:EndpointReference><d:Types>dn:NetworkVideoTransmitter tds:Device</d:Types>
        <d:Scopes>{string.Join(' ', CameraScopes.Of(camera))}</d:Scopes><d:XAddrs>{address}</d:XAddrs><d:MetadataVersion>1</d:MetadataVersion>
        """);

    internal static byte[] Bye(Camera camera) => Of("Bye", $"<a:EndpointReference><a:Address>urn:uuid:{camera.Settings.Reference}</a:Address></a:EndpointReference>");

    private static byte[] Of(string name, Markup inside)
    {
        Markup message = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing" xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery" xmlns:dn="http://www.onvif.org/ver10/network/wsdl" xmlns:tds="http://www.onvif.org/ver10/device/wsdl">
            <s:Header><a:MessageID>urn:uuid:{Guid.NewGuid()}</a:MessageID><a:To>urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To><a:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/{name}</a:Action></s:Header>
            <s:Body><d:{name}>{inside}</d:{name}></s:Body></s:Envelope>
            """;
        return Encoding.UTF8.GetBytes(message.ToString());
    }
}
