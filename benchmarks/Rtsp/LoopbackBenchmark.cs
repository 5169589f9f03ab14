using System.Net;
using System.Net.Sockets;
using System.Text;

using BenchmarkDotNet.Attributes;

using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Media.Net;
using Supervision.Media.Rtsp;

namespace Supervision.Benchmarks.Rtsp;

/// <summary>What a packet costs through a real socket and the whole source: one operation is one packet; sending is counted too, and allocates nothing.</summary>
[MemoryDiagnoser]
public class LoopbackBenchmark : IDisposable
{
    private const int Groups = 10;
    private const int PacketsInGroup = 380;

    private readonly SyntheticCamera _camera = new();
    private Socket _server = null!;
    private RtspSource _source = null!;
    private Task _reading = Task.CompletedTask;
    private long _sent;
    private long _read;

    [GlobalSetup]
    public void Setup()
    {
        // In its own process BenchmarkDotNet awaits a set-up, in process it does not.
        var setup = SetupAsync();
        ((IAsyncResult)setup).AsyncWaitHandle.WaitOne();
        if (setup.Exception is { } error)
        {
            throw error;
        }
    }

    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _server.Shutdown(SocketShutdown.Both);
        ((IAsyncResult)_reading).AsyncWaitHandle.WaitOne();
        _server.Dispose();
    }

    [Benchmark(OperationsPerInvoke = Groups * PacketsInGroup)]
    public void SocketToAccessUnit()
    {
        var spin = new SpinWait();
        for (var i = 0; i < Groups * SyntheticCamera.GroupPictures; i++)
        {
            _server.Send(_camera.Next().Span);
            _sent++;
            while (Volatile.Read(ref _read) < _sent && !_reading.IsCompleted)
            {
                spin.SpinOnce(sleep1Threshold: -1);
            }
        }
    }

    private async Task SetupAsync()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        var options = new RtspOptions { Uri = new Uri($"rtsp://{listener.LocalEndPoint}/live") };
        var sockets = new OutboundSockets(AllowedHosts.Parse(["127.0.0.1"]), Clocks.Time);
        var opening = RtspSource.OpenAsync(options, sockets, Clocks.Time, Clocks.Time, NullLogger.Instance, CancellationToken.None);
        _server = await listener.AcceptAsync();
        await AnswerUntilPlayAsync();
        _source = await opening;
        _reading = Task.Run(ReadAsync);
    }

    private async Task ReadAsync()
    {
        await using (_source)
        {
            while (await _source.ReadAsync(CancellationToken.None) is { } unit)
            {
                unit.Dispose();
                Volatile.Write(ref _read, _read + 1);
            }
        }
    }

    private async Task AnswerUntilPlayAsync()
    {
        var sdp = $"v=0\r\nm=video 0 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\na=fmtp:96 sprop-parameter-sets={SyntheticCamera.Sets}\r\na=control:1\r\n";
        var buffer = new byte[4096];
        for (var number = 1; number <= 4; number++)
        {
            var request = Encoding.ASCII.GetString(buffer, 0, await _server.ReceiveAsync(buffer));
            var headers = request.StartsWith("DESCRIBE", StringComparison.Ordinal) ? $"Content-Length: {sdp.Length}\r\n\r\n{sdp}"
                : request.StartsWith("SETUP", StringComparison.Ordinal) ? "Session: 1\r\nTransport: RTP/AVP/TCP;interleaved=0-1\r\n\r\n"
                : "\r\n";
            await _server.SendAsync(Encoding.ASCII.GetBytes($"RTSP/1.0 200 OK\r\nCSeq: {number}\r\n{headers}"));
        }
    }
}
