using Supervision.Media.Rtsp;

namespace Supervision.Recorder.Onvif.Soap;

/// <summary>What came back by HTTP, whole.</summary>
/// <param name="Status">HTTP's status code.</param>
/// <param name="Bytes">The body's buffer.</param>
/// <param name="Count">Bytes of the body.</param>
/// <param name="Challenges">Ways to log in that HTTP offers, with status 401.</param>
internal sealed record SoapReply(int Status, byte[] Bytes, int Count, IReadOnlyList<AuthChallenge> Challenges);
