using System.Net.Sockets;
using System.Runtime.CompilerServices;

using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Media.Net;
using Supervision.Media.Rtsp.Rtp;
using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp;

/// <summary>
/// A camera's stream over RTSP 1.0. The reader pulls: the socket's receive buffer is the only queue (UDP: a bounded one before it), so read
/// without pause and queue behind this. A cancelled read ends the source: dispose it.
/// </summary>
public sealed partial class RtspSource : IMediaSource
{
    // While PLAY is being answered nobody reads yet: what a hostile camera can make us hold is bounded.
    private const int MostWaitingUnits = 1024;
    private const int MostWaitingBytes = 64 * 1024 * 1024;

    private static readonly TimeSpan FarewellTimeout = TimeSpan.FromSeconds(1);

    private readonly RtspOptions _options;
    private readonly RtspSession _session;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly MediaClock _mediaClock;
    private readonly MediaWatchdog _watchdog;
    private IMediaTransport _transport = null!;
    private RtspUpkeep _upkeep = null!;
    private VideoFormat? _lastFormat;
    private long _packetsAtPicture;
    private bool _ended;
    private bool _broken;
    private bool _disposed;

    private RtspSource(RtspOptions options, RtspSession session, TimeProvider time, ILogger logger)
    {
        (_options, _session, _time, _logger) = (options, session, time, logger);
        _mediaClock = new MediaClock(session.Video, session.Audio);
        _watchdog = new MediaWatchdog(options.MediaTimeout, time);
    }

    /// <inheritdoc/>
    public VideoFormat? Video => (VideoFormat?)_session.Video?.Track.Depacketizer.Format;

    /// <inheritdoc/>
    public AudioFormat? Audio => (AudioFormat?)_session.Audio?.Track.Depacketizer.Format;

    /// <inheritdoc/>
    public TrackAlignment? Alignment => _mediaClock.Alignment;

    /// <inheritdoc/>
    public SenderReport? CameraClock => _mediaClock.CameraClock;

    /// <inheritdoc/>
    public Standstill? LastStandstill => _watchdog.LastStandstill;

    /// <summary>Pictures were not asked for, or none are offered.</summary>
    public bool IsSoundAlone => _session.Video is null;

    /// <inheritdoc/>
    public SourceStatistics Statistics
    {
        get
        {
            var (video, audio) = (_session.Video?.Track, _session.Audio?.Track);
            return new SourceStatistics(
                (video?.Bytes ?? 0) + (audio?.Bytes ?? 0),
                (video?.Packets ?? 0) + (audio?.Packets ?? 0),
                (video?.Lost ?? 0) + (audio?.Lost ?? 0),
                (video?.Reordered ?? 0) + (audio?.Reordered ?? 0),
                _session.Lead.Track.Jitter);
        }
    }

    /// <summary>Opens a camera's stream and lets it play.</summary>
    /// <param name="options">Which one, and how.</param>
    /// <param name="sockets">Makes the connections.</param>
    /// <param name="clock">The recorder's wall clock.</param>
    /// <param name="time">The recorder's timers and monotonic clock.</param>
    /// <param name="logger">Takes notes; never secrets.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="pace">The beat at which media over TCP are looked for, of all cameras together; null: each packet is waited for. Stays the caller's.</param>
    /// <exception cref="MediaSourceException">Says where and why it failed.</exception>
    public static async Task<RtspSource> OpenAsync(
        RtspOptions options, OutboundSockets sockets, IClock clock, TimeProvider time, ILogger logger, CancellationToken cancellation, ReceivePace? pace = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        using var limit = new CancellationTokenSource(options.SetupTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            var session = await new RtspOpening(options, sockets, clock, time).OpenAsync(cancellation, either.Token);
            var source = new RtspSource(options, session, time, logger);
            try
            {
                await source.PlayAsync(clock, either.Token);
                source.Keep(pace);
                return source;
            }
            catch
            {
                source._broken = true;
                await source.DisposeAsync();
                throw;
            }
        }
        catch (Exception error) when (RtspFailures.IsExpected(error) && !cancellation.IsCancellationRequested)
        {
            throw RtspFailures.WhileOpening(options, error);
        }
    }

