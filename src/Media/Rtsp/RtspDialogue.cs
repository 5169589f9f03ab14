using System.Text;

using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp;

/// <summary>Requests and responses over a connection: numbering, session, authentication.</summary>
internal sealed class RtspDialogue(RtspConnection connection, RtspOptions options, TimeProvider time)
{
    private const int MostAttempts = 3;
    private static readonly TimeSpan DefaultSessionTimeout = TimeSpan.FromSeconds(60);

    private readonly RtspAuthenticator _authenticator = new(options);
    private int _number;

    internal RtspConnection Connection => connection;

    internal string? SessionId { get; private set; }

    internal TimeSpan SessionTimeout { get; private set; } = DefaultSessionTimeout;

    /// <summary>Gets packets that come while a response is awaited: cameras may send the first picture before they answer PLAY.</summary>
    internal Action<RtspFrame>? OnPacket { get; set; }

    /// <summary>Sends a request and waits for its response, authenticating where the camera asks for it.</summary>
    /// <exception cref="MediaSourceException">WrongPassword, ConnectionLost when the camera hangs up, or SetupTimeout when it says nothing.</exception>
    internal async Task<RtspMessage> RequestAsync(string method, string url, string headers, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            var response = await AskAsync(method, url, headers, cancellation);
            if (response.Status != 401 || attempt == MostAttempts)
            {
                return response;
            }

            _authenticator.Renew(response, attempt);
        }
    }

    private async Task<RtspMessage> AskAsync(string method, string url, string headers, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.AnswerTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            var number = await SendAsync(method, url, headers, either.Token);
            return await ResponseAsync(method, number, either.Token);
        }
        catch (OperationCanceledException silence) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw RtspFailures.Unanswered(options, options.AnswerTimeout, silence);
        }
    }

    /// <summary>Sends a request without waiting.</summary>
    /// <returns>Its number.</returns>
    internal async ValueTask<int> SendAsync(string method, string url, string headers, CancellationToken cancellation)
    {
        var text = new StringBuilder($"{method} {url} RTSP/1.0\r\nCSeq: {++_number}\r\nUser-Agent: supervision\r\n");
        if (SessionId is not null)
        {
            text.Append($"Session: {SessionId}\r\n");
        }

        if (_authenticator.Authorize(method, url) is { } authorization)
        {
            text.Append($"Authorization: {authorization}\r\n");
        }

        text.Append(headers).Append("\r\n");
        await connection.SendAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellation);
        return _number;
    }

    /// <summary>Answers a request of the camera's.</summary>
    internal ValueTask AnswerAsync(RtspMessage request, CancellationToken cancellation)
    {
        var status = request.Method is "OPTIONS" or "GET_PARAMETER" or "SET_PARAMETER" ? "200 OK" : "501 Not Implemented";
        return connection.SendAsync(Encoding.ASCII.GetBytes($"RTSP/1.0 {status}\r\nCSeq: {Math.Max(request.CSeq, 0)}\r\n\r\n"), cancellation);
    }

    /// <summary>Takes a new challenge outside of <see cref="RequestAsync"/>: a nonce grew stale.</summary>
    internal void Renew(RtspMessage unauthorized, int attempt) => _authenticator.Renew(unauthorized, attempt);

    /// <summary>Remembers the session of a SETUP response.</summary>
    internal void Enter(string? sessionHeader)
    {
        if (sessionHeader is null)
        {
            return;
        }

        var parts = sessionHeader.Split(';');
        SessionId = parts[0].Trim();
        var timeout = parts.Skip(1).Select(part => part.Trim()).FirstOrDefault(part => part.StartsWith("timeout=", StringComparison.OrdinalIgnoreCase));
        if (timeout is not null && int.TryParse(timeout.AsSpan("timeout=".Length), out var seconds) && seconds is > 0 and < 86_400)
        {
            SessionTimeout = TimeSpan.FromSeconds(seconds);
        }
    }

    private async Task<RtspMessage> ResponseAsync(string method, int number, CancellationToken cancellation)
    {
        while (true)
        {
            while (connection.Input.TryTake(out var frame))
            {
                if (frame.Message is null)
                {
                    OnPacket?.Invoke(frame);
                }
                else if (!frame.Message.IsResponse)
                {
                    await AnswerAsync(frame.Message, cancellation);
                }
                else if (frame.Message.CSeq == number || frame.Message.CSeq < 0)
                {
                    return frame.Message;
                }
            }

            if (!await connection.ReceiveAsync(cancellation))
            {
                throw new MediaSourceException(
                    SourceFailure.ConnectionLost, $"{options.DisplayUri}: the camera closed the connection instead of answering {method}; check how many clients it allows");
            }
        }
    }
}
