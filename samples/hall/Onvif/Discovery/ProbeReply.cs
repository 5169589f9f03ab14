using System.Text;

using Supervision.HallOnvif.Services;
using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Discovery;

/// <summary>A camera's answer to a search.</summary>
internal static class ProbeReply
{
    internal static byte[] Of(Camera camera, string address, string question)
    {
        Markup answer = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing" xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery" xmlns:dn="http://www.onvif.org/ver10/network/wsdl" xmlns:tds="http://www.onvif.org/ver10/device/wsdl">
            <s:Header><a:MessageID>urn:uuid:{Guid.NewGuid()}</a:MessageID><a:RelatesTo>{question}</a:RelatesTo><a:To>http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous</a:To><a:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/ProbeMatches</a:Action></s:Header>
            <s:Body><d:ProbeMatches><d:ProbeMatch><a:EndpointReference><a:Address>urn:uuid:{camera.Settings.Reference}</a:Address></a:EndpointReference><d:Types>dn:NetworkVideoTransmitter tds:Device</d:Types>
            <d:Scopes>{string.Join(' ', CameraScopes.Of(camera))}</d:Scopes><d:XAddrs>{address}</d:XAddrs><d:MetadataVersion>1</d:MetadataVersion></d:ProbeMatch></d:ProbeMatches></s:Body></s:Envelope>
            """;
        return Encoding.UTF8.GetBytes(answer.ToString());
    }
}
