using System.Xml.Linq;

namespace Supervision.HallOnvif.Services;

/// <summary>Namespaces, and the prefixes that the templates use for them.</summary>
internal static class Names
{
    internal static readonly XNamespace Soap = "http://www.w3.org/2003/05/soap-envelope";
    internal static readonly XNamespace Device = "http://www.onvif.org/ver10/device/wsdl";
    internal static readonly XNamespace Media = "http://www.onvif.org/ver10/media/wsdl";
    internal static readonly XNamespace Media2 = "http://www.onvif.org/ver20/media/wsdl";
    internal static readonly XNamespace Ptz = "http://www.onvif.org/ver20/ptz/wsdl";
    internal static readonly XNamespace Imaging = "http://www.onvif.org/ver20/imaging/wsdl";
    internal static readonly XNamespace Events = "http://www.onvif.org/ver10/events/wsdl";
    internal static readonly XNamespace Notification = "http://docs.oasis-open.org/wsn/b-2";

    /// <summary>An envelope around a body.</summary>
    internal static string Envelope(Markup body) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <s:Envelope xmlns:s="{Soap}" xmlns:wsa="http://www.w3.org/2005/08/addressing" xmlns:tt="http://www.onvif.org/ver10/schema" xmlns:tds="{Device}" xmlns:trt="{Media}" xmlns:tr2="{Media2}" xmlns:tptz="{Ptz}" xmlns:timg="{Imaging}" xmlns:tev="{Events}" xmlns:wsnt="{Notification}" xmlns:wstop="http://docs.oasis-open.org/wsn/t-1" xmlns:tns1="http://www.onvif.org/ver10/topics" xmlns:ter="http://www.onvif.org/ver10/error" xmlns:xs="http://www.w3.org/2001/XMLSchema"><s:Body>{body}</s:Body></s:Envelope>
        """;
}
