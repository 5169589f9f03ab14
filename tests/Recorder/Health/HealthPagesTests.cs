using System.Net;
using System.Net.Sockets;

using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Recorder.Clocks;
using Supervision.Recorder.Health;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Recorder.Health;

/// <summary>A port that is taken costs the pages, for as long as it is taken, and nothing else.</summary>
public sealed class HealthPagesTests
{
    private readonly ManualTime _time = new();
    private readonly ManualDisk _disk = new();
    private readonly MemoryLogger _logger = new();

    [Fact]
    public async Task A_taken_port_is_an_alarm_and_is_tried_again()
    {
        using var stop = new CancellationTokenSource();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await using var pages = await StartAsync(((IPEndPoint)other.LocalEndpoint).Port);
        Assert.Equal((null, "AddressAlreadyInUse"), (pages.Address, pages.Refusal));
        Assert.StartsWith("1105 ALARM no health pages: AddressAlreadyInUse; recording goes on", Assert.Single(_logger.Lines), StringComparison.Ordinal);

        var running = pages.RunAsync(stop.Token);
        other.Stop();
        _time.Advance(Duration.FromTimeSpan(HealthPages.Period));
        await running;

        Assert.Equal($"1106 health pages are there now: {pages.Address}", _logger.Lines.Last().Trim());
        using var client = new HttpClient();
        Assert.StartsWith("# HELP", await client.GetStringAsync(new Uri(pages.Address + "/metrics")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_stops_waits_for_no_port()
    {
        using var stop = new CancellationTokenSource();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await using var pages = await StartAsync(((IPEndPoint)other.LocalEndpoint).Port);
        var running = pages.RunAsync(stop.Token);
        await stop.CancelAsync();
        await running;
        Assert.Null(pages.Address);
    }

    private Task<HealthPages> StartAsync(int port) => HealthPages.StartAsync(
        () => HealthServer.StartAsync(
            IPAddress.Loopback, port, new HallHealth([], _disk.Watch, new ClockBoard(), _time), _time, _time, NullLoggerFactory.Instance, CancellationToken.None),
        _time,
        _logger);
}
