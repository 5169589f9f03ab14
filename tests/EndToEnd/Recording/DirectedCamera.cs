using System.Diagnostics;

using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>A fake camera that sends the clip in real time, and whose media go wrong when the test says so.</summary>
internal sealed class DirectedCamera : IAsyncDisposable
{
    // Of a NAL unit's header in H.264.
    private const int TypeBits = 0x1F;
    private const int SequenceSet = 7;
    private const int PictureSet = 8;

    private const int Frame = 3600;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(40);

    private readonly FakeCamera _camera;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private volatile IReadOnlyList<IReadOnlyList<byte[]>> _pictures;
    private volatile bool _isSilent;
    private volatile bool _losesNext;
    private long _jump;

    private DirectedCamera(FakeCamera camera, IReadOnlyList<IReadOnlyList<byte[]>> pictures)
    {
        _camera = camera;
        _pictures = pictures;
        _serving = ServeAsync();
    }

    internal Uri Uri => _camera.Uri;

    internal int Port => _camera.Port;

    /// <summary>How many requests came so far.</summary>
    internal int Requests => _camera.Requests.Count;

    internal static async Task<DirectedCamera> StartAsync(FakeCameraScript? script = null, int port = 0) =>
        new(FakeCamera.Start(script ?? new FakeCameraScript(), port), await CameraClip.PicturesAsync());

    /// <summary>The next connection finds a camera that behaves.</summary>
    internal void Mend() => _camera.Script = new FakeCameraScript();

    /// <summary>Connections stay, media stop; or they go on.</summary>
    internal void BeSilent(bool silent) => _isSilent = silent;

    /// <summary>One packet of the next picture is lost.</summary>
    internal void LosePacket() => _losesNext = true;

    /// <summary>The timestamps jump.</summary>
    internal void Jump(TimeSpan by) => Interlocked.Add(ref _jump, (long)(by.TotalSeconds * 90_000));

    /// <summary>From the next key frame on, other pictures are sent.</summary>
    internal void Send(IReadOnlyList<IReadOnlyList<byte[]>> pictures) => _pictures = pictures;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _camera.DisposeAsync();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        List<Task> sending = [];
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                sending.Add(SendAsync(await _camera.ViewerAsync().WaitAsync(_stop.Token)));
            }
            catch (OperationCanceledException)
            {
                continue; // Nobody came, or the test ends.
            }
        }

        await Task.WhenAll(sending);
    }

    private async Task SendAsync(FakeCameraViewer viewer)
    {
        using var timer = new PeriodicTimer(Interval, RealClocks.Time);
        var watch = Stopwatch.StartNew();
        var pictures = _pictures;
        try
        {
            for (var sent = 0L; await timer.WaitForNextTickAsync(_stop.Token);)
            {
                // A machine that is late is not a camera that is slow: what is due is sent.
                for (; sent < watch.Elapsed / Interval; sent++)
                {
                    var index = (int)(sent % pictures.Count);
                    pictures = index % 25 == 0 ? _pictures : pictures;
                    await SendAsync(viewer, pictures[index], (sent * Frame) + Interlocked.Read(ref _jump));
                }
            }
        }
        catch (Exception error) when (error is OperationCanceledException or System.Net.Sockets.SocketException or ObjectDisposedException)
        {
            return; // The test ends, or the client went.
        }
    }

    private async Task SendAsync(FakeCameraViewer viewer, IReadOnlyList<byte[]> picture, long timestamp)
    {
        if (_isSilent)
        {
            return;
        }

        // Parameter sets that are lost leave the picture whole: it came with the session already.
        var loses = _losesNext && (picture[0][0] & TypeBits) is not (SequenceSet or PictureSet);
        _losesNext &= !loses;
        foreach (var packet in viewer.Video.Picture(picture, timestamp).Skip(loses ? 1 : 0))
        {
            await viewer.SendPacketAsync(0, packet);
        }
    }
}
