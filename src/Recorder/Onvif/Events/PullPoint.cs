using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Events;

/// <summary>A subscription that events are pulled from. For one reader; it ends by <see cref="UnsubscribeAsync"/>, or by its lifetime.</summary>
internal sealed class PullPoint(SoapClient client, Endpoint at, TimeSpan lifetime, TimeProvider time)
{
    private const int MostAtOnce = 64;

    private long _renewed = time.GetTimestamp();

    /// <summary>Asks for the present state of everything as events.</summary>
    internal Task AskStatesAsync(CancellationToken cancellation) => client.CallAsync(at, new SetSynchronizationPoint(), cancellation);

    /// <summary>Takes what happened since the last call, and prolongs the subscription when half of its lifetime is over.</summary>
    /// <param name="wait">How long the camera may wait for something to happen.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<IReadOnlyList<CameraEvent>> PullAsync(TimeSpan wait, CancellationToken cancellation)
    {
        if (time.GetElapsedTime(_renewed) + wait > lifetime / 2)
        {
            await RenewAsync(cancellation);
        }

        return await client.CallAsync(at, new PullMessages(wait, MostAtOnce), cancellation, patience: wait);
    }

    /// <summary>Prolongs the subscription by its lifetime from now.</summary>
    internal async Task RenewAsync(CancellationToken cancellation)
    {
        try
        {
            await client.CallAsync(at, new Renew(lifetime), cancellation);
        }
        catch (OnvifException error) when (error.Failure is OnvifFailure.NotSupported)
        {
            _renewed = time.GetTimestamp(); // Cameras without Renew prolong at each pull.
            return;
        }

        _renewed = time.GetTimestamp();
    }

    internal Task UnsubscribeAsync(CancellationToken cancellation) => client.CallAsync(at, new Unsubscribe(), cancellation);
}
