using Supervision.Media.Rtsp;
using Supervision.Media.Rtsp.Rtp;
using Supervision.Media.Streams;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Media.Rtsp.Rtp;

/// <summary>Cameras that begin their numbering anew within a session.</summary>
public sealed class RestartTests
{
    [Fact]
    public void ShortStepBack_FollowedAfterEightInARow_AndCounted()
    {
        var sequence = new SequenceTracker();
        for (ushort number = 1; number <= 60; number++)
        {
            sequence.TryAdvance(number, out _);
        }

        var taken = new List<(bool, int)>();
        for (ushort number = 10; number < 20; number++)
        {
            taken.Add((sequence.TryAdvance(number, out var lost), lost));
        }

        Assert.Equal([.. Enumerable.Repeat((false, 0), 7), (true, 7), (true, 0), (true, 0)], taken);
        Assert.Equal(7, sequence.Lost);
    }

    [Fact]
    public void SingleLatePackets_NeverRestart()
    {
        var sequence = new SequenceTracker();
        sequence.TryAdvance(100, out _);
        for (ushort late = 0; late < 30; late++)
        {
            Assert.False(sequence.TryAdvance((ushort)(50 + late), out _));
            Assert.True(sequence.TryAdvance((ushort)(101 + late), out var lost));
            Assert.Equal(0, lost);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OtherSource_IsFollowedAtOnce_WithALoss(bool reorders)
    {
        var output = new Queue<AccessUnit>();
        var sdp = $"m=video 0 RTP/AVP 96\na=rtpmap:96 H264/90000\na=fmtp:96 sprop-parameter-sets={string.Join(',', TestStream.Sets720.Select(Convert.ToBase64String))}\n";
        var choice = MediaChooser.Choose(SessionDescription.Parse(System.Text.Encoding.ASCII.GetBytes(sdp)), "video", output, out _)!;
        using var track = new RtpTrack(choice, reorders, RealClocks.Time);
        var before = new RtpPacketizer(96, 1, 65000, 0, 1200, false);
        var after = new RtpPacketizer(96, 2, 17, 77_000, 1200, false);
        foreach (var packet in new[] { before, before, after, after }.SelectMany((source, index) => source.Picture([TestStream.Key()], index * 3600)))
        {
            track.Accept(packet, default);
        }

        Assert.Equal([0, 0, 1, 0], output.Select(unit => unit.LostBefore));
        Assert.Equal((1, 2u), (track.Lost, track.Ssrc!.Value));
        RtspFuzzTests.Drain(output);
    }
}
