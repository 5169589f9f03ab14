using Supervision.Media.Rtsp.Rtp;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Rtsp.Rtp;

/// <summary>Where a picture ends, with cameras that set the marker as the standard says and with those that set it on every slice.</summary>
public sealed class PictureEndTests : IDisposable
{
    private static readonly byte[] First = [0x41, 0x88, 1];
    private static readonly byte[] Later = [0x41, 0x08, 2];
    private readonly Queue<AccessUnit> _output = new();
    private readonly VideoDepacketizer _depacketizer;

    public PictureEndTests() => _depacketizer = Open("H264/90000");

    public void Dispose() => _depacketizer.Dispose();

    [Fact]
    public void OneSlice_Marker_GoesOutAtOnce()
    {
        for (var time = 0; time < 3; time++)
        {
            Push(First, time, marker: true);
            Assert.Equal((false, 1), Take());
        }

        Assert.False(_depacketizer.IsPatient);
    }

    [Fact]
    public void MarkerOnEverySlice_LearntOnce_ThenWhole()
    {
        PushPicture(0);
        PushPicture(100);
        PushPicture(200);
        Assert.True(_depacketizer.IsPatient);
        Assert.Equal((false, 1), Take());
        Assert.Equal((true, 2), Take());
        Assert.Equal((false, 3), Take());
        Assert.Empty(_output);
        Push(First, 300, marker: true);
        Assert.Equal((false, 3), Take());
    }

    [Fact]
    public void MarkerOnEverySlice_SameTimestamp_EndsAtNextFirstSlice()
    {
        PushPicture(0);
        PushPicture(0);
        PushPicture(0);
        Assert.Equal([(false, 1), (true, 2), (false, 3)], new[] { Take(), Take(), Take() });
    }

    [Fact]
    public void MarkerOnEverySlice_EndLost_Damaged()
    {
        PushPicture(0);
        PushPicture(100);
        Push(First, 200, marker: true, lost: 1);
        Push(First, 300, marker: true);
        Take();
        Take();
        Assert.Equal((true, 3), Take());
        Assert.Equal((false, 1), Take());
    }

    [Fact]
    public void MarkerOnEveryFragmentedSlice_Learnt()
    {
        for (var time = 0; time < 300; time += 100)
        {
            PushFragments(0x88, time);
            PushFragments(0x08, time);
        }

        Assert.True(_depacketizer.IsPatient);
        Assert.Equal([(false, 1), (true, 1), (false, 2)], new[] { Take(), Take(), Take() });
    }

    [Fact]
    public void TimestampsStandStill_MarkerRight_StaysQuick()
    {
        for (var picture = 0; picture < 3; picture++)
        {
            Push([0x06, 5, 1], 0);
            Push(First, 0);
            Push(Later, 0, marker: true);
            Assert.Equal((false, 3), Take());
        }

        Assert.False(_depacketizer.IsPatient);
    }

    [Fact]
    public void LossAfterMarker_ProvesNothing()
    {
        Push(First, 0, marker: true);
        Push(Later, 0, marker: true, lost: 30);
        Assert.False(_depacketizer.IsPatient);
        Assert.Equal((false, 1), Take());
        Assert.Equal((true, 1), Take());
    }

    [Fact]
    public void H265_MarkerOnEverySlice_LearntOnce()
    {
        using var depacketizer = Open("H265/90000");
        for (var time = 0; time < 300; time += 100)
        {
            depacketizer.Push(new RtpPacket { Payload = [0x02, 1, 0x88, 1], Timestamp = time, Marker = true });
            depacketizer.Push(new RtpPacket { Payload = [49 << 1, 1, 0x81, 0x08, 1], Timestamp = time, Marker = false });
            depacketizer.Push(new RtpPacket { Payload = [49 << 1, 1, 0x41, 7, 1], Timestamp = time, Marker = true });
        }

        Assert.True(depacketizer.IsPatient);
        Assert.Equal([(false, 1), (true, 1), (false, 2)], new[] { Take(), Take(), Take() });
    }

    private VideoDepacketizer Open(string map) => (VideoDepacketizer)RtspFuzzTests.Open(map, "video", _output);

    private void PushPicture(long timestamp)
    {
        Push(First, timestamp, marker: true);
        Push(Later, timestamp, marker: true);
        Push(Later, timestamp, marker: true);
    }

    private void PushFragments(byte sliceHeader, long timestamp)
    {
        Push([0x5C, 0x81, sliceHeader, 1], timestamp);
        Push([0x5C, 0x01, 0x88, 2], timestamp);
        Push([0x5C, 0x41, 0x88, 3], timestamp, marker: true);
    }

    private (bool IsDamaged, int Nals) Take()
    {
        using var unit = _output.Dequeue();
        return (unit.IsDamaged, TestStream.Nals(unit).Count);
    }

    private void Push(byte[] payload, long timestamp, bool marker = false, int lost = 0) =>
        _depacketizer.Push(new RtpPacket { Payload = payload, Timestamp = timestamp, Marker = marker, LostBefore = lost });
}
