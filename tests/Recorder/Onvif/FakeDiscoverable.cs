using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Xml.Linq;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>A device that answers probes on a loopback address.</summary>
internal sealed class FakeDiscoverable : IAsyncDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    /// <param name="answers">The datagrams that follow a probe with this message id.</param>
    internal FakeDiscoverable(Func<string, IEnumerable<byte[]>> answers)
        : this((id, _) => answers(id))
    {
    }

    /// <param name="answers">The datagrams that follow a probe with this message id from this sender.</param>
    /// <param name="local">Where; the first loopback address unless told. A group is joined on the loopback interface.</param>
    internal FakeDiscoverable(Func<string, EndPoint, IEnumerable<byte[]>> answers, IPAddress? local = null)
    {
        _socket.Bind(new IPEndPoint(local ?? IPAddress.Loopback, 0));
        if (local?.GetAddressBytes()[0] >= 224)
        {
            _socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(local, IPAddress.Loopback));
            _socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, IPAddress.Loopback.GetAddressBytes());
        }

        _running = RunAsync(answers);
    }

    internal IPEndPoint At => (IPEndPoint)_socket.LocalEndPoint!;

    /// <summary>Types that were asked for.</summary>
    internal List<string> Asked { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _socket.Dispose();
        _stop.Dispose();
    }

    internal static byte[] Match(string id, string reference, string addresses, string scopes = "onvif://www.onvif.org/name/cam") => Encoding.UTF8.GetBytes(
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope" xmlns:w="http://schemas.xmlsoap.org/ws/2004/08/addressing" xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery" xmlns:dn="http://www.onvif.org/ver10/network/wsdl">
        <e:Header><w:RelatesTo>{id}</w:RelatesTo></e:Header><e:Body><d:ProbeMatches><d:ProbeMatch><w:EndpointReference><w:Address>{reference}</w:Address></w:EndpointReference>
        <d:Types>dn:NetworkVideoTransmitter</d:Types><d:Scopes>{scopes}</d:Scopes><d:XAddrs>{addresses}</d:XAddrs><d:MetadataVersion>1</d:MetadataVersion></d:ProbeMatch></d:ProbeMatches></e:Body></e:Envelope>
        """);

    private async Task RunAsync(Func<string, EndPoint, IEnumerable<byte[]>> answers)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var received = await _socket.ReceiveFromAsync(buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), _stop.Token);
                var probe = XElement.Parse(Encoding.UTF8.GetString(buffer, 0, received.ReceivedBytes));
                lock (Asked)
                {
                    Asked.Add(probe.Descendants().Single(element => element.Name.LocalName == "Types").Value);
                }

                foreach (var answer in answers(probe.Descendants().Single(element => element.Name.LocalName == "MessageID").Value, received.RemoteEndPoint))
                {
                    await _socket.SendToAsync(answer, SocketFlags.None, received.RemoteEndPoint, _stop.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            return; // The test is over.
        }
    }
}
