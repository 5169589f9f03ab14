using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

using static Supervision.Recorder.Onvif.Soap.Elements;

namespace Supervision.Recorder.Onvif.Media.Ver10;

/// <summary>Asks for RTSP with the media in the same connection (interleaved), which every transport of the recorder can begin with.</summary>
internal sealed record GetStreamUri(string Profile) : Request<string>
{
    internal override XElement Write() => new(
        XmlNames.Media + "GetStreamUri",
        new XElement(XmlNames.Media + "StreamSetup", Tt("Stream", "RTP-Unicast"), Tt("Transport", Tt("Protocol", "RTSP"))),
        new XElement(XmlNames.Media + "ProfileToken", Profile));

    internal override string Read(AnswerElement answer) => answer.Must("MediaUri").Must("Uri").Value;
}
