using System.Xml.Linq;

namespace Supervision.Recorder.Onvif.Soap;

/// <summary>The XML namespaces that requests are written in, with the prefixes that the specifications use.</summary>
internal static class XmlNames
{
    internal static readonly XNamespace Envelope = "http://www.w3.org/2003/05/soap-envelope";
    internal static readonly XNamespace Addressing = "http://www.w3.org/2005/08/addressing";
    internal static readonly XNamespace Security = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    internal static readonly XNamespace SecurityUtility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    internal static readonly XNamespace Schema = "http://www.onvif.org/ver10/schema";
    internal static readonly XNamespace Device = "http://www.onvif.org/ver10/device/wsdl";
    internal static readonly XNamespace Media = "http://www.onvif.org/ver10/media/wsdl";
    internal static readonly XNamespace Media2 = "http://www.onvif.org/ver20/media/wsdl";
    internal static readonly XNamespace Ptz = "http://www.onvif.org/ver20/ptz/wsdl";
    internal static readonly XNamespace Imaging = "http://www.onvif.org/ver20/imaging/wsdl";
    internal static readonly XNamespace Events = "http://www.onvif.org/ver10/events/wsdl";
    internal static readonly XNamespace Notification = "http://docs.oasis-open.org/wsn/b-2";

    private static readonly Dictionary<XNamespace, string> Prefixes = new()
    {
        [Envelope] = "s",
        [Addressing] = "wsa",
        [Security] = "wsse",
        [SecurityUtility] = "wsu",
        [Schema] = "tt",
        [Device] = "tds",
        [Media] = "trt",
        [Media2] = "tr2",
        [Ptz] = "tptz",
        [Imaging] = "timg",
        [Events] = "tev",
        [Notification] = "wsnt",
    };

    /// <summary>The prefix that is declared for a namespace: some cameras read prefixes instead of namespaces.</summary>
    internal static string PrefixOf(XNamespace space) => Prefixes[space];
}
