using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Events;

/// <summary>Where events can be pulled, as the camera says.</summary>
/// <param name="Address">Not repaired yet; empty where it is the events' service.</param>
/// <param name="References">What the camera wants back in each header; few and small.</param>
internal sealed record Subscription(string Address, IReadOnlyList<AnswerElement> References)
{
    private const int MaxReferences = 8;
    private const int MaxElements = 64;

    internal static Subscription Of(AnswerElement reference)
    {
        var parameters = reference.Child("ReferenceParameters")?.Children ?? [];
        return parameters.Count <= MaxReferences && parameters.Sum(parameter => parameter.All().Count()) <= MaxElements
            ? new(reference.Text("Address") ?? "", parameters)
            : throw new BadAnswerException("the subscription's reference parameters are too many");
    }
}
