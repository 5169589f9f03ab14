using System.Collections.Concurrent;
using System.Net.Sockets;

using Supervision.Media.Net;

namespace Supervision.Recorder.Onvif.Discovery;

/// <summary>Searches devices by WS-Discovery along several routes at once. Bounded in time, datagrams and devices.</summary>
/// <param name="sockets">Knows which addresses may be asked; groups are asked on the interfaces that the caller names.</param>
/// <param name="time">Measures the time.</param>
internal sealed class DeviceSearch(OutboundSockets sockets, TimeProvider time)
{
    private const int MaxDatagram = 64 * 1024;
    private const int MaxDatagrams = 8192;

    /// <summary>Searches.</summary>
    /// <param name="routes">Which ways; see <see cref="DiscoveryRoute"/>.</param>
    /// <param name="wait">How long answers are taken; halfway the questions are repeated, because datagrams get lost.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="seen">Called with each device when it is found first, on any thread.</param>
    internal async Task<DiscoveryResult> FindAsync(
        IReadOnlyList<DiscoveryRoute> routes, TimeSpan wait, CancellationToken cancellation, Action<FoundDevice>? seen = null)
    {
        var found = new FoundDevices(seen);
        var troubles = new ConcurrentQueue<string>();
        await Task.WhenAll(routes.Select(route => SearchAsync(route, wait, found, troubles, cancellation)));
        return new(found.InOrder(), [.. troubles]);
    }

    private async Task SearchAsync(
        DiscoveryRoute route, TimeSpan wait, FoundDevices found, ConcurrentQueue<string> troubles, CancellationToken cancellation)
    {
        if (!route.IsGroup && !sockets.Allows(route.Target.Address.ToString()))
        {
            troubles.Enqueue($"a probe to {route.Target.Address} is not allowed; add it to the configuration's hosts if it is meant");
            return;
        }

        using var end = new CancellationTokenSource(wait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellation);
        try
        {
            using var socket = new DiscoverySocket(route);
            var questions = ProbeMessage.Both();
            await Task.WhenAll(AskAsync(socket, questions, wait / 2, either.Token), ListenAsync(socket, questions, found, either.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return; // The time is over: that is how a search ends.
        }
        catch (SocketException error)
        {
            troubles.Enqueue($"devices cannot be searched from {route.Local} to {route.Target} ({error.SocketErrorCode}); check the interface's address and whether it is up");
        }
    }

    private async Task AskAsync(DiscoverySocket socket, ProbeMessage[] questions, TimeSpan pause, CancellationToken cancellation)
    {
        for (var round = 0; round < 2; round++)
        {
            foreach (var question in questions)
            {
                await socket.SendAsync(question.Datagram, cancellation);
            }

            await Task.Delay(pause, time, cancellation);
        }
    }

    private static async Task ListenAsync(DiscoverySocket socket, ProbeMessage[] questions, FoundDevices found, CancellationToken cancellation)
    {
        var names = questions.Select(question => question.Id).ToHashSet(StringComparer.Ordinal);
        var buffer = new byte[MaxDatagram];
        for (var taken = 0; taken < MaxDatagrams; taken++)
        {
            var (count, from) = await socket.ReceiveAsync(buffer, cancellation);
            ProbeAnswer.Read(buffer, count, from, names).ForEach(found.Add);
        }
    }
}
