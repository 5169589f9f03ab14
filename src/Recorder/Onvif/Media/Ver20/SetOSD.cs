using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver20;

/// <summary>A camera may say that it did and draw nothing: only the decoded picture tells.</summary>
internal sealed record SetOSD(Osd Osd) : Command
{
    internal override XElement Write() => new(XmlNames.Media2 + "SetOSD", Osd.Write(XmlNames.Media2));
}
