namespace Supervision.Recorder.Onvif;

/// <summary>A camera could not be asked by ONVIF, or refused. The message is one clear line: what, where, how to mend; it never holds a password.</summary>
/// <param name="failure">Which kind.</param>
/// <param name="message">One line for the operator.</param>
/// <param name="inner">What the system said, if anything.</param>
internal sealed class OnvifException(OnvifFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    internal OnvifFailure Failure { get; } = failure;

    /// <summary>The camera's fault, where it answered with one.</summary>
    internal Soap.SoapFault? Fault { get; init; }
}
