using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

internal sealed record GetOSDOptions(string VideoSourceConfiguration) : Request<OsdOptions>
{
    internal override XElement Write() => new(XmlNames.Media + "GetOSDOptions", new XElement(XmlNames.Media + "ConfigurationToken", VideoSourceConfiguration));

    internal override OsdOptions Read(AnswerElement answer) => OsdOptions.Of(answer.Must("OSDOptions"));
}
