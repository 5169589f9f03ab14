namespace Supervision.Recorder.Onvif.Soap;

/// <summary>An answer is no XML, breaks a limit or lacks what it must have. The message says only what; <see cref="OnvifException"/> adds where.</summary>
/// <param name="message">What is wrong, as a part of a sentence.</param>
internal sealed class BadAnswerException(string message) : Exception(message);
