using System.Net;

using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>A fake camera that sends the clip in real time to everybody who plays it.</summary>
internal sealed class PacedCamera : IAsyncDisposable
{
    private readonly FakeCamera _camera;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    private PacedCamera(FakeCamera camera, IReadOnlyList<IReadOnlyList<byte[]>> pictures)
    {
        _camera = camera;
        _serving = ServeAsync(pictures);
    }

    internal Uri Uri => _camera.Uri;

    internal static async Task<PacedCamera> StartAsync(int port = 0, IPAddress? address = null, bool isLarge = false) =>
        new(FakeCamera.Start(new FakeCameraScript { Address = address ?? IPAddress.Loopback }, port), await (isLarge ? CameraClip.LargePicturesAsync() : CameraClip.PicturesAsync()));

    internal int Port => _camera.Port;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _camera.DisposeAsync();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync(IReadOnlyList<IReadOnlyList<byte[]>> pictures)
    {
        List<FakeCameraPacer> pacers = [];
        while (!_stop.IsCancellationRequested)
        {
            if (await NextViewerAsync() is { } viewer)
            {
                pacers.Add(new FakeCameraPacer(viewer, pictures, TimeSpan.FromMilliseconds(40), RealClocks.Time));
            }
        }

        foreach (var pacer in pacers)
        {
            await pacer.DisposeAsync();
        }
    }

    private async Task<FakeCameraViewer?> NextViewerAsync()
    {
        try
        {
            return await _camera.ViewerAsync().WaitAsync(_stop.Token);
        }
        catch (OperationCanceledException)
        {
            return null; // Nobody came, or the test ends.
        }
    }
}
