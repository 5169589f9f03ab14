using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Supervision.Tests.Fakes;

/// <summary>
/// A camera of our own: an RTSP server on a free port of 127.0.0.1 that misbehaves as its script says. It sends media only when the test tells
/// it to, so nothing depends on time; <see cref="FakeCameraPacer"/> sends by a clock.
/// </summary>
/// <example><c>await using var camera = FakeCamera.Start(new FakeCameraScript()); open camera.Uri; var viewer = await camera.ViewerAsync();</c></example>
internal sealed class FakeCamera : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Channel<FakeCameraViewer> _viewers = Channel.CreateUnbounded<FakeCameraViewer>();
    private readonly Socket _listener;
    private Task _accepting = Task.CompletedTask;
    private int _connectionCount;

    private FakeCamera(FakeCameraScript script, int port)
    {
        Script = script;
        _listener = new Socket(script.Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        _listener.Bind(new IPEndPoint(script.Address, port));
        Port = ((IPEndPoint)_listener.LocalEndPoint!).Port;
    }

    /// <summary>May be replaced while the camera runs: the next connection follows the new one.</summary>
    internal FakeCameraScript Script { get; set; }

    internal int Port { get; }

    internal Uri Uri => new($"rtsp://{new IPEndPoint(Script.Address, Port)}/live");

    /// <summary>How many connections were accepted.</summary>
    internal int Connections => Volatile.Read(ref _connectionCount);

    /// <summary>First lines of all requests, in order.</summary>
    internal ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Starts a camera.</summary>
    /// <param name="script">How it behaves.</param>
    /// <param name="port">0 takes a free one; a number lets a camera come back where it was.</param>
    internal static FakeCamera Start(FakeCameraScript script, int port = 0)
    {
        var camera = new FakeCamera(script, port);
        if (script.Fault != FakeCameraFault.RefuseConnection)
        {
            camera._listener.Listen(64);
            camera._accepting = camera.AcceptAsync();
        }

        return camera;
    }

    /// <summary>Waits for the next client that said PLAY.</summary>
    internal async Task<FakeCameraViewer> ViewerAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await _viewers.Reader.ReadAsync(limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        await Task.WhenAll(_connections);
        _stop.Dispose();
    }

    internal void Playing(FakeCameraViewer viewer) => _viewers.Writer.TryWrite(viewer);

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptAsync(_stop.Token);
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            Interlocked.Increment(ref _connectionCount);
            _connections.Add(new FakeCameraConnection(this, Script, socket).RunAsync(_stop.Token));
        }
    }
}
