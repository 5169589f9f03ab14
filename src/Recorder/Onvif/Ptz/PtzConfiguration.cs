namespace Supervision.Recorder.Onvif.Ptz;

/// <summary>A way to use a dome's node, which profiles refer to.</summary>
internal sealed record PtzConfiguration(string Token, string Name, string Node);
