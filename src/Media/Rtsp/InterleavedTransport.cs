using System.Buffers.Binary;

namespace Supervision.Media.Rtsp;

/// <summary>Packets inside the RTSP connection. Many packets come with one receive call.</summary>
internal sealed class InterleavedTransport(RtspConnection connection) : IMediaTransport
{
    private readonly byte[] _sending = new byte[256];

    public bool TryRead(out MediaPacket packet)
    {
        var taken = connection.Input.TryTake(out var frame);
        packet = new MediaPacket(frame.Channel, frame.Packet, frame.Message, connection.Arrival);
        return taken;
    }

    public ValueTask<bool> WaitAsync(CancellationToken cancellation) => connection.ReceiveAsync(cancellation);

    public ValueTask SendAsync(int channel, ReadOnlyMemory<byte> packet, CancellationToken cancellation)
    {
        (_sending[0], _sending[1]) = ((byte)'$', (byte)channel);
        BinaryPrimitives.WriteUInt16BigEndian(_sending.AsSpan(2), (ushort)packet.Length);
        packet.CopyTo(_sending.AsMemory(4));
        return connection.SendAsync(_sending.AsMemory(0, 4 + packet.Length), cancellation);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