    /// <inheritdoc/>
    public ValueTask<AccessUnit?> ReadAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellation.ThrowIfCancellationRequested();
        return _session.Output.TryDequeue(out var unit) ? new ValueTask<AccessUnit?>(Note(unit)) : ReadSlowlyAsync(cancellation);
    }

    /// <summary>Says TEARDOWN where the connection still stands, and closes everything.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _watchdog.Stop();
        if (_transport is not null)
        {
            await _transport.DisposeAsync();
        }

        if (!_broken)
        {
            await SayFarewellAsync();
        }

        LogTotals();
        _session.Dispose();
        await _watchdog.DisposeAsync();
    }

    private async Task PlayAsync(IClock clock, CancellationToken cancellation)
    {
        var dialogue = _session.Dialogue;
        dialogue.OnPacket = TakeEarly;
        await OpenFirewallAsync(cancellation);
        var response = await dialogue.RequestAsync("PLAY", _session.Url, "Range: npt=0.000-\r\n", cancellation);
        dialogue.OnPacket = null;
        if (response.Status != 200)
        {
            throw RtspRefusal.From(_options, "PLAY", response);
        }

        _mediaClock.Begin(RtpInfo.Parse(response.Header("RTP-Info")));
        _upkeep = new RtspUpkeep(_options, _session, _time);
        _transport = _options.Transport == RtspTransport.Tcp
            ? new InterleavedTransport(dialogue.Connection)
            : new DatagramTransport(dialogue.Connection, _session.Pairs, clock, _time);
        if (_options.WantPictures)
        {
            // Not every camera says what it sends before it sends it.
            var picture = Video is { } video ? $"{video.Codec} {video.Width}x{video.Height}" : "of a size not told yet";
            Log.Opened(_logger, _options.DisplayUri, _options.Transport, picture, Audio?.Codec.ToString() ?? "none");
        }
        else
        {
            Log.OpenedSound(_logger, _options.DisplayUri, _options.Transport, Audio?.Codec);
        }

        if (_session.UnusableSound.Length > 0)
        {
            Log.SoundNotRecorded(_logger, _options.DisplayUri, _session.UnusableSound);
        }
    }

    // Over UDP the connection carries next to nothing.
    private void Keep(ReceivePace? pace)
    {
        if (_options.Transport == RtspTransport.Tcp)
        {
            _session.Dialogue.Connection.SetPace(pace);
        }
    }

    // Firewalls between let datagrams in only after some went out.
    private async Task OpenFirewallAsync(CancellationToken cancellation)
    {
        byte[] empty = [0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        foreach (var pair in _session.Pairs)
        {
            if (pair.Media.Connected)
            {
                await pair.Media.SendAsync(empty, SocketFlags.None, cancellation);
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<AccessUnit?> ReadSlowlyAsync(CancellationToken cancellation)
    {
        using var registration = cancellation.UnsafeRegister(static state => ((MediaWatchdog)state!).Stop(), _watchdog);
        _watchdog.BeginRead();
        try
        {
            AccessUnit? unit;
            while (!_session.Output.TryDequeue(out unit))
            {
                if (_ended)
                {
                    return null;
                }

                if (!TryTakeReceived() && !_ended)
                {
                    await WaitAsync();
                }
            }

            return Note(unit);
        }
        catch (Exception error) when (RtspFailures.IsExpected(error))
        {
            // A wait that was given up leaves the connection as it is: the camera can be told goodbye.
            _broken = !cancellation.IsCancellationRequested;
            cancellation.ThrowIfCancellationRequested();
            throw _watchdog.Standstill() is { } standstill ? RtspFailures.StoodStill(_options, standstill, error)
                : _watchdog.Expired
                ? RtspFailures.Silent(_options, _session.Lead.Track.Packets - _packetsAtPicture, IsSoundAlone, (_session.Lead.Track.Depacketizer as VideoDepacketizer)?.FormatError)
                : RtspFailures.WhilePlaying(_options, error);
        }
        finally
        {
            _watchdog.EndRead();
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask WaitAsync()
    {
        await _upkeep.SendAsync(_transport, _watchdog.Token);
        try
        {
            if (await _transport.WaitAsync(_watchdog.Wake))
            {
                return;
            }
        }
        catch (OperationCanceledException) when (_watchdog.TryGoOn())
        {
            return; // Nothing came; but the session may want its care.
        }

        _ended = _session.Lead.SaidGoodbye;
        if (!_ended)
        {
            throw RtspFailures.Closed(_options);
        }
    }

    // Takes what is here until a unit is whole; false when nothing was here.
    private bool TryTakeReceived()
    {
        var any = false;
        while (_session.Output.Count == 0 && !_ended && _transport.TryRead(out var packet))
        {
            any = true;
            Take(packet);
        }

        return any;
    }

    private void Take(in MediaPacket packet)
    {
        if (packet.Message is not null)
        {
            _ended |= _upkeep.Take(packet.Message);
            return;
        }

        if (packet.IsTick)
        {
            _session.Video?.Track.Drain(packet.Arrival.Ticks);
            _session.Audio?.Track.Drain(packet.Arrival.Ticks);
            return;
        }

        if (!TryTake(_session.Lead, packet) && _session.Audio is { } audio && audio != _session.Lead)
        {
            TryTake(audio, packet);
        }
    }

    private void TakeEarly(RtspFrame frame)
    {
        Take(new MediaPacket(frame.Channel, frame.Packet, null, _session.Dialogue.Connection.Arrival));
        if (_session.Output.Count > MostWaitingUnits || Statistics.Bytes > MostWaitingBytes)
        {
            throw new RtspProtocolException("too much media came before the answer to PLAY");
        }
    }

    private bool TryTake(PlayingTrack track, in MediaPacket packet)
    {
        if (packet.Channel == track.MediaChannel)
        {
            var isFirst = track.Track.FirstTimestamp is null;
            track.Track.Accept(packet.Bytes.Span, packet.Arrival);
            if (isFirst)
            {
                _mediaClock.FirstPackets();
            }

            return true;
        }

        if (packet.Channel != track.ControlChannel)
        {
            return false;
        }

        var (report, goodbye) = RtcpReader.Read(packet.Bytes.Span);
        if (report is { } told)
        {
            track.Track.Accept(told, packet.Arrival);
            _mediaClock.Reported(track, packet.Arrival.Time);
        }

        if (goodbye)
        {
            track.SaidGoodbye = true;
            _ended |= _session.Lead.SaidGoodbye && _session.Audio is not { SaidGoodbye: false };
        }

        return true;
    }

    private AccessUnit Note(AccessUnit unit)
    {
        if (unit.IsVideo || _session.Video is null)
        {
            _watchdog.Picture(unit.ArrivalTicks);
            _packetsAtPicture = _session.Lead.Track.Packets;
        }

        if (unit.Format is VideoFormat format && !ReferenceEquals(format, _lastFormat))
        {
            Log.Format(_logger, _options.DisplayUri, format.Codec, format.Width, format.Height);
            _lastFormat = format;
        }

        return unit;
    }

    private async Task SayFarewellAsync()
    {
        using var limit = new CancellationTokenSource(FarewellTimeout, _time);
        try
        {
            Keep(pace: null);
            await _session.Dialogue.SendAsync("TEARDOWN", _session.Url, "", limit.Token);
            await _session.Dialogue.Connection.CloseGracefullyAsync(limit.Token);
        }
        catch (Exception error) when (RtspFailures.IsExpected(error))
        {
            Log.FarewellFailed(_logger, _options.DisplayUri, error.Message);
        }
    }

    private void LogTotals()
    {
        var (totals, lead) = (Statistics, _session.Lead.Track);
        Log.Closed(
            _logger, _options.DisplayUri, totals.Packets, totals.LostPackets, totals.ReorderedPackets, lead.Ignored,
            lead.Depacketizer.Malformed, lead.Depacketizer.Dropped, _session.Dialogue.Connection.Input.JunkBytes);
    }
}
