namespace Supervision.Recorder.Onvif.Media;

/// <summary>A microphone or input of a camera.</summary>
/// <param name="Token">By which the camera knows it.</param>
/// <param name="Channels">1 is mono; null where the camera does not say.</param>
internal sealed record AudioSource(string Token, int? Channels);
