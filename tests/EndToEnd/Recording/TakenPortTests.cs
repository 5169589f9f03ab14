using System.Globalization;
using System.Net;
using System.Net.Sockets;

using Supervision.Tests.Fakes;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>Somebody else has the port of the health pages: the recorder records without them.</summary>
public sealed class TakenPortTests
{
    [Fact]
    public async Task It_records_all_the_same_and_each_start_has_its_stop()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        using var site = await DeadSite.MakeAsync();
        for (var round = 0; round < 2; round++)
        {
            await using var recorder = site.Record("--port", port);
            await Eventually.True(
                () => recorder.HasExited || recorder.Output.Contains("camera gate-1: Unreachable", StringComparison.Ordinal), "the camera is tried");
            Assert.Contains(
                $"cannot listen on 127.0.0.1:{port}: AddressAlreadyInUse; recording goes on without /health and /metrics, and it is tried again each 30 s;",
                recorder.Output);
            Assert.Equal(0, await recorder.StopAsync());
        }

        var journal = string.Concat(Directory.GetFiles(Path.Combine(site.Data, "journal")).Select(File.ReadAllText));
        Assert.Equal((2, 2), (Count(journal, "\"recorder-started\""), Count(journal, "\"clean\":true")));
        Assert.DoesNotContain("\"clean\":false", journal, StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
