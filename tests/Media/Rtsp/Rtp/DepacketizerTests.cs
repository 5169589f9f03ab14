using Supervision.Media.Rtsp.Rtp;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Rtsp.Rtp;

public sealed class DepacketizerTests
{
    private readonly Queue<AccessUnit> _output = new();

    [Fact]
    public void H264_StapAThenSlices_OnePicture()
    {
        using var depacketizer = RtspFuzzTests.Open("H264/90000", "video", _output);
        Push(depacketizer, [24, 0, 2, 0x67, 1, 0, 2, 0x68, 2], 100, marker: true);
        Push(depacketizer, [0x65, 0x88, 1], 200);
        Push(depacketizer, [0x65, 0x08, 2], 200);
        Push(depacketizer, [0x41, 0x88, 3], 300, marker: true);
        using var picture = _output.Dequeue();
        using var next = _output.Dequeue();
        Assert.Equal([[0x67, 1], [0x68, 2], [0x65, 0x88, 1], [0x65, 0x08, 2]], TestStream.Nals(picture));
        Assert.Equal((200, true), (picture.Timestamp, picture.IsKeyFrame));
        Assert.Equal(300, next.Timestamp);
    }

    [Fact]
    public void H264_LossBeforeLaterSlice_Damaged_BeforeFirstSlice_Not()
    {
        using var depacketizer = RtspFuzzTests.Open("H264/90000", "video", _output);
        Push(depacketizer, [0x41, 0x08, 1], 100, marker: true, lost: 2);
        Push(depacketizer, [0x41, 0x88, 1], 200, marker: true, lost: 1);
        Assert.Equal((true, 2), State(_output.Dequeue()));
        Assert.Equal((false, 1), State(_output.Dequeue()));
    }

    [Fact]
    public void H264_EndLost_PictureIsDamaged()
    {
        using var depacketizer = RtspFuzzTests.Open("H264/90000", "video", _output);
        Push(depacketizer, [0x41, 0x88, 1], 100);
        Push(depacketizer, [0x41, 0x88, 1], 200, marker: true, lost: 1);
        Assert.Equal((true, 0), State(_output.Dequeue()));
        Assert.Equal((false, 1), State(_output.Dequeue()));
    }

    [Fact]
    public void H265_AggregateWithDecodingOrder_NumbersAreSkipped()
    {
        using var depacketizer = RtspFuzzTests.Open("H265-DON/90000", "video", _output);
        Push(depacketizer, [48 << 1, 1, 0, 7, 0, 3, 0x4E, 1, 9, 1, 0, 4, 0x26, 1, 0x88, 5], 100, marker: true);
        using var picture = _output.Dequeue();
        Assert.Equal([[0x4E, 1, 9], [0x26, 1, 0x88, 5]], TestStream.Nals(picture));
        Assert.True(picture.IsKeyFrame);
    }

    [Fact]
    public void Aac_SeveralFramesInPacket_EachWithItsTime()
    {
        using var depacketizer = RtspFuzzTests.Open("MPEG4-GENERIC/16000", "audio", _output);
        Push(depacketizer, [0, 32, 0, 2 << 3, 0, 3 << 3, 1, 2, 3, 4, 5], 5000, marker: true, lost: 1);
        using var first = _output.Dequeue();
        using var second = _output.Dequeue();
        Assert.Equal((5000, 1, new byte[] { 1, 2 }), (first.Timestamp, first.LostBefore, first.Data.ToArray()), Tuples);
        Assert.Equal((6024, 0, new byte[] { 3, 4, 5 }), (second.Timestamp, second.LostBefore, second.Data.ToArray()), Tuples);
    }

    [Fact]
    public void Aac_FrameInTwoPackets_ComesWhole_WithALossNot()
    {
        using var depacketizer = RtspFuzzTests.Open("MPEG4-GENERIC/16000", "audio", _output);
        Push(depacketizer, [0, 16, 0, 4 << 3, 1, 2], 0);
        Push(depacketizer, [0, 16, 0, 4 << 3, 3, 4], 0, marker: true);
        using var whole = _output.Dequeue();
        Assert.Equal([1, 2, 3, 4], whole.Data.ToArray());
        Push(depacketizer, [0, 16, 0, 4 << 3, 1, 2], 1024);
        Push(depacketizer, [0, 16, 0, 1 << 3, 9], 3072, marker: true, lost: 1);
        using var after = _output.Dequeue();
        Assert.Equal((3072, 1), (after.Timestamp, after.LostBefore));
        Assert.Empty(_output);
    }

    [Theory]
    [InlineData("PCMU/8000", AudioCodec.G711MuLaw, 8000, 0)]
    [InlineData("L16/16000/2", AudioCodec.L16, 16000, 0)]
    [InlineData("G726-32/8000", AudioCodec.G726, 8000, 4)]
    [InlineData("opus/48000/2", AudioCodec.Opus, 48000, 0)]
    public void Sound_PacketIsUnit(string map, AudioCodec codec, int rate, int bits)
    {
        using var depacketizer = RtspFuzzTests.Open(map, "audio", _output);
        Push(depacketizer, [1, 2, 3, 4], 7);
        using var unit = _output.Dequeue();
        var format = Assert.IsType<AudioFormat>(unit.Format);
        Assert.Equal((codec, rate, bits), (format.Codec, format.SampleRate, format.BitsPerSample));
        Assert.True(unit.IsKeyFrame);
    }

    [Fact]
    public void Sequence_LateDoubledAndFarPackets()
    {
        var sequence = new SequenceTracker();
        Assert.Equal(
            [(true, 0), (true, 0), (false, 0), (true, 2), (false, 0), (true, 1)],
            new ushort[] { 65535, 0, 65535, 3, 20_000, 20_001 }.Select(number => (sequence.TryAdvance(number, out var lost), lost)));
    }

    [Fact]
    public void NtpTime_BothEras()
    {
        Assert.Equal(NodaTime.Instant.FromUtc(2026, 1, 1, 0, 0), NtpTime.ToInstant(3_976_214_400UL << 32));
        Assert.Equal(NodaTime.Instant.FromUtc(2036, 2, 7, 6, 28, 16), NtpTime.ToInstant(0));
    }

    private static readonly EqualityComparer<(long, int, byte[])> Tuples = EqualityComparer<(long, int, byte[])>.Create(
        (one, other) => one.Item1 == other.Item1 && one.Item2 == other.Item2 && one.Item3.AsSpan().SequenceEqual(other.Item3));

    private static (bool IsDamaged, int LostBefore) State(AccessUnit unit)
    {
        using (unit)
        {
            return (unit.IsDamaged, unit.LostBefore);
        }
    }

    private static void Push(IDepacketizer depacketizer, byte[] payload, long timestamp, bool marker = false, int lost = 0) =>
        depacketizer.Push(new RtpPacket { Payload = payload, Timestamp = timestamp, Marker = marker, LostBefore = lost });
}
