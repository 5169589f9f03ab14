namespace Supervision.Recorder.Onvif.Ptz;

/// <summary>A position that a dome keeps.</summary>
/// <param name="Token">By which the camera knows it.</param>
/// <param name="Name">Its name; empty where it has none.</param>
/// <param name="Position">Where; null where the camera does not say.</param>
internal sealed record PtzPreset(string Token, string Name, PtzVector? Position);
