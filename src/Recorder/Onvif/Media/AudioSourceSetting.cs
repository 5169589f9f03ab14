namespace Supervision.Recorder.Onvif.Media;

/// <summary>A way to use an audio source, which a profile takes to have sound.</summary>
/// <param name="Token">By which the camera knows it.</param>
/// <param name="Name">Its name.</param>
/// <param name="SourceToken">The source.</param>
internal sealed record AudioSourceSetting(string Token, string Name, string SourceToken);
