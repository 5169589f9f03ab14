using Supervision.Media.Rtsp.Rtp;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Rtsp.Rtp;

public sealed class ParameterSetTests
{
    // The same PPS under the ids 0 (as recorded) and 1 (ue(v) 010 instead of 1, so the rest moves by two bits).
    private static readonly byte[] Pps0 = TestStream.Sets720[1];
    private static readonly byte[] Pps1 = [0x68, 0x5B, 0x8F, 0x20];
    private readonly Queue<AccessUnit> _output = new();

    [Fact]
    public void PictureSetsInDifferentPictures_OneFormat()
    {
        using var depacketizer = RtspFuzzTests.Open("H264/90000", "video", _output);
        var formats = new HashSet<TrackFormat>(ReferenceEqualityComparer.Instance);
        for (var time = 0; time < 10; time++)
        {
            depacketizer.Push(Packet(time % 2 == 0 ? Pps0 : Pps1, time, marker: false));
            depacketizer.Push(Packet(TestStream.Key(), time, marker: true));
            using var unit = _output.Dequeue();
            formats.Add(unit.Format);
        }

        Assert.Equal(2, formats.Count); // Without the second set, then with both for ever.
    }

    [Fact]
    public void UnusablePictureSet_KeepsTheFormat_AndTheNextChangeCounts()
    {
        using var depacketizer = (VideoDepacketizer)RtspFuzzTests.Open("H264/90000", "video", _output);
        var before = depacketizer.Format;
        Send([0x68, 0x00, 0x01, 0x02]);
        Assert.Same(before, depacketizer.Format);
        Send(Pps1);
        Assert.NotSame(before, depacketizer.Format);

        void Send(byte[] set)
        {
            depacketizer.Push(Packet(set, 1, marker: false));
            depacketizer.Push(Packet(TestStream.Key(), 1, marker: true));
            _output.Dequeue().Dispose();
        }
    }

    [Fact]
    public void NewSequenceSet_DropsTheOldPictureSets()
    {
        using var depacketizer = RtspFuzzTests.Open("H264/90000", "video", _output);
        foreach (var nal in new[] { Pps1, TestStream.OtherSets[0], TestStream.OtherSets[1] })
        {
            depacketizer.Push(Packet(nal, 1, marker: false));
        }

        depacketizer.Push(Packet(TestStream.Key(), 1, marker: true));
        using var unit = _output.Dequeue();
        Assert.NotEqual(1280, ((VideoFormat)unit.Format).Width);
    }

    private static RtpPacket Packet(byte[] payload, long timestamp, bool marker) => new() { Payload = payload, Timestamp = timestamp, Marker = marker };
}
