using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Media.FFmpeg;
using Supervision.Tests.Media.Codecs;

namespace Supervision.Tests.Media.FFmpeg;

public sealed class FormatInputTests
{
    private static readonly TimeSpan TestDeadline = TimeSpan.FromSeconds(30);

    [Fact]
    public void TracksAndPacketsAreRead()
    {
        var path = TestClip.NewPath(".mp4");
        TestClip.Run("ffmpeg", $"-v error -f lavfi -i testsrc2=size=320x240:rate=25 -f lavfi -i sine=sample_rate=16000 -t 1 -c:v libx264 -c:a aac {path}");

        using var input = TestClip.Open(path);
        var packets = new int[2];
        while (input.Read(out var packet) == CodecResult.Done)
        {
            packets[packet.StreamIndex]++;
            Assert.True(packet.Data.Length > 0);
        }

        Assert.Equal(("h264", 320, 240), (input.Streams[0].Codec, input.Streams[0].Width, input.Streams[0].Height));
        Assert.Equal(("aac", 16_000, 1), (input.Streams[1].Codec, input.Streams[1].SampleRate, input.Streams[1].Channels));
        Assert.Equal(25, packets[0]);
        Assert.InRange(packets[1], 16, 18);
        Assert.Equal(CodecResult.End, input.Read(out _));
    }

    [Fact]
    public void MissingFileAndGarbageAreOneClearLine()
    {
        var garbage = TestClip.NewPath(".mp4");
        File.WriteAllBytes(garbage, new byte[5000]);

        var missing = Assert.Throws<LibavException>(() => TestClip.Open("/nonexistent/a.mp4"));
        var broken = Assert.Throws<LibavException>(() => TestClip.Open(garbage));

        Assert.Equal("open /nonexistent/a.mp4: No such file or directory", missing.Message);
        Assert.StartsWith($"open {garbage}: ", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PipeThatNobodyWritesIsRefusedAtOnce()
    {
        var path = TestClip.NewPath(".fifo");
        TestClip.Run("mkfifo", path);

        var opening = Task.Run(() => Assert.Throws<LibavException>(() => TestClip.Open(path)));

        Assert.Equal($"open {path}: it is not a regular file", (await opening.WaitAsync(TestDeadline)).Message);
    }

    [Fact]
    public async Task ServerThatNeverAnswersIsLeftAtTheDeadline()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var opening = Task.Run(() => Assert.Throws<TimeoutException>(() => Open(listener, TimeSpan.FromSeconds(1), CancellationToken.None)));

        Assert.Contains("no answer within 1 s", (await opening.WaitAsync(TestDeadline)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CancellationEndsABlockedCall()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var cancellation = new CancellationTokenSource();

        var opening = Task.Run(() => Assert.ThrowsAny<OperationCanceledException>(() => Open(listener, TimeSpan.FromHours(1), cancellation.Token)));
        using var client = await listener.AcceptTcpClientAsync().WaitAsync(TestDeadline);
        await cancellation.CancelAsync();

        await opening.WaitAsync(TestDeadline);
    }

    [Fact]
    public void FileThatPointsToTheNetworkOpensNoConnection()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var playlist = TestClip.NewPath(".m3u8");
        File.WriteAllText(playlist, $"#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nhttp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/a.ts\n#EXT-X-ENDLIST\n");

        Assert.ThrowsAny<LibavException>(() => TestClip.Open(playlist).Dispose());

        Assert.False(listener.Pending());
    }

    private static void Open(TcpListener listener, TimeSpan limit, CancellationToken cancellation) => FormatInput.OpenUrl(
        $"tcp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}", "tcp", TestClip.TimeProvider(), limit, NullLogger.Instance, cancellation).Dispose();
}
