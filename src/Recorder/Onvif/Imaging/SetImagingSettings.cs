using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Imaging;

/// <summary>Sets what is given and leaves the rest.</summary>
internal sealed record SetImagingSettings(string VideoSource, PictureSettings Settings) : Command
{
    internal override XElement Write() => new(
        XmlNames.Imaging + "SetImagingSettings",
        new XElement(XmlNames.Imaging + "VideoSourceToken", VideoSource),
        Settings.Write(XmlNames.Imaging + "ImagingSettings"),
        new XElement(XmlNames.Imaging + "ForcePersistence", true));
}
