using Supervision.Media.Net;

namespace Supervision.Recorder.Onvif;

/// <summary>An account of a camera.</summary>
/// <param name="User">The user's name.</param>
/// <param name="Password">Never printed.</param>
internal sealed record OnvifLogin(string User, Secret Password);
