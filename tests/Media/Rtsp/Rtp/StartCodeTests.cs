using Supervision.Media.Rtsp.Rtp;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Rtsp.Rtp;

/// <summary>Cheap cameras put a byte stream (annex B) into RTP payloads as if it were one NAL unit.</summary>
public sealed class StartCodeTests
{
    private static readonly byte[] Key = [0x65, 0x88, 9, 9];
    private readonly Queue<AccessUnit> _output = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void H264_ByteStreamInOnePayload_IsSplit(bool begins)
    {
        byte[][] nals = [[0x67, 1, 2], [0x68, 3], Key];
        byte[] payload = [.. begins ? new byte[] { 0, 0, 0, 1 } : [], .. nals[0], 0, 0, 1, .. nals[1], 0, 0, 0, 1, .. nals[2]];
        Assert.Equal(nals, Push("H264/90000", payload));
    }

    [Fact]
    public void H264_ByteStreamFragmented_IsSplit()
    {
        // The packetizer took the start code's first zero for the NAL unit's header.
        Assert.Equal(
            [[0x67, 1, 2], Key],
            Push("H264/90000", [28, 0x80, 0, 0, 1, 0x67, 1], [28, 0, 2, 0, 0], [28, 0x40, 0, 1, .. Key]));
    }

    [Fact]
    public void H265_ByteStreamInOnePayload_IsSplit()
    {
        byte[][] nals = [[0x40, 1, 5], [0x26, 1, 0x88, 7]];
        Assert.Equal(nals, Push("H265/90000", [0, 0, 0, 1, .. nals[0], 0, 0, 0, 1, .. nals[1]]));
    }

    private List<byte[]> Push(string map, params byte[][] payloads)
    {
        using var depacketizer = RtspFuzzTests.Open(map, "video", _output);
        for (var i = 0; i < payloads.Length; i++)
        {
            depacketizer.Push(new RtpPacket { Payload = payloads[i], Timestamp = 1, Marker = i == payloads.Length - 1 });
        }

        using var unit = _output.Dequeue();
        Assert.True(unit.IsKeyFrame && !unit.IsDamaged);
        return TestStream.Nals(unit);
    }
}
