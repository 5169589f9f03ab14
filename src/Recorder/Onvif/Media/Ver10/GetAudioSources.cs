using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

internal sealed record GetAudioSources : Request<IReadOnlyList<AudioSource>>
{
    internal override XElement Write() => new(XmlNames.Media + "GetAudioSources");

    internal override IReadOnlyList<AudioSource> Read(AnswerElement answer) => [.. answer.ChildrenNamed("AudioSources").Select(source => new AudioSource(source.Token, source.Number("Channels")))];
}
