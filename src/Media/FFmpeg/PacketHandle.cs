using Supervision.Media.FFmpeg.Native;

namespace Supervision.Media.FFmpeg;

/// <summary>An <c>AVPacket</c>. Coded bytes that go into libav lie in a buffer of this handle, which grows to the largest packet and is reused.</summary>
internal sealed unsafe class PacketHandle : LibavHandle
{
    private byte[] _input = GC.AllocateUninitializedArray<byte>(4096, pinned: true);

    internal PacketHandle()
    {
        Libav.EnsureLoaded();
        Take((nint)LibAvCodec.av_packet_alloc(), "allocate packet");
    }

    private AVPacket* Packet => (AVPacket*)Address;

    internal long Timestamp => Packet->pts;

    internal long DecodeTimestamp => Packet->dts;

    internal long Duration => Packet->duration;

    internal int StreamIndex => Packet->stream_index;

    internal bool IsKeyFrame => (Packet->flags & AvConstants.AV_PKT_FLAG_KEY) != 0;

    /// <summary>The coded bytes; valid until the packet is refilled or disposed.</summary>
    internal ReadOnlySpan<byte> Data => new((void*)Packet->data, Packet->size);

    /// <summary>
    /// Lets the packet point to a copy of the bytes, followed by the zeros that libav's bit readers need. The packet is not reference
    /// counted: <c>avcodec_send_packet</c> copies such bytes where it keeps them, so the buffer is free again after the call.
    /// </summary>
    internal void Fill(ReadOnlySpan<byte> bytes, long timestamp)
    {
        var needed = bytes.Length + AvConstants.AV_INPUT_BUFFER_PADDING_SIZE;
        if (_input.Length < needed)
        {
            _input = GC.AllocateUninitializedArray<byte>(Math.Max(needed, _input.Length * 2), pinned: true);
        }

        bytes.CopyTo(_input);
        _input.AsSpan(bytes.Length, AvConstants.AV_INPUT_BUFFER_PADDING_SIZE).Clear();
        Clear();
        Packet->data = (nint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _input[0]);
        Packet->size = bytes.Length;
        Packet->pts = timestamp;
        Packet->dts = AvConstants.AV_NOPTS_VALUE;
    }

    internal void Clear() => LibAvCodec.av_packet_unref(this);

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        var packet = (AVPacket*)handle;
        LibAvCodec.av_packet_free(&packet);
        return true;
    }
}
