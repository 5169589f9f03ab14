using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>A web server on loopback that answers each connection with the bytes that the test says.</summary>
internal sealed class LoopbackHttp : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    /// <param name="answer">Writes the answer; the connection is closed afterwards.</param>
    internal LoopbackHttp(Func<NetworkStream, CancellationToken, Task> answer)
    {
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/onvif/device_service");
        _running = RunAsync(answer);
    }

    internal LoopbackHttp(string answer)
        : this(async (stream, cancellation) => await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), cancellation))
    {
    }

    internal Uri Address { get; }

    /// <summary>Heads of the requests.</summary>
    internal List<string> Requests { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync(Func<NetworkStream, CancellationToken, Task> answer)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                var stream = client.GetStream();
                await ReadRequestAsync(stream);
                await answer(stream, _stop.Token);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or SocketException)
        {
            return; // The test is over, or the client hung up, which is what some tests are about.
        }
    }

    private async Task ReadRequestAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        var (head, length) = (new StringBuilder(), 0);
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
        {
            head.AppendLine(line);
            length = line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase) ? int.Parse(line.Split(':')[1]) : length;
        }

        await reader.ReadBlockAsync(new char[length], _stop.Token);
        lock (Requests)
        {
            Requests.Add(head.ToString());
        }
    }
}
