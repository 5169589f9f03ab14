using Supervision.Tests.Fakes;

namespace Supervision.Tests.Samples;

/// <summary>Debian's onvif-util, a client that none of us wrote, before the simulated hall in a network of its own.</summary>
public sealed class OnvifUtilTests
{
    [Fact]
    public async Task Util_DiscoversLogsInReadsAndSets()
    {
        var said = await SystemTool.RunAsync("bash", Architecture.Repository.Full("samples/hall/Onvif/onvif-util.sh"), Path.Combine(AppContext.BaseDirectory, "hall-onvif.dll"));
        var lines = said.Split('\n').Select(line => line.Trim()).ToList();
        Assert.Contains("Found 6 cameras", lines);
        foreach (var camera in new[] { "大厅一 SIM-IPC-A", "大厅二 SIM-IPC-B", "大厅三 SIM-IPC-C", "球机 SIM-DOME", "说谎一 SIM-LIAR", "说谎二 SIM-LIAR" })
        {
            Assert.Contains($"10.78.0.1 sim-camera({camera})", lines);
        }

        Assert.Contains("serial: HALL0001", lines);
        Assert.Contains("rtsp://10.78.0.1:8554/cam1", lines);
        Assert.Contains("Time Offset: -3725 seconds", lines);
        Assert.Contains("Max Bit Rate: 16384", lines);
        Assert.Equal(["Gov Length: 100", "Gov Length: 50"], lines.Where(line => line.StartsWith("Gov Length: ", StringComparison.Ordinal)));
        Assert.Contains("wrong password: refused", lines);
    }
}
