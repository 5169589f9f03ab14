namespace Supervision.Media.Rtsp;

/// <summary>How packets travel while the camera plays. One reader.</summary>
internal interface IMediaTransport : IAsyncDisposable
{
    /// <summary>Takes what is already here.</summary>
    bool TryRead(out MediaPacket packet);

    /// <summary>Waits until there is more.</summary>
    /// <returns>False when the camera closed the connection.</returns>
    ValueTask<bool> WaitAsync(CancellationToken cancellation);

    /// <summary>Sends a control packet (RTCP).</summary>
    ValueTask SendAsync(int channel, ReadOnlyMemory<byte> packet, CancellationToken cancellation);
}
