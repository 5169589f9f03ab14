using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

using Supervision.Media.Streams;

namespace Supervision.Media.Net;

/// <summary>
/// Makes every outbound socket of the program, and only to hosts that the configuration names: there is no other place where a connection
/// begins. Safe for use from several threads.
/// </summary>
public sealed class OutboundSockets
{
    private const int PairAttempts = 64;

    // Addresses of allowed hosts that were connected to: datagrams may come from these.
    private readonly ConcurrentDictionary<IPAddress, bool> _peers = new();
    private readonly AllowedHosts _allowed;
    private readonly TimeProvider _time;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _lookUp;

    /// <param name="allowed">Where connections may go.</param>
    /// <param name="time">Measures time limits.</param>
    public OutboundSockets(AllowedHosts allowed, TimeProvider time)
        : this(allowed, time, Dns.GetHostAddressesAsync)
    {
    }

    internal OutboundSockets(AllowedHosts allowed, TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>> lookUp) =>
        (_allowed, _time, _lookUp) = (allowed, time, lookUp);

    /// <summary>Says whether the configuration allows the host (a name or an address).</summary>
    public bool Allows(string host) => _allowed.Allows(host);

    /// <summary>Connects by TCP, with keep-alive probes and without delay of small packets.</summary>
    /// <param name="host">A name or an address.</param>
    /// <param name="port">The port.</param>
    /// <param name="timeout">For name resolution and all addresses together.</param>
    /// <param name="receiveBuffer">Bytes of the kernel's receive buffer; 0 leaves it to the kernel.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The connected socket; the caller owns it.</returns>
    /// <exception cref="MediaSourceException">NotAllowed, NameNotFound or Unreachable.</exception>
    public async Task<Socket> ConnectAsync(string host, int port, TimeSpan timeout, int receiveBuffer, CancellationToken cancellation)
    {
        ThrowIfNotAllowed(host);
        using var limit = new CancellationTokenSource(timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var addresses = await ResolveAsync(host, timeout, either.Token, cancellation);
        try
        {
            var socket = await ConnectToAnyAsync(addresses, port, receiveBuffer, either.Token);
            _peers[((IPEndPoint)socket.RemoteEndPoint!).Address] = true;
            return socket;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new MediaSourceException(
                SourceFailure.Unreachable,
                $"{host}:{port} does not answer within {timeout.TotalSeconds:0.#} s; check that the device is on and the network leads there");
        }
        catch (SocketException error)
        {
            throw new MediaSourceException(
                SourceFailure.Unreachable, $"{host}:{port} cannot be reached ({error.SocketErrorCode}); check the device, its address and its port", error);
        }
    }

    /// <summary>Binds two neighbouring UDP ports for media from a peer that was connected to by TCP.</summary>
    /// <param name="peer">Who will send.</param>
    /// <param name="receiveBuffer">Bytes of the kernel's receive buffer of the media port; 0 leaves it to the kernel.</param>
    /// <exception cref="MediaSourceException">NotAllowed; Unreachable when no pair of ports is free.</exception>
    public UdpPair BindUdpPair(IPAddress peer, int receiveBuffer)
    {
        ArgumentNullException.ThrowIfNull(peer);
        if (!_peers.ContainsKey(peer))
        {
            ThrowIfNotAllowed(peer.ToString());
        }

        for (var attempt = 0; attempt < PairAttempts; attempt++)
        {
            var media = BindUdp(peer.AddressFamily, 0)!;
            var port = ((IPEndPoint)media.LocalEndPoint!).Port;
            var control = port % 2 == 0 ? BindUdp(peer.AddressFamily, port + 1) : null;
            if (control is not null)
            {
                SetReceiveBuffer(media, receiveBuffer);
                return new UdpPair(media, control, peer);
            }

            media.Dispose();
        }

        throw new MediaSourceException(SourceFailure.Unreachable, "no two neighbouring UDP ports are free on this machine; use transport tcp");
    }

    private async Task<IPAddress[]> ResolveAsync(string host, TimeSpan timeout, CancellationToken limit, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host, out var literal))
        {
            return [literal];
        }

        try
        {
            return await _lookUp(host, limit).WaitAsync(limit); // The system's resolver may not stop when it is told to.
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new MediaSourceException(
                SourceFailure.NameNotFound,
                $"the name '{host}' was not resolved within {timeout.TotalSeconds:0.#} s; check the name server (/etc/resolv.conf), or write the address instead");
        }
        catch (SocketException error)
        {
            throw new MediaSourceException(
                SourceFailure.NameNotFound, $"the name '{host}' does not resolve ({error.SocketErrorCode}); check the name, or write the address instead", error);
        }
    }

    private static async Task<Socket> ConnectToAnyAsync(IPAddress[] addresses, int port, int receiveBuffer, CancellationToken cancellation)
    {
        for (var i = 0; ; i++)
        {
            if (i == addresses.Length)
            {
                throw new SocketException((int)SocketError.HostNotFound);
            }

            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                Prepare(socket, receiveBuffer);
                await socket.ConnectAsync(addresses[i], port, cancellation);
                return socket;
            }
            catch (SocketException) when (i < addresses.Length - 1)
            {
                socket.Dispose(); // The name has a further address.
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }

    private static void Prepare(Socket socket, int receiveBuffer)
    {
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 15);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 5);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 3);
        SetReceiveBuffer(socket, receiveBuffer);
    }

    private static Socket? BindUdp(AddressFamily family, int port)
    {
        var socket = new Socket(family, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.Bind(new IPEndPoint(family == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, port));
            return socket;
        }
        catch (SocketException) when (port != 0)
        {
            socket.Dispose(); // Taken by somebody else: the caller looks for another pair.
            return null;
        }
    }

    private static void SetReceiveBuffer(Socket socket, int bytes)
    {
        if (bytes > 0)
        {
            socket.ReceiveBufferSize = bytes;
        }
    }

    private void ThrowIfNotAllowed(string host)
    {
        if (!Allows(host))
        {
            throw new MediaSourceException(SourceFailure.NotAllowed, $"a connection to '{host}' is not allowed; add it to the configuration's hosts if it is meant");
        }
    }
}
