using System.Buffers.Binary;

namespace Supervision.Benchmarks.Rtsp;

/// <summary>An endless stream of 25 pictures a second and 4 Mbit/s, cut into interleaved RTP packets. Making a picture allocates nothing.</summary>
internal sealed class SyntheticCamera
{
    internal const int GroupPictures = 25;
    internal const string Sets = "Z00AH5WoFAFuQA==,aO48gA==";
    private const int KeyBytes = 92_000;
    private const int DeltaBytes = 17_000;
    private const int PayloadBytes = 1400;

    private readonly byte[][] _pictures = new byte[GroupPictures][];
    private readonly int[][] _packets = new int[GroupPictures][];
    private ushort _sequence;
    private uint _timestamp;
    private int _next;

    internal SyntheticCamera()
    {
        var sets = Sets.Split(',').Select(Convert.FromBase64String);
        for (var i = 0; i < GroupPictures; i++)
        {
            byte[][] nals = i == 0 ? [.. sets, Slice(0x65, KeyBytes)] : [Slice(0x41, DeltaBytes)];
            var payloads = nals.SelectMany(Payloads).ToList();
            _packets[i] = [.. payloads.Select((_, index) => payloads.Take(index).Sum(payload => 16 + payload.Length))];
            _pictures[i] = [.. payloads.SelectMany((payload, index) => Frame(payload, index == payloads.Count - 1))];
        }
    }

    internal int PacketsInGroup => _packets.Sum(packets => packets.Length);

    /// <summary>The next picture's packets, each behind <c>$</c>, channel and length; valid until the group comes round again.</summary>
    internal ReadOnlyMemory<byte> Next()
    {
        var picture = _pictures[_next];
        foreach (var packet in _packets[_next])
        {
            BinaryPrimitives.WriteUInt16BigEndian(picture.AsSpan(packet + 6), _sequence++);
            BinaryPrimitives.WriteUInt32BigEndian(picture.AsSpan(packet + 8), _timestamp);
        }

        _timestamp += 3600;
        _next = (_next + 1) % GroupPictures;
        return picture;
    }

    private static byte[] Slice(byte header, int bytes)
    {
        var nal = new byte[bytes];
        new Random(1).NextBytes(nal);
        for (var i = 2; i < bytes; i++)
        {
            nal[i] |= 0x04; // No start codes and nothing that prevents them.
        }

        (nal[0], nal[1]) = (header, 0x88);
        return nal;
    }

    private static IEnumerable<byte[]> Payloads(byte[] nal)
    {
        if (nal.Length <= PayloadBytes)
        {
            return [nal];
        }

        return nal.Skip(1).Chunk(PayloadBytes - 2).Select((chunk, index) =>
        {
            var flags = (index == 0 ? 0x80 : 0) | ((index + 1) * (PayloadBytes - 2) >= nal.Length - 1 ? 0x40 : 0);
            return (byte[])[(byte)((nal[0] & 0xE0) | 28), (byte)(flags | (nal[0] & 0x1F)), .. chunk];
        });
    }

    private static byte[] Frame(byte[] payload, bool marker)
    {
        var frame = new byte[16 + payload.Length];
        (frame[0], frame[4], frame[5]) = ((byte)'$', 0x80, (byte)(96 | (marker ? 0x80 : 0)));
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), (ushort)(12 + payload.Length));
        payload.CopyTo(frame, 16);
        return frame;
    }
}
