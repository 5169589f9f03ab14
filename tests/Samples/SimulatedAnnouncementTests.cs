using System.Net;
using System.Net.Sockets;
using System.Xml.Linq;

using Supervision.HallOnvif;
using Supervision.HallOnvif.Settings;
using Supervision.HallOnvif.Web;
using Supervision.Recorder.Onvif.Discovery;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Samples;

/// <summary>Cameras that come and go tell the group so, and a search does not take that for an answer.</summary>
public sealed class SimulatedAnnouncementTests
{
    private static readonly IPAddress Group = IPAddress.Parse("239.255.255.250");
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Hello_and_Bye_name_the_camera_and_answer_no_question()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Bind(new IPEndPoint(Group, 0));
        listener.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(Group, IPAddress.Loopback));
        var settings = new HallSettings { DiscoveryPort = ((IPEndPoint)listener.LocalEndPoint!).Port, Announces = true, User = SimulatedCamera.User, Cameras = [SimulatedCamera.Usual] };
        string address;
        await using (var hall = await Hall.StartAsync(settings, new Account(SimulatedCamera.User, SimulatedCamera.Password), new ManualTime()))
        {
            address = $"http://127.0.0.1:{hall.Cameras[0].Port}/onvif/device_service";
            var hello = await ReceiveAsync(listener, "Hello");
            Assert.Equal(address, Text(hello, "XAddrs"));
            Assert.Contains("onvif://www.onvif.org/Profile/Streaming", Text(hello, "Scopes"), StringComparison.Ordinal);
        }

        Assert.Null(Text(await ReceiveAsync(listener, "Bye"), "XAddrs"));
    }

    /// <summary>The next announcement of our camera; a search would find nothing in it.</summary>
    private static async Task<XElement> ReceiveAsync(Socket listener, string name)
    {
        using var late = new CancellationTokenSource(Limit);
        var buffer = new byte[64 * 1024];
        var count = await listener.ReceiveAsync(buffer, SocketFlags.None, late.Token);
        var envelope = XElement.Load(new MemoryStream(buffer, 0, count));
        Assert.Equal($"http://schemas.xmlsoap.org/ws/2005/04/discovery/{name}", Text(envelope, "Action"));
        Assert.Equal($"urn:uuid:{SimulatedCamera.Usual.Reference}", envelope.Descendants().Single(part => part.Name.LocalName == "EndpointReference").Value);
        Assert.Empty(ProbeAnswer.Read(buffer, count, IPAddress.Loopback, new HashSet<string>(["", Text(envelope, "MessageID")!], StringComparer.Ordinal)));
        return envelope.Descendants().Single(part => part.Name.LocalName == name);
    }

    private static string? Text(XElement part, string name) => part.Descendants().FirstOrDefault(child => child.Name.LocalName == name)?.Value;
}
