namespace Supervision.Recorder.Onvif.Soap;

/// <summary>The answer to a command.</summary>
internal readonly record struct Done;
