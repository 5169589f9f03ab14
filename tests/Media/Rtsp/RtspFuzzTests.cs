using FsCheck;
using FsCheck.Fluent;

using Supervision.Media.Rtsp;
using Supervision.Media.Rtsp.Rtp;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Rtsp;

/// <summary>Hostile bytes: nothing but the one documented exception, bounded memory, and an end.</summary>
public sealed class RtspFuzzTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1000);

    [Fact]
    public void Messages_AnyBytes_ParseOrRefuse() => Check.One(Many, Prop.ForAll<byte[]>(bytes => Feed([.. "RTSP/1.0 200 OK\r\n"u8, .. bytes, .. "\r\n\r\n"u8])));

    [Fact]
    public void Input_AnyBytes_ParseOrRefuse() => Check.One(Many, Prop.ForAll<byte[], byte[]>((one, two) => Feed([.. one, (byte)'$', .. two])));

    [Fact]
    public void Dialogues_Mutated_ParseOrRefuse()
    {
        var random = new Random(7);
        foreach (var path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures", "rtsp-dialogues"), "*_*.txt"))
        {
            for (var round = 0; round < 100; round++)
            {
                Feed(Mutate(File.ReadAllBytes(path), random));
            }
        }
    }

    [Theory]
    [InlineData("H264/90000", "video")]
    [InlineData("H265/90000", "video")]
    [InlineData("H265-DON/90000", "video")]
    [InlineData("MPEG4-GENERIC/16000", "audio")]
    [InlineData("PCMA/8000", "audio")]
    public void Depacketizers_AnyPayloads_NeverThrow(string map, string kind)
    {
        var output = new Queue<AccessUnit>();
        using var depacketizer = Open(map, kind, output);
        var time = 0L;
        Check.One(Many, Prop.ForAll<byte[], byte, int>((payload, first, flags) =>
        {
            // The first byte decides on the kind of payload: FU, aggregate...
            byte[] bytes = payload.Length == 0 ? payload : [first, .. payload];
            time += flags & 1;
            depacketizer.Push(new RtpPacket { Payload = bytes, Timestamp = time, Marker = (flags & 6) == 6, LostBefore = (flags & 24) == 24 ? 1 : 0 });
            Drain(output);
        }));
    }

    [Fact]
    public void RtpAndRtcp_AnyBytes_NeverThrow() => Check.One(Many, Prop.ForAll<byte[], byte>((bytes, first) =>
    {
        byte[] packet = [(byte)(0x80 | (first & 0x3F)), .. bytes];
        Assert.True(!RtpHeader.TryParse(packet, out _, out var payload) || payload.Length <= packet.Length - 12);
        RtcpReader.Read(packet);
        RtcpReader.Read([packet[0], 200, 0, 6, .. bytes]);
    }));

    [Fact]
    public void Headers_AnyText_NeverThrow() => Check.One(Many, Prop.ForAll<NonNull<string>>(text =>
    {
        AuthChallenge.Parse("Digest " + text.Get);
        TransportHeader.Parse("RTP/AVP/TCP;interleaved=" + text.Get);
        RtpInfo.Parse("url=" + text.Get);
    }));

    [Fact]
    public void Picture_WithoutEnd_IsBounded()
    {
        var output = new Queue<AccessUnit>();
        using var depacketizer = Open("H264/90000", "video", output);
        byte[] fragment = [0x7C, 0x05, .. new byte[60_000]];
        depacketizer.Push(new RtpPacket { Payload = [0x7C, 0x85, 1, 2], Timestamp = 1, Marker = false });
        var error = Assert.Throws<RtspProtocolException>(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                depacketizer.Push(new RtpPacket { Payload = fragment, Timestamp = 1, Marker = false });
            }
        });
        Assert.Contains("16 MiB", error.Message, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    private static void Feed(byte[] bytes)
    {
        using var input = new RtspInput();
        try
        {
            for (var at = 0; at < bytes.Length;)
            {
                var count = Math.Min(bytes.Length - at, Math.Min(97, input.Free.Length));
                Assert.NotEqual(0, count);
                bytes.AsSpan(at, count).CopyTo(input.Free.Span);
                input.Commit(count);
                at += count;
                while (input.TryTake(out var frame))
                {
                    Follow(frame);
                }
            }
        }
        catch (RtspProtocolException error)
        {
            Assert.NotEmpty(error.Message);
        }
    }

    private static void Follow(RtspFrame frame)
    {
        if (frame.Message is not { Body.Length: > 0 } message)
        {
            return;
        }

        var output = new Queue<AccessUnit>();
        var description = SessionDescription.Parse(message.Body);
        foreach (var kind in new[] { "video", "audio" })
        {
            var choice = MediaChooser.Choose(description, kind, output, out _);
            choice?.Depacketizer.Dispose();
            RtspUrls.Resolve(RtspUrls.Base(message, "rtsp://x/"), choice?.Media.Control);
        }
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(3) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    internal static IDepacketizer Open(string map, string kind, Queue<AccessUnit> output)
    {
        var sets = map.StartsWith("H264", StringComparison.Ordinal)
            ? "sprop-parameter-sets=" + string.Join(',', TestStream.Sets720.Select(Convert.ToBase64String))
            : $"sprop-vps={Convert.ToBase64String(TestStream.SetsH265[0])};sprop-sps={Convert.ToBase64String(TestStream.SetsH265[1])};sprop-pps={Convert.ToBase64String(TestStream.SetsH265[2])}";
        var don = map.Contains("-DON", StringComparison.Ordinal) ? ";sprop-max-don-diff=2" : "";
        var sdp = $"m={kind} 0 RTP/AVP 96\na=rtpmap:96 {map.Replace("-DON", "")}\na=fmtp:96 config=1408;{sets}{don}\n";
        return MediaChooser.Choose(SessionDescription.Parse(System.Text.Encoding.ASCII.GetBytes(sdp)), kind, output, out _)!.Depacketizer;
    }

    internal static void Drain(Queue<AccessUnit> output)
    {
        while (output.TryDequeue(out var unit))
        {
            unit.Dispose();
        }
    }
}
