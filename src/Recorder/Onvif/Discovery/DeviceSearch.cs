using System.Net.Sockets;

namespace Supervision.Recorder.Onvif.Discovery;

/// <summary>Searches devices by WS-Discovery along several routes at once. Bounded in time, datagrams and devices.</summary>
internal sealed class DeviceSearch(TimeProvider time)
{
    private const int MaxDatagram = 64 * 1024;
    private const int MaxDatagrams = 8192;
    private const int MaxDevices = 2048;

    /// <summary>Searches.</summary>
    /// <param name="routes">Which ways; see <see cref="DiscoveryRoute"/>.</param>
    /// <param name="wait">How long answers are taken; halfway the questions are repeated, because datagrams get lost.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<DiscoveryResult> FindAsync(IReadOnlyList<DiscoveryRoute> routes, TimeSpan wait, CancellationToken cancellation)
    {
        var found = new Dictionary<string, FoundDevice>(StringComparer.Ordinal);
        var troubles = new List<string>();
        await Task.WhenAll(routes.Select(route => SearchAsync(route, wait, found, troubles, cancellation)));
        return new([.. found.Values.OrderBy(device => device.Address.Authority, StringComparer.Ordinal)], troubles);
    }

    private async Task SearchAsync(
        DiscoveryRoute route, TimeSpan wait, Dictionary<string, FoundDevice> found, List<string> troubles, CancellationToken cancellation)
    {
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
            Trouble(troubles, $"devices cannot be searched from {route.Local} to {route.Target} ({error.SocketErrorCode}); check the interface's address and whether it is up");
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

    private static async Task ListenAsync(
        DiscoverySocket socket, ProbeMessage[] questions, Dictionary<string, FoundDevice> found, CancellationToken cancellation)
    {
        var names = questions.Select(question => question.Id).ToHashSet(StringComparer.Ordinal);
        var buffer = new byte[MaxDatagram];
        for (var taken = 0; taken < MaxDatagrams; taken++)
        {
            var (count, from) = await socket.ReceiveAsync(buffer, cancellation);
            Merge(found, ProbeAnswer.Read(buffer, count, from, names));
        }
    }

    /// <summary>A device answers both questions, on each interface, twice: the first answer counts.</summary>
    private static void Merge(Dictionary<string, FoundDevice> found, List<FoundDevice> devices)
    {
        lock (found)
        {
            foreach (var device in devices.Where(device => found.Count < MaxDevices))
            {
                found.TryAdd(device.Reference, device);
            }
        }
    }

    private static void Trouble(List<string> troubles, string sentence)
    {
        lock (troubles)
        {
            troubles.Add(sentence);
        }
    }
}
