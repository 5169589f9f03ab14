using NodaTime;

using Supervision.Media.Net;
using Supervision.Media.Rtsp.Rtp;
using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp;

/// <summary>Brings a session from nothing to set up: connect, OPTIONS, DESCRIBE (over redirects), SETUP of each track.</summary>
internal sealed class RtspOpening(RtspOptions options, OutboundSockets sockets, IClock clock, TimeProvider time)
{
    private const int DefaultPort = 554;
    private const int MostRedirects = 3;

    /// <param name="user">Gives up; connecting has its own time limit.</param>
    /// <param name="cancellation">Gives up, or the time for setting up is over.</param>
    /// <exception cref="MediaSourceException">Says what the camera refused.</exception>
    /// <exception cref="RtspProtocolException">The camera's answers make no sense.</exception>
    internal async Task<RtspSession> OpenAsync(CancellationToken user, CancellationToken cancellation)
    {
        var target = options.Uri;
        var begin = time.GetTimestamp();
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            var left = options.SetupTimeout - time.GetElapsedTime(begin);
            cancellation.ThrowIfCancellationRequested();
            left = left < options.AnswerTimeout ? left : options.AnswerTimeout;
            var connection = await ConnectAsync(target, left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1), user);
            try
            {
                var dialogue = new RtspDialogue(connection, options, time);
                var offered = await dialogue.RequestAsync("OPTIONS", target.AbsoluteUri, "", cancellation);
                var described = await dialogue.RequestAsync("DESCRIBE", target.AbsoluteUri, "Accept: application/sdp\r\n", cancellation);
                if (described.Status == 200)
                {
                    return await SetUpAsync(dialogue, offered, described, target.AbsoluteUri, cancellation);
                }

                target = Redirect(target, described) ?? throw RtspRefusal.From(options, "DESCRIBE", described);
                connection.Dispose();
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }

        throw new RtspProtocolException($"the camera redirects more than {MostRedirects} times");
    }

    private async Task<RtspConnection> ConnectAsync(Uri target, TimeSpan timeout, CancellationToken cancellation)
    {
        var port = target.Port > 0 ? target.Port : DefaultPort;
        return new RtspConnection(
            await sockets.ConnectAsync(target.DnsSafeHost, port, timeout, options.ReceiveBuffer, cancellation), clock, time);
    }

    private Uri? Redirect(Uri from, RtspMessage response)
    {
        if (response.Status is not (301 or 302 or 303 or 307 or 308) || response.Header("Location") is not { } location)
        {
            return null;
        }

        if (!Uri.TryCreate(location, UriKind.Absolute, out var target) || target.Scheme != "rtsp" || target.UserInfo.Length > 0)
        {
            throw new RtspProtocolException("the camera redirects to something that is no plain rtsp address");
        }

        return sockets.Allows(target.DnsSafeHost)
            ? target
            : throw new MediaSourceException(
                SourceFailure.NotAllowed,
                $"{options.DisplayUri}: {from.DnsSafeHost} redirects to {target.DnsSafeHost}, which is not allowed; add it to the configuration's hosts if it is meant");
    }

    private async Task<RtspSession> SetUpAsync(
        RtspDialogue dialogue, RtspMessage offered, RtspMessage described, string requested, CancellationToken cancellation)
    {
        var description = SessionDescription.Parse(described.Body);
        var baseUrl = RtspUrls.Base(described, requested);
        var hasGetParameter = offered.Header("Public")?.Contains("GET_PARAMETER", StringComparison.OrdinalIgnoreCase) ?? false;
        var session = new RtspSession(dialogue, RtspUrls.Resolve(baseUrl, description.Control), hasGetParameter);
        try
        {
            if (options.WantPictures && !(options.TakeSoundAlone && IsSoundAlone(description)))
            {
                var video = MediaChooser.Choose(description, "video", session.Output, out var seen)
                    ?? throw new MediaSourceException(
                        SourceFailure.UnsupportedMedia, $"{options.DisplayUri}: no picture track that can be recorded ({seen}); set the camera to H.264 or H.265");
                session.Video = await SetUpTrackAsync(session, video, baseUrl, cancellation);
            }

            if (options.WantAudio)
            {
                await SetUpSoundAsync(session, description, baseUrl, cancellation);
            }

            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static bool IsSoundAlone(SessionDescription description) =>
        description.Media.Any(media => media.Kind == "audio") && description.Media.All(media => media.Kind != "video");

    private async Task SetUpSoundAsync(RtspSession session, SessionDescription description, string baseUrl, CancellationToken cancellation)
    {
        var audio = MediaChooser.Choose(description, "audio", session.Output, out var seen);
        if (audio is not null)
        {
            session.Audio = await SetUpTrackAsync(session, audio, baseUrl, cancellation);
        }
        else if (description.Media.Any(media => media.Kind == "audio"))
        {
            session.UnusableSound = seen;
        }

        if (session.Video is null && session.Audio is null)
        {
            throw new MediaSourceException(
                SourceFailure.UnsupportedMedia, $"{options.DisplayUri}: no sound track that can be recorded ({seen}); set the device to AAC or G.711");
        }
    }

    private async Task<PlayingTrack> SetUpTrackAsync(RtspSession session, MediaChoice media, string baseUrl, CancellationToken cancellation)
    {
        var url = RtspUrls.Resolve(baseUrl, media.Media.Control);
        var isTcp = options.Transport == RtspTransport.Tcp;
        var first = session.Video is null ? 0 : 2;
        var pair = isTcp ? null : sockets.BindUdpPair(session.Dialogue.Connection.Peer, options.DatagramBuffer);
        if (pair is not null)
        {
            session.Pairs.Add(pair);
        }

        var wish = pair is null ? $"RTP/AVP/TCP;unicast;interleaved={first}-{first + 1}" : $"RTP/AVP;unicast;client_port={pair.MediaPort}-{pair.MediaPort + 1}";
        var response = await session.Dialogue.RequestAsync("SETUP", url, $"Transport: {wish}\r\n", cancellation);
        if (response.Status != 200)
        {
            throw RtspRefusal.From(options, "SETUP", response);
        }

        session.Dialogue.Enter(response.Header("Session"));
        var transport = TransportHeader.Parse(response.Header("Transport") ?? wish);
        if (transport.IsTcp != isTcp)
        {
            throw new RtspProtocolException("the camera answers SETUP with another transport than asked for; try the other one of tcp and udp");
        }

        if (transport.First > 0)
        {
            pair?.Connect(transport.First, transport.Second); // Else the first datagrams tell.
        }

        var track = new RtpTrack(media, reorders: !isTcp, time);
        return isTcp && transport.First >= 0 && RtspInput.IsPlausibleChannel(transport.First)
            ? new PlayingTrack(track, url, transport.First, transport.Second)
            : new PlayingTrack(track, url, first, first + 1);
    }
}
