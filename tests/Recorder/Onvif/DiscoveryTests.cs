using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

using NodaTime;

using Supervision.Recorder.Onvif.Discovery;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>Searching devices, on loopback.</summary>
public sealed class DiscoveryTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Probe_ByAddress_FoundOnceWhateverItAnswers()
    {
        await using var device = new FakeDiscoverable(id =>
        [
            Encoding.UTF8.GetBytes("garbage"),
            FakeDiscoverable.Match("urn:uuid:somebody-else", "urn:uuid:foreign", "http://127.0.0.1/foreign"),
            FakeDiscoverable.Match(id, "urn:uuid:1", "http://192.168.1.9:8000/onvif/device_service http://127.0.0.1:8000/onvif/device_service"),
            FakeDiscoverable.Match(id, "urn:uuid:1", "http://127.0.0.1/second"),
        ]);
        var result = await FindAsync(1, Route(device));
        var found = Assert.Single(result.Devices);
        Assert.Equal(("urn:uuid:1", "http://127.0.0.1:8000/onvif/device_service", "cam"), (found.Reference, found.Address.AbsoluteUri, found.Scopes.Name));
        Assert.Empty(result.Troubles);
        await Eventually.True(() => device.Asked.Count == 4, "each is asked twice: datagrams get lost");
        Assert.Equal(["dn:NetworkVideoTransmitter", "tds:Device"], device.Asked.Distinct().Order());
    }

    [Theory]
    [InlineData("http://0.0.0.0/onvif/device_service")]
    [InlineData("http://192.168.1.9/onvif/device_service")]
    [InlineData("http://[fe80::1]/onvif/device_service http://10.0.0.1/onvif/device_service")]
    public async Task Probe_WrongAddressInside_RepairedByWhoAnswered(string addresses)
    {
        await using var device = new FakeDiscoverable(id => [FakeDiscoverable.Match(id, "urn:uuid:1", addresses)]);
        var result = await FindAsync(1, Route(device));
        Assert.Equal("http://127.0.0.1/onvif/device_service", Assert.Single(result.Devices).Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("fe80::7%2", "http://[fe80::7]:81/d", "http://[fe80::7%2]:81/d")] // Without the scope nobody could connect.
    [InlineData("2001:db8::7", "http://10.0.0.1/d http://[2001:db8::7]/d", "http://[2001:db8::7]/d")]
    public void Answer_ByIpv6_AddressedAsItCame(string from, string addresses, string expected)
    {
        var bytes = FakeDiscoverable.Match("urn:uuid:q", "urn:uuid:1", addresses);
        var device = Assert.Single(ProbeAnswer.Read(bytes, bytes.Length, IPAddress.Parse(from), new HashSet<string>(["urn:uuid:q"])));
        Assert.Equal(new Uri(expected).IdnHost, device.Address.IdnHost);
        Assert.Equal(from, device.Address.IdnHost);
    }

    /// <summary>Multicast on the loopback interface, at a port of the test's own.</summary>
    [Fact]
    public async Task Probe_OfTheGroup_FoundOnTheInterface()
    {
        var group = IPAddress.Parse("239.255.255.250");
        await using var device = new FakeDiscoverable((id, _) => [FakeDiscoverable.Match(id, "urn:uuid:1", "http://127.0.0.1/d")], group);
        var result = await FindAsync(1, new DiscoveryRoute(IPAddress.Loopback, device.At));
        Assert.Equal(IPAddress.Loopback, Assert.Single(result.Devices).From);
    }

    [Fact]
    public async Task Probe_StrangerAnswers_PassedOver()
    {
        using var stranger = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        stranger.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.2"), 0));
        await using var device = new FakeDiscoverable((id, asker) =>
        {
            stranger.SendTo(FakeDiscoverable.Match(id, "urn:uuid:stranger", "http://127.0.0.2/d"), asker); // It comes first.
            return [FakeDiscoverable.Match(id, "urn:uuid:1", "http://127.0.0.1/d")];
        });
        var result = await FindAsync(1, Route(device));
        Assert.Equal("urn:uuid:1", Assert.Single(result.Devices).Reference);
    }

    [Fact]
    public async Task SeveralRoutes_SearchedAtOnce_Merged()
    {
        await using var one = new FakeDiscoverable(id => [FakeDiscoverable.Match(id, "urn:uuid:1", "http://127.0.0.1/d"), FakeDiscoverable.Match(id, "urn:uuid:2", "http://127.0.0.1:81/d")]);
        await using var two = new FakeDiscoverable(id => [FakeDiscoverable.Match(id, "urn:uuid:2", "http://127.0.0.1:81/d"), FakeDiscoverable.Match(id, "urn:uuid:3", "http://127.0.0.1:82/d")]);
        var result = await FindAsync(3, Route(one), Route(two));
        Assert.Equal(["urn:uuid:1", "urn:uuid:2", "urn:uuid:3"], result.Devices.Select(device => device.Reference).Order());
    }

    [Fact]
    public async Task Route_ThatDoesNotExist_SaidAndOthersSearched()
    {
        await using var device = new FakeDiscoverable(id => [FakeDiscoverable.Match(id, "urn:uuid:1", "http://127.0.0.1/d")]);
        var result = await FindAsync(1, new DiscoveryRoute(IPAddress.Parse("192.0.2.1"), device.At), Route(device));
        Assert.Single(result.Devices);
        Assert.Contains("192.0.2.1", Assert.Single(result.Troubles), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_NotConfigured_NotAsked()
    {
        var search = new DeviceSearch(RealClocks.Loopback, _time);
        var result = await search.FindAsync([DiscoveryRoute.To(IPAddress.Parse("192.0.2.1"))], TimeSpan.FromSeconds(1), CancellationToken.None);
        Assert.Equal("a probe to 192.0.2.1 is not allowed; add it to the configuration's hosts if it is meant", Assert.Single(result.Troubles));
    }

    [Fact]
    public void Routes_AsTheStandardHasThem()
    {
        Assert.Equal("239.255.255.250:3702", DiscoveryRoute.ToAll(IPAddress.Parse("10.0.0.2")).Target.ToString());
        Assert.Equal("[ff02::c]:3702", DiscoveryRoute.ToAll(IPAddress.IPv6Loopback).Target.ToString());
        Assert.True(DiscoveryRoute.ToAll(IPAddress.IPv6Loopback).IsGroup && DiscoveryRoute.ToAll(IPAddress.Loopback).IsGroup);
        Assert.False(DiscoveryRoute.To(IPAddress.Loopback).IsGroup);
        Assert.Equal(3702, DiscoveryRoute.To(IPAddress.IPv6Loopback).Target.Port);
    }

    [Fact]
    public void Scopes_OfAllKinds_Read()
    {
        var scopes = DeviceScopes.Of(
        [
            "onvif://www.onvif.org/Profile/Streaming", "onvif://www.onvif.org/Profile/T", "onvif://www.onvif.org/Profile/T/2", "onvif://www.onvif.org/Profile/G", "onvif://www.onvif.org/Profile/M",
            "onvif://www.onvif.org/name/%E5%A4%A7%E5%8E%85%E4%B8%80%1B%5B2J", "onvif://www.onvif.org/name/second", "onvif://www.onvif.org/hardware/IPC-1", "onvif://www.onvif.org/location/country/china",
            "onvif://www.onvif.org/location/", "odm:name:x", "onvif://www.onvif.org/", "",
        ]);
        Assert.Equal(("大厅一 [2J", "IPC-1", "country/china"), (scopes.Name, scopes.Hardware, scopes.Location));
        Assert.Equal(["S", "T", "G", "M"], scopes.Profiles);
    }

    private static DiscoveryRoute Route(FakeDiscoverable device) => new(IPAddress.Loopback, device.At);

    /// <summary>Lets time pass only when all answers of the first round are in.</summary>
    private async Task<DiscoveryResult> FindAsync(int expected, params DiscoveryRoute[] routes)
    {
        var seen = new ConcurrentQueue<FoundDevice>();
        var search = new DeviceSearch(RealClocks.Loopback, _time).FindAsync(routes, TimeSpan.FromSeconds(4), CancellationToken.None, seen.Enqueue);
        var timers = 2 * routes.Count(route => IPAddress.IsLoopback(route.Local)); // The end, and the pause between the questions.
        await Eventually.True(() => seen.Count == expected && _time.Waiting == timers, "all devices are seen");
        _time.Advance(Duration.FromSeconds(2));
        await Eventually.True(() => _time.Waiting == timers, "the questions are repeated");
        _time.Advance(Duration.FromSeconds(2));
        return await search;
    }
}
