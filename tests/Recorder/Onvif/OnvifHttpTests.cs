using System.Net.Sockets;
using System.Text;

using NodaTime;

using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Soap;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>The client over real connections, on loopback.</summary>
public sealed class OnvifHttpTests
{
    private const string Good = "<Envelope><Body><GetHostnameResponse><HostnameInformation><Name>cam</Name></HostnameInformation></GetHostnameResponse></Body></Envelope>";

    [Fact]
    public async Task Answer_Read_RequestAsSoap12()
    {
        await using var server = new LoopbackHttp($"HTTP/1.1 200 OK\r\nContent-Length: {Good.Length}\r\n\r\n{Good}");
        Assert.Equal("cam", await AskAsync(server.Address));
        Assert.Contains("application/soap+xml; charset=utf-8; action=\"http://www.onvif.org/ver10/device/wsdl/GetHostname\"", server.Requests[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", server.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirection_NotFollowed()
    {
        await using var thief = new LoopbackHttp("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        await using var server = new LoopbackHttp($"HTTP/1.1 307 Temporary Redirect\r\nLocation: {thief.Address}\r\nContent-Length: 0\r\n\r\n");
        var error = await Assert.ThrowsAsync<OnvifException>(() => AskAsync(server.Address));
        Assert.Equal(OnvifFailure.NotOnvif, error.Failure);
        Assert.Contains("redirected", error.Message, StringComparison.Ordinal);
        Assert.Empty(thief.Requests);
    }

    [Theory]
    [InlineData("Content-Length: 1048577\r\n\r\n<a>")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n")]
    public async Task Answer_TooLarge_NotReadToTheEnd(string head)
    {
        await using var server = new LoopbackHttp(async (stream, cancellation) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\n" + head), cancellation);
            var chunk = Encoding.ASCII.GetBytes("10000\r\n" + new string('x', 0x10000) + "\r\n");
            while (head.StartsWith('T'))
            {
                await stream.WriteAsync(chunk, cancellation);
            }
        });
        var error = await Assert.ThrowsAsync<OnvifException>(() => AskAsync(server.Address));
        Assert.Contains("larger than 1024 KiB", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_CutOff_Said()
    {
        await using var server = new LoopbackHttp("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<Envelope>");
        var error = await Assert.ThrowsAsync<OnvifException>(() => AskAsync(server.Address));
        Assert.Equal(OnvifFailure.Unreachable, error.Failure);
        Assert.Contains("broke before the answer was whole", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_Stuck_TimeIsLimited()
    {
        var time = new ManualTime();
        var sent = new TaskCompletionSource();
        await using var server = new LoopbackHttp(async (stream, cancellation) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<Envelope>"), cancellation);
            sent.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, RealClocks.Time, cancellation);
        });
        using var client = new SoapClient(OnvifHttp.Create(RealClocks.Loopback, TimeSpan.FromSeconds(60)), null, time, time, TimeSpan.FromSeconds(5));
        var call = client.CallAsync(new Endpoint(server.Address), new GetHostname(), CancellationToken.None);
        await sent.Task;
        time.Advance(Duration.FromSeconds(6));
        Assert.Equal(OnvifFailure.Timeout, (await Assert.ThrowsAsync<OnvifException>(() => call)).Failure);
    }

    [Fact]
    public async Task Host_NotConfigured_NoConnection()
    {
        var error = await Assert.ThrowsAsync<OnvifException>(() => AskAsync(new Uri("http://192.0.2.1/onvif/device_service")));
        Assert.Equal(OnvifFailure.NotAllowed, error.Failure);
        Assert.Contains("'192.0.2.1' is not allowed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_NobodyListens_Said()
    {
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0)); // Bound, but nobody listens.
        var error = await Assert.ThrowsAsync<OnvifException>(() => AskAsync(new Uri($"http://127.0.0.1:{((System.Net.IPEndPoint)taken.LocalEndPoint!).Port}/")));
        Assert.Equal(OnvifFailure.Unreachable, error.Failure);
        Assert.Contains("cannot be reached", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connector_OverRealSockets_SaysWhoIsNoCamera()
    {
        await using var server = new LoopbackHttp("HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\n\r\nnot found");
        var connector = new OnvifConnector(RealClocks.Loopback, RealClocks.Clock, RealClocks.Time);
        var address = OnvifConnector.DeviceService("127.0.0.1", server.Address.Port);
        var error = await Assert.ThrowsAsync<OnvifException>(() => connector.ConnectAsync(address, null, CancellationToken.None));
        Assert.Equal(OnvifFailure.NotOnvif, error.Failure);
    }

    private static async Task<string> AskAsync(Uri address)
    {
        using var client = new SoapClient(OnvifHttp.Create(RealClocks.Loopback, TimeSpan.FromSeconds(60)), Guards.Login, RealClocks.Clock, RealClocks.Time, TimeSpan.FromSeconds(120));
        return await client.CallAsync(new Endpoint(address), new GetHostname(), CancellationToken.None);
    }
}
