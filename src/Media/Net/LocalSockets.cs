using System.Net.Sockets;

namespace Supervision.Media.Net;

/// <summary>Connections to programs of this machine, by a socket in the file system: they lead nowhere else.</summary>
public static class LocalSockets
{
    /// <summary>Connects.</summary>
    /// <param name="path">The socket.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The connected socket; the caller owns it.</returns>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    public static async Task<Socket> ConnectAsync(string path, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
