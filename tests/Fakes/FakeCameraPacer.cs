namespace Supervision.Tests.Fakes;

/// <summary>Sends a loop of pictures in the rhythm of a clock, until it is disposed or the client goes: for end-to-end tests.</summary>
internal sealed class FakeCameraPacer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _sending;

    /// <summary>Begins to send.</summary>
    /// <param name="viewer">To whom.</param>
    /// <param name="pictures">NAL units a picture; after the last one comes the first again.</param>
    /// <param name="interval">Between two pictures.</param>
    /// <param name="time">Sets the pace.</param>
    internal FakeCameraPacer(FakeCameraViewer viewer, IReadOnlyList<IReadOnlyList<byte[]>> pictures, TimeSpan interval, TimeProvider time) =>
        _sending = SendAsync(viewer, pictures, interval, time);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _sending;
        _stop.Dispose();
    }

    private async Task SendAsync(FakeCameraViewer viewer, IReadOnlyList<IReadOnlyList<byte[]>> pictures, TimeSpan interval, TimeProvider time)
    {
        using var timer = new PeriodicTimer(interval, time);
        try
        {
            // A timer leaves ticks out on a busy machine; a camera's clock goes on, and so the pictures are caught up with.
            var start = time.GetTimestamp();
            for (var sent = 0L; await timer.WaitForNextTickAsync(_stop.Token);)
            {
                for (; interval * sent < time.GetElapsedTime(start); sent++)
                {
                    await viewer.SendAsync((pictures[(int)(sent % pictures.Count)], (long)(sent * interval.TotalSeconds * 90_000)));
                }
            }
        }
        catch (Exception error) when (error is OperationCanceledException or System.Net.Sockets.SocketException or ObjectDisposedException)
        {
            return; // The test ends, or the client went.
        }
    }
}
