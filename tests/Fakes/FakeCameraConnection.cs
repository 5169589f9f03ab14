using System.Net.Sockets;
using System.Text;

using Supervision.Media.Rtsp;

namespace Supervision.Tests.Fakes;

/// <summary>One client's connection to a fake camera.</summary>
internal sealed class FakeCameraConnection(FakeCamera camera, FakeCameraScript script, Socket socket) : IDisposable
{
    private readonly FakeCameraGuard _guard = new(script);
    private readonly FakeCameraViewer _viewer = new(script, socket);

    internal async Task RunAsync(CancellationToken stop)
    {
        using var input = new RtspInput();
        try
        {
            if (script.Fault == FakeCameraFault.CloseAtOnce)
            {
                return;
            }

            while (true)
            {
                while (input.TryTake(out var frame))
                {
                    if (frame.Message is not null && !await AnswerAsync(frame.Message, stop))
                    {
                        return;
                    }
                    else if (frame.Message is null)
                    {
                        _viewer.Received.Enqueue(frame.Packet.ToArray());
                    }
                }

                var count = await socket.ReceiveAsync(input.Free, SocketFlags.None, stop);
                if (count == 0)
                {
                    return;
                }

                input.Commit(count);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            return; // The client went, or the test ends.
        }
        finally
        {
            Dispose();
        }
    }

    public void Dispose() => _viewer.Dispose();

    private async Task<bool> AnswerAsync(RtspMessage request, CancellationToken stop)
    {
        camera.Requests.Enqueue($"{request.Method} {request.Target}");
        if (!request.IsResponse && Answer(request) is { } answer)
        {
            await _viewer.SendRawAsync(Encoding.UTF8.GetBytes(answer), stop);
            if (request.Method == "PLAY" && answer.StartsWith("RTSP/1.0 200", StringComparison.Ordinal))
            {
                camera.Playing(_viewer);
            }
        }

        return request.Method != "TEARDOWN";
    }

    private string? Answer(RtspMessage request)
    {
        if (script.Answers.TryGetValue(request.Method, out var status))
        {
            return Response(request, status, "");
        }

        var described = request.Method == "DESCRIBE";
        switch (script.Fault)
        {
            case FakeCameraFault.Silent:
            case FakeCameraFault.HangAfterDescribe when request.Method is not ("OPTIONS" or "DESCRIBE"):
                return null;
            case FakeCameraFault.Garbage:
                return new string('\x01', RtspInput.MaxJunkBytes + 10);
            case FakeCameraFault.HugeBody when described:
                return $"RTSP/1.0 200 OK\r\nCSeq: {request.CSeq}\r\nContent-Length: 999999999\r\n\r\n";
            case FakeCameraFault.EndlessHeaders when described:
                return $"RTSP/1.0 200 OK\r\n{string.Concat(Enumerable.Repeat("X: y\r\n", 10_000))}";
            case FakeCameraFault.NotFound when described:
                return Response(request, "404 Not Found", "");
            case FakeCameraFault.Redirect when described:
                return Response(request, "302 Moved", $"Location: {script.RedirectTo}\r\n");
            case FakeCameraFault.RefuseTransport when request.Method == "SETUP":
                return Response(request, "461 Unsupported Transport", "");
            default:
                return _guard.Challenge(request) is { } challenge ? Response(request, "401 Unauthorized", challenge) : Serve(request);
        }
    }

    private string Serve(RtspMessage request)
    {
        switch (request.Method)
        {
            case "OPTIONS":
                return Response(request, "200 OK", $"Public: {script.Methods}\r\n");
            case "DESCRIBE":
                var sdp = FakeCameraSdp.Of(script);
                return Response(request, "200 OK", $"Content-Base: {request.Target}/\r\nContent-Type: application/sdp\r\nContent-Length: {sdp.Length}\r\n", sdp);
            case "SETUP":
                var transport = _viewer.SetUp(request.Target, request.Header("Transport")!);
                return Response(request, "200 OK", $"Session: 4711;timeout={script.SessionTimeout}\r\nTransport: {transport}\r\n");
            case "PLAY":
                var info = script.RtpInfo?.Replace("{offset}", script.TimestampOffset.ToString());
                return Response(request, "200 OK", info is null ? "" : $"RTP-Info: {info}\r\n");
            case "TEARDOWN" or "GET_PARAMETER":
                return Response(request, "200 OK", "");
            default:
                return Response(request, "501 Not Implemented", "");
        }
    }

    private static string Response(RtspMessage request, string status, string headers, string body = "") =>
        $"RTSP/1.0 {status}\r\nCSeq: {request.CSeq}\r\n{headers}\r\n{body}";
}
