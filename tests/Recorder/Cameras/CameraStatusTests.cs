using Supervision.Media.Streams;
using Supervision.Recorder.Cameras;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Cameras;

public sealed class CameraStatusTests
{
    private const int Connections = 200_000;

    [Fact]
    public async Task Losses_are_counted_once_and_never_go_back_while_connections_come_and_go()
    {
        var status = new CameraStatus("cam1", "Camera 1", "none");
        using var end = new CancellationTokenSource();
        var watching = Task.Run(() =>
        {
            var seen = 0L;
            while (!end.IsCancellationRequested)
            {
                var now = status.LostPackets;
                Assert.True(now >= seen && now <= Connections, $"{seen}, then {now}");
                seen = now;
            }
        });

        var source = new ScriptedSource { Statistics = new SourceStatistics(0, 0, LostPackets: 1, 0) };
        for (var i = 0; i < Connections; i++)
        {
            status.SetConnected(source);
            status.SetDisconnected("");
        }

        await end.CancelAsync();
        await watching;
        Assert.Equal(Connections, status.LostPackets);
    }
}
