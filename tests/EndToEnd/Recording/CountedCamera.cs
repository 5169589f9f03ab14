using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>A fake camera that sends so many pictures to the first who plays it, no faster than they are taken, and then says goodbye.</summary>
internal sealed class CountedCamera : IAsyncDisposable
{
    private const int Frame = 3600;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(40);

    private readonly FakeCamera _camera = FakeCamera.Start(new FakeCameraScript());

    internal Uri Uri => _camera.Uri;

    /// <summary>Sends the pictures, and that there are no more.</summary>
    internal async Task SendAsync(IEnumerable<IReadOnlyList<byte[]>> pictures, CancellationToken limit)
    {
        var viewer = await _camera.ViewerAsync();
        using var timer = new PeriodicTimer(Interval, RealClocks.Time);
        var start = RealClocks.Time.GetTimestamp();
        var sent = 0;
        foreach (var picture in pictures)
        {
            while (RealClocks.Time.GetElapsedTime(start) < Interval * sent)
            {
                await timer.WaitForNextTickAsync(limit);
            }

            await viewer.SendAsync((picture, sent++ * (long)Frame));
        }

        await viewer.SendGoodbyeAsync();
    }

    public ValueTask DisposeAsync() => _camera.DisposeAsync();
}
