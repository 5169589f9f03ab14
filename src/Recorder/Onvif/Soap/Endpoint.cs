namespace Supervision.Recorder.Onvif.Soap;

/// <summary>Where a request goes.</summary>
/// <param name="Address">The service's address.</param>
/// <param name="References">What a subscription wants to have back in each header.</param>
internal sealed record Endpoint(Uri Address, IReadOnlyList<AnswerElement> References)
{
    internal Endpoint(Uri address)
        : this(address, [])
    {
    }
}
