namespace Supervision.Recorder.Onvif.Soap;

/// <summary>A reply as far as it can be understood: an element, a fault, or the reason why it is neither.</summary>
internal sealed record SoapAnswer(SoapReply Reply, AnswerElement? Element, SoapFault? Fault, string? Trouble)
{
    internal bool IsGood => Element is not null && Reply.Status is >= 200 and < 300;

    /// <summary>The camera wants a login, or a better one.</summary>
    /// <param name="unsigned">The request had none. Then also an empty 400 is read so: some cameras say no more.</param>
    internal bool AsksForLogin(bool unsigned) =>
        Reply.Status is 401
        || Fault?.AsksForLogin == true
        || (unsigned && Fault is null && Element is null && Reply.Status is 400 or 403);

    internal static SoapAnswer Of(SoapReply reply)
    {
        try
        {
            var element = Envelope.Open(AnswerReader.Read(reply.Bytes, reply.Count));
            return element is null ? new(reply, null, null, "its SOAP body is empty")
                : element.Name == "Fault" ? new(reply, null, SoapFault.Read(element), null)
                : new(reply, element, null, null);
        }
        catch (BadAnswerException error)
        {
            return new(reply, null, null, error.Message);
        }
    }
}
