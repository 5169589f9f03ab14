using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

using Supervision.Media.Rtsp;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Onvif.Soap;

/// <summary>Posts one envelope and takes one reply, within limits of size and time. Redirections are not followed: they would carry the login away.</summary>
internal sealed class SoapTransport(HttpMessageInvoker http, TimeProvider time)
{
    private const int FirstBuffer = 16 * 1024;
    private const int MaxChallengeHeaders = 8;

    /// <summary>Posts an envelope.</summary>
    /// <param name="address">The service.</param>
    /// <param name="action">The SOAP action.</param>
    /// <param name="envelope">The request.</param>
    /// <param name="authorization">HTTP's Authorization header, if the login goes by HTTP.</param>
    /// <param name="limit">For the whole exchange.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OnvifException">Unreachable, NotAllowed, Timeout, or BadAnswer where the answer is too large.</exception>
    internal async Task<SoapReply> PostAsync(
        Uri address, string action, byte[] envelope, string? authorization, TimeSpan limit, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            using var request = Message(address, action, envelope, authorization);
            using var response = await http.SendAsync(request, either.Token);
            var (bytes, count) = await ReadAsync(response.Content, either.Token);
            return new SoapReply((int)response.StatusCode, bytes, count, Challenges(response));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new OnvifException(OnvifFailure.Timeout, $"{address.Authority}: no whole answer within {limit.TotalSeconds:0.#} s; check the camera's load and the network");
        }
        catch (BadAnswerException error)
        {
            throw new OnvifException(OnvifFailure.BadAnswer, $"{address.Authority}: the answer cannot be used: {error.Message}", error);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException or MediaSourceException)
        {
            throw new OnvifException(Failure(error), Sentence(address, error), error);
        }
    }

    private static HttpRequestMessage Message(Uri address, string action, byte[] envelope, string? authorization)
    {
        var content = new ByteArrayContent(envelope);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/soap+xml") { CharSet = "utf-8" };
        content.Headers.ContentType.Parameters.Add(new NameValueHeaderValue("action", $"\"{action}\""));
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return request;
    }

    private static async Task<(byte[] Bytes, int Count)> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        ThrowIfTooLarge(content.Headers.ContentLength ?? 0);
        using var stream = await content.ReadAsStreamAsync(cancellation);
        var bytes = new byte[FirstBuffer];
        for (var count = 0; ;)
        {
            var read = await stream.ReadAsync(bytes.AsMemory(count), cancellation);
            if (read == 0)
            {
                return (bytes, count);
            }

            count += read;
            ThrowIfTooLarge(count);
            if (count == bytes.Length)
            {
                Array.Resize(ref bytes, bytes.Length * 2);
            }
        }
    }

    private static void ThrowIfTooLarge(long bytes)
    {
        if (bytes > AnswerReader.MaxBytes)
        {
            throw new BadAnswerException($"it is larger than {AnswerReader.MaxBytes / 1024} KiB");
        }
    }

    private static List<AuthChallenge> Challenges(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("WWW-Authenticate", out var headers)
            ? [.. headers.Take(MaxChallengeHeaders).SelectMany(AuthChallenge.Parse)]
            : [];

    private static OnvifFailure Failure(Exception error) =>
        Causes(error).OfType<MediaSourceException>().Any(cause => cause.Failure is SourceFailure.NotAllowed) ? OnvifFailure.NotAllowed : OnvifFailure.Unreachable;

    private static string Sentence(Uri address, Exception error) =>
        Causes(error).OfType<MediaSourceException>().FirstOrDefault() is { } cause ? cause.Message
        : Causes(error).OfType<CertificateException>().FirstOrDefault() is { } certificate ? $"{address.Authority}: {certificate.Message}"
        : Causes(error).OfType<AuthenticationException>().Any() ? $"{address.Authority}: this machine does not trust the camera's certificate; install it here, or write http instead of https"
        : $"{address.Authority}: the connection broke before the answer was whole; check the camera, its address and its port";

    private static IEnumerable<Exception> Causes(Exception error)
    {
        for (Exception? at = error; at is not null; at = at.InnerException)
        {
            yield return at;
        }
    }
}
