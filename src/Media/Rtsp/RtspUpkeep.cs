using System.Security.Cryptography;

using Supervision.Media.Rtsp.Rtp;
using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp;

/// <summary>What the camera wants to hear while it plays: receiver reports, keep-alive requests, answers to its own requests.</summary>
internal sealed class RtspUpkeep
{
    private const int MostAnswers = 8;
    private static readonly TimeSpan ReportInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestKeepAlive = TimeSpan.FromSeconds(30);

    private readonly uint _own = BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(4));
    private readonly byte[] _report = new byte[RtcpWriter.ReportBytes];
    private readonly Queue<RtspMessage> _toAnswer = new();
    private readonly RtspOptions _options;
    private readonly RtspSession _session;
    private readonly TimeProvider _time;
    private readonly TimeSpan _keepAliveInterval;
    private long _lastReport;
    private long _lastKeepAlive;
    private int _refusals;
    private bool _repeat;

    internal RtspUpkeep(RtspOptions options, RtspSession session, TimeProvider time)
    {
        (_options, _session, _time) = (options, session, time);
        var half = session.Dialogue.SessionTimeout / 2;
        _keepAliveInterval = half < LongestKeepAlive ? half : LongestKeepAlive;
        _lastReport = _lastKeepAlive = time.GetTimestamp();
    }

    /// <summary>Takes a message that came between the packets.</summary>
    /// <returns>True when the camera ends the stream.</returns>
    /// <exception cref="MediaSourceException">The camera forgot the session, or refuses the account now.</exception>
    internal bool Take(RtspMessage message)
    {
        if (!message.IsResponse)
        {
            if (_toAnswer.Count < MostAnswers)
            {
                _toAnswer.Enqueue(message);
            }

            return message.Method == "TEARDOWN";
        }

        switch (message.Status)
        {
            case 200:
                _refusals = 0;
                break;
            case 401:
                _session.Dialogue.Renew(message, _refusals++);
                _repeat = true;
                break;
            case 454:
                throw RtspRefusal.From(_options, _session.KeepAliveMethod, message);
            default:
                _session.KeepAliveMethod = "OPTIONS"; // Some announce GET_PARAMETER and do not know it.
                break;
        }

        return false;
    }

    /// <summary>Sends what is due.</summary>
    internal ValueTask SendAsync(IMediaTransport transport, CancellationToken cancellation)
    {
        var now = _time.GetTimestamp();
        var reportDue = _time.GetElapsedTime(_lastReport, now) >= ReportInterval;
        var keepAliveDue = _repeat || _time.GetElapsedTime(_lastKeepAlive, now) >= _keepAliveInterval;
        return reportDue || keepAliveDue || _toAnswer.Count > 0 ? SendDueAsync(transport, now, reportDue, keepAliveDue, cancellation) : ValueTask.CompletedTask;
    }

    private async ValueTask SendDueAsync(IMediaTransport transport, long now, bool reportDue, bool keepAliveDue, CancellationToken cancellation)
    {
        while (_toAnswer.TryDequeue(out var request))
        {
            await _session.Dialogue.AnswerAsync(request, cancellation);
        }

        if (reportDue)
        {
            _lastReport = now;
            await ReportAsync(transport, _session.Video, cancellation);
            await ReportAsync(transport, _session.Audio, cancellation);
        }

        if (keepAliveDue)
        {
            (_lastKeepAlive, _repeat) = (now, false);
            await _session.Dialogue.SendAsync(_session.KeepAliveMethod, _session.Url, "", cancellation);
        }
    }

    private async ValueTask ReportAsync(IMediaTransport transport, PlayingTrack? track, CancellationToken cancellation)
    {
        if (track?.Track.Ssrc is not null)
        {
            RtcpWriter.Write(_report, _own, track.Track.Report());
            await transport.SendAsync(track.ControlChannel, _report, cancellation);
        }
    }
}
