using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Imaging;

internal sealed record GetImagingSettings(string VideoSource) : Request<PictureSettings>
{
    internal override XElement Write() => new(XmlNames.Imaging + "GetImagingSettings", new XElement(XmlNames.Imaging + "VideoSourceToken", VideoSource));

    internal override PictureSettings Read(AnswerElement answer) => PictureSettings.Of(answer.Must("ImagingSettings"));
}
