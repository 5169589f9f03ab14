using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Events;

/// <summary>A camera's events. Each call throws <see cref="OnvifException"/> where it fails.</summary>
internal sealed class OnvifEvents(SoapClient client, Endpoint at, AddressRepair repair, TimeProvider time)
{
    /// <summary>What the camera can report, as paths without prefixes; see <see cref="Topics.KindOf"/>.</summary>
    internal Task<IReadOnlyList<string>> TopicsAsync(CancellationToken cancellation) => client.CallAsync(at, new GetEventProperties(), cancellation);

    /// <summary>Subscribes to all events.</summary>
    /// <param name="lifetime">The camera forgets the subscription when nothing was pulled for so long.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<PullPoint> SubscribeAsync(TimeSpan lifetime, CancellationToken cancellation)
    {
        var subscription = await client.CallAsync(at, new CreatePullPointSubscription(lifetime), cancellation);
        var address = repair.Service(subscription.Address) ?? at.Address;
        return new PullPoint(client, new Endpoint(address, subscription.References), lifetime, time);
    }
}
