using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

/// <summary>A camera may say that it did and draw nothing: only the decoded picture tells.</summary>
internal sealed record SetOSD(Osd Osd) : Command
{
    internal override XElement Write() => new(XmlNames.Media + "SetOSD", Osd.Write(XmlNames.Media));
}
