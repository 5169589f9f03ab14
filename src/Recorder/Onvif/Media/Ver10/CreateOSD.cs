using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

internal sealed record CreateOSD(Osd Osd) : Request<string>
{
    internal override XElement Write() => new(XmlNames.Media + "CreateOSD", Osd.Write(XmlNames.Media));

    internal override string Read(AnswerElement answer) => answer.Must("OSDToken").Value;
}
