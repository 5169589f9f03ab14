using System.Buffers;
using System.Buffers.Binary;

namespace Supervision.Media.Rtsp;

/// <summary>
/// The receive buffer of an RTSP connection, cut into messages and interleaved packets without copying. Bytes that are neither are skipped
/// up to the next plausible beginning, and counted; too many of them end the connection.
/// </summary>
internal sealed class RtspInput : IDisposable
{
    internal const int MaxJunkBytes = 64 * 1024;

    // Holds the largest interleaved packet (64 KiB) and the largest message (16 + 64 KiB), with room to receive behind it.
    private const int Capacity = 128 * 1024;
    private const int LeastFree = 32 * 1024;
    private const int MostChannels = 32;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Capacity);
    private int _start;
    private int _end;
    private int _junk;
    private bool _inSync = true;

    /// <summary>All bytes skipped so far.</summary>
    internal long JunkBytes { get; private set; }

    /// <summary>Room for the next receive call; never empty after <see cref="TryTake"/> said false.</summary>
    internal Memory<byte> Free
    {
        get
        {
            if (_start == _end)
            {
                (_start, _end) = (0, 0);
            }
            else if (_buffer.Length - _end < LeastFree)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }

            return _buffer.AsMemory(_end);
        }
    }

    /// <summary>Says how many bytes were received into <see cref="Free"/>.</summary>
    internal void Commit(int count) => _end += count;

    /// <summary>Takes the next message or packet.</summary>
    /// <returns>False when more bytes are needed.</returns>
    /// <exception cref="RtspProtocolException">A message is malformed, or too much junk came.</exception>
    internal bool TryTake(out RtspFrame frame)
    {
        while (_start < _end)
        {
            var bytes = _buffer.AsSpan(_start, _end - _start);
            var kind = RtspStart.Look(bytes, _inSync);
            if (kind == RtspStartKind.NeedMore)
            {
                break;
            }

            if (kind == RtspStartKind.Junk)
            {
                Skip(bytes);
                continue;
            }

            return kind == RtspStartKind.Packet ? TryTakePacket(bytes, out frame) : TryTakeMessage(bytes, out frame);
        }

        frame = default;
        return false;
    }

    public void Dispose()
    {
        var buffer = Interlocked.Exchange(ref _buffer, []);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    internal static bool IsPlausibleChannel(int channel) => channel < MostChannels;

    private bool TryTakePacket(ReadOnlySpan<byte> bytes, out RtspFrame frame)
    {
        frame = default;
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]);
        if (bytes.Length < 4 + length)
        {
            return false;
        }

        frame = new RtspFrame(bytes[1], _buffer.AsMemory(_start + 4, length), null);
        Took(4 + length);
        return true;
    }

    private bool TryTakeMessage(ReadOnlySpan<byte> bytes, out RtspFrame frame)
    {
        frame = default;
        if (!RtspMessageParser.TryParse(bytes, out var message, out var consumed))
        {
            return false;
        }

        frame = new RtspFrame(-1, default, message);
        Took(consumed);
        return true;
    }

    private void Took(int count)
    {
        _start += count;
        _junk = 0;
        _inSync = true;
    }

    private void Skip(ReadOnlySpan<byte> bytes)
    {
        // Line ends between messages are common and harmless.
        if (bytes[0] is (byte)'\r' or (byte)'\n' && _inSync)
        {
            _start++;
            return;
        }

        _inSync = false;
        var next = bytes[1..].IndexOfAny((byte)'$', (byte)'R');
        var count = next < 0 ? bytes.Length : next + 1;
        _start += count;
        _junk += count;
        JunkBytes += count;
        if (_junk > MaxJunkBytes)
        {
            throw new RtspProtocolException($"more than {MaxJunkBytes} bytes came that are neither RTP nor RTSP");
        }
    }
}
