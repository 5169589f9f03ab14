using System.Net;

using Supervision.Media.Net;
using Supervision.Media.Streams;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Media.Net;

public sealed class OutboundSocketsTests
{
    [Theory]
    [InlineData("10.0.3.7", true)]
    [InlineData("::ffff:10.0.3.7", true)]
    [InlineData("10.1.0.1", false)]
    [InlineData("192.168.1.9", true)]
    [InlineData("192.168.1.8", false)]
    [InlineData("CAMERA-1.hall", true)]
    [InlineData("camera-2.hall", false)]
    [InlineData("fd00::1", true)]
    public void Allows_ByNameAddressAndRange(string host, bool allowed) =>
        Assert.Equal(allowed, AllowedHosts.Parse(["10.0.0.0/16", "192.168.1.9", "camera-1.hall", "fd00::/8"]).Allows(host));

    [Theory]
    [InlineData("10.0.0.0/99")]
    [InlineData("a b")]
    [InlineData("")]
    public void Parse_Nonsense_NamesIt(string entry) =>
        Assert.Contains($"'{entry}'", Assert.Throws<FormatException>(() => AllowedHosts.Parse([entry])).Message, StringComparison.Ordinal);

    [Fact]
    public async Task ConnectAsync_Invariant8_OtherHostRefused()
    {
        var error = await Assert.ThrowsAsync<MediaSourceException>(
            () => RealClocks.Loopback.ConnectAsync("192.0.2.1", 554, TimeSpan.FromSeconds(5), 0, CancellationToken.None));
        Assert.Equal(SourceFailure.NotAllowed, error.Failure);
    }

    [Fact]
    public async Task ConnectAsync_UnknownName_SaysSo()
    {
        var sockets = new OutboundSockets(AllowedHosts.Parse(["no-such-camera.invalid"]), RealClocks.Time);
        var error = await Assert.ThrowsAsync<MediaSourceException>(
            () => sockets.ConnectAsync("no-such-camera.invalid", 554, TimeSpan.FromSeconds(30), 0, CancellationToken.None));
        Assert.Contains(error.Failure, new[] { SourceFailure.NameNotFound, SourceFailure.Unreachable });
    }

    [Fact]
    public async Task ConnectAsync_NameServerIsSilent_NameNotFound()
    {
        var time = new ManualTime();
        var never = new TaskCompletionSource<IPAddress[]>();
        var sockets = new OutboundSockets(AllowedHosts.Parse(["camera-1.hall"]), time, (_, _) => never.Task);
        var connecting = sockets.ConnectAsync("camera-1.hall", 554, TimeSpan.FromSeconds(10), 0, CancellationToken.None);
        time.Advance(NodaTime.Duration.FromSeconds(10));
        var error = await Assert.ThrowsAsync<MediaSourceException>(() => connecting);
        Assert.Equal(SourceFailure.NameNotFound, error.Failure);
        Assert.Contains("camera-1.hall", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BindUdpPair_EvenPortAndNext()
    {
        using var pair = RealClocks.Loopback.BindUdpPair(IPAddress.Loopback, 65536);
        Assert.Equal(0, pair.MediaPort % 2);
        Assert.Equal(pair.MediaPort + 1, ((IPEndPoint)pair.Control.LocalEndPoint!).Port);
    }

    [Fact]
    public void Secret_NeverPrintsItself() => Assert.Equal("(hidden) {}", $"{new Secret("x1y2")} {System.Text.Json.JsonSerializer.Serialize(new Secret("x1y2"))}");
}
