using System.Buffers.Binary;

using Supervision.Media.Rtsp;
using Supervision.Media.Rtsp.Rtp;
using Supervision.Media.Streams;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Media.Rtsp;

/// <summary>In steady state a packet costs no allocation: from the received bytes to the finished access unit.</summary>
public sealed class AllocationTests
{
    private const int Rounds = 500;

    // Tests beside this one take from the same pools: one attempt without any allocation is the proof.
    private const int Attempts = 20;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Packets_SteadyState_AllocateNothing(bool reorders)
    {
        var output = new Queue<AccessUnit>();
        var description = SessionDescription.Parse("m=video 0 RTP/AVP 96\na=rtpmap:96 H264/90000\n"u8);
        var choice = MediaChooser.Choose(description, "video", output, out _)!;
        using var track = new RtpTrack(choice, reorders, RealClocks.Time);
        using var input = new RtspInput();
        var packets = new RtpPacketizer(96, 1, 1, 0, 1200, false).Picture([.. TestStream.Sets720, TestStream.Key(5000)], 0);
        ushort sequence = 0;
        var units = 0;
        Run(300);
        var least = long.MaxValue;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Run(Rounds);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
        Assert.Equal((Attempts * Rounds) + 300, units);

        void Run(int rounds)
        {
            for (var round = 0; round < rounds; round++)
            {
                foreach (var packet in packets)
                {
                    Receive(packet);
                }

                while (input.TryTake(out var frame))
                {
                    track.Accept(frame.Packet.Span, default);
                }

                while (output.TryDequeue(out var unit))
                {
                    units++;
                    unit.Dispose();
                }
            }
        }

        void Receive(byte[] packet)
        {
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), ++sequence);
            BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(4), sequence / (uint)packets.Count);
            var free = input.Free.Span;
            (free[0], free[1]) = ((byte)'$', 0);
            BinaryPrimitives.WriteUInt16BigEndian(free[2..], (ushort)packet.Length);
            packet.CopyTo(free[4..]);
            input.Commit(4 + packet.Length);
        }
    }

    /// <summary>Key frames of 2 MB in bursts: what is held is bounded by the pool, whatever goes through.</summary>
    [Fact]
    public void LargeKeyFrames_MemoryIsBounded()
    {
        var output = new Queue<AccessUnit>();
        var description = SessionDescription.Parse("m=video 0 RTP/AVP 96\na=rtpmap:96 H264/90000\n"u8);
        using var track = new RtpTrack(MediaChooser.Choose(description, "video", output, out _)!, reorders: false, RealClocks.Time);
        var packetizer = new RtpPacketizer(96, 1, 1, 0, 1400, false);
        var key = TestStream.Key(2_000_000);
        var allocated = 0L;
        for (var round = 0; round < 30; round++)
        {
            var packets = packetizer.Picture([.. TestStream.Sets720, key], round * 3600);
            var before = GC.GetAllocatedBytesForCurrentThread();
            packets.ForEach(packet => track.Accept(packet, default));
            using (var unit = output.Dequeue())
            {
                Assert.True(unit.Length > key.Length);
            }

            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.InRange(allocated, 0, 30_000_000); // 60 MB went through; a pool trimmed by others may have to allocate anew a few times.
    }
}
