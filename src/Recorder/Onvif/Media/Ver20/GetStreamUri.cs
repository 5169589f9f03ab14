using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver20;

internal sealed record GetStreamUri(string Profile) : Request<string>
{
    internal override XElement Write() => new(
        XmlNames.Media2 + "GetStreamUri",
        new XElement(XmlNames.Media2 + "Protocol", "RTSP"),
        new XElement(XmlNames.Media2 + "ProfileToken", Profile));

    internal override string Read(AnswerElement answer) => answer.Must("Uri").Value;
}
