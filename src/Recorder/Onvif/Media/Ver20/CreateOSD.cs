using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver20;

internal sealed record CreateOSD(Osd Osd) : Request<string>
{
    internal override XElement Write() => new(XmlNames.Media2 + "CreateOSD", Osd.Write(XmlNames.Media2));

    internal override string Read(AnswerElement answer) => answer.Must("OSDToken").Value;
}
