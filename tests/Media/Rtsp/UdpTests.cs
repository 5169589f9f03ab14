using System.Net;
using System.Net.NetworkInformation;

using NodaTime;

using Supervision.Media.Rtsp;
using Supervision.Tests.Fakes;

using static Supervision.Tests.Media.Rtsp.TestStream;

namespace Supervision.Tests.Media.Rtsp;

/// <summary>Media by datagrams, and the other family of addresses.</summary>
public sealed class UdpTests
{
    private static readonly FakeCameraScript Plain = new() { ParameterSets = Sets720 };

    [Fact]
    public async Task LossBeforeTheEndOfABurst_GivenUpWithoutAFurtherPacket()
    {
        var time = new ManualTime();
        await using var camera = FakeCamera.Start(Plain);
        await using var source = await OpenAsync(camera, time, Udp);
        var viewer = await camera.ViewerAsync();
        await viewer.SendAsync(([Key()], 0));
        (await source.NextAsync())!.Dispose();
        foreach (var packet in viewer.Video.Picture([Delta(4000)], 3600).Where((_, index) => index != 1))
        {
            await viewer.SendPacketAsync(0, packet);
        }

        var reading = source.NextAsync();
        await Eventually.True(() =>
        {
            time.Advance(Duration.FromMilliseconds(100));
            return reading.IsCompleted;
        }, "the burst ends");
        using var unit = await reading;
        Assert.Equal((true, 1), (unit!.IsDamaged, unit.LostBefore));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PictureAndSound_AlsoFromPortsThatWereNotTold(bool hidden)
    {
        await using var camera = FakeCamera.Start(Plain with { HasSound = true, HidesPorts = hidden });
        await using var source = await OpenAsync(camera, Udp);
        var viewer = await camera.ViewerAsync();
        for (var round = 0; round < 3; round++)
        {
            await viewer.SendAsync(([Key()], round * 3600));
            using var picture = await source.NextAsync();
            await viewer.SendSoundAsync([.. Enumerable.Repeat((byte)round, 160)], round * 320);
            using var sound = await source.NextAsync();
            Assert.Equal((true, false), (picture!.IsVideo, sound!.IsVideo));
            Assert.Equal(160, sound.Length);
        }

        Assert.Equal(0, source.Statistics.LostPackets);
    }

    [Theory]
    [InlineData(RtspTransport.Tcp)]
    [InlineData(RtspTransport.Udp)]
    public async Task Loopback_OfTheNewerFamilyWhereTheMachineHasIt(RtspTransport transport)
    {
        var has = NetworkInterface.GetAllNetworkInterfaces().Any(card =>
            card.GetIPProperties().UnicastAddresses.Any(address => address.Address.Equals(IPAddress.IPv6Loopback)));
        await using var camera = FakeCamera.Start(Plain with { Address = has ? IPAddress.IPv6Loopback : IPAddress.Loopback });
        await using var source = await OpenAsync(camera, options => options with { Transport = transport });
        var viewer = await camera.ViewerAsync();
        await viewer.SendAsync(([Key()], 0));
        using var unit = await source.NextAsync();
        Assert.True(unit!.IsKeyFrame);
        Assert.Contains(has ? "[::1]" : "127.0.0.1", camera.Uri.AbsoluteUri, StringComparison.Ordinal);
    }

    private static RtspOptions Udp(RtspOptions options) => options with { Transport = RtspTransport.Udp };
}
