using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

using NodaTime;

using Supervision.Media.Rtsp;

namespace Supervision.Tests.Fakes;

/// <summary>A client that watches a fake camera: the test sends it what it wants, packet by packet or picture by picture.</summary>
internal sealed class FakeCameraViewer(FakeCameraScript script, Socket socket) : IDisposable
{
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly List<FakeCameraPorts> _ports = [];
    private readonly RtpPacketizer _video = new(96, 0x11111111, script.FirstSequence, script.TimestampOffset, script.PayloadBytes, script.IsH265);
    private readonly RtpPacketizer _sound = new(8, 0x22222222, script.FirstSequence, script.TimestampOffset, script.PayloadBytes, false);

    /// <summary>Interleaved packets that came from the client: receiver reports.</summary>
    internal ConcurrentQueue<byte[]> Received { get; } = new();

    internal RtpPacketizer Video => _video;

    /// <summary>Sends whole pictures: NAL units (without start codes) and a timestamp each.</summary>
    internal async Task SendAsync(params IReadOnlyList<(IReadOnlyList<byte[]> Nals, long Timestamp)> pictures)
    {
        foreach (var (nals, timestamp) in pictures)
        {
            foreach (var packet in _video.Picture(nals, timestamp))
            {
                await SendPacketAsync(0, packet);
            }
        }
    }

    /// <summary>Sends one packet of sound.</summary>
    internal Task SendSoundAsync(byte[] samples, long timestamp) => SendPacketAsync(2, _sound.Packet(samples, timestamp, marker: false));

    /// <summary>Sends a packet as it is. Channels: 0 picture, 1 its control, 2 sound, 3 its control.</summary>
    internal Task SendPacketAsync(int channel, byte[] packet)
    {
        if (_ports.Count > 0)
        {
            return _ports[channel / 2].SendAsync(packet, channel % 2 == 1);
        }

        var framed = new byte[4 + packet.Length];
        (framed[0], framed[1]) = ((byte)'$', (byte)channel);
        BinaryPrimitives.WriteUInt16BigEndian(framed.AsSpan(2), (ushort)packet.Length);
        packet.CopyTo(framed, 4);
        return SendRawAsync(framed, CancellationToken.None);
    }

    /// <summary>Sends a sender report: the camera's wall clock runs ahead by an offset.</summary>
    internal Task SendReportAsync(int channel, long timestamp, Duration offset)
    {
        var ntp = script.Clock!.GetCurrentInstant() + offset - Instant.FromUtc(1900, 1, 1, 0, 0);
        var seconds = (uint)ntp.TotalSeconds;
        var report = new byte[28];
        (report[0], report[1], report[3]) = (0x80, 200, 6);
        BinaryPrimitives.WriteUInt32BigEndian(report.AsSpan(4), channel == 1 ? 0x11111111u : 0x22222222u);
        BinaryPrimitives.WriteUInt32BigEndian(report.AsSpan(8), seconds);
        BinaryPrimitives.WriteUInt32BigEndian(report.AsSpan(12), (uint)((ntp.TotalSeconds - seconds) * (1L << 32)));
        BinaryPrimitives.WriteUInt32BigEndian(report.AsSpan(16), (uint)timestamp + script.TimestampOffset);
        return SendPacketAsync(channel, report);
    }

    /// <summary>Says that the tracks end (RTCP BYE).</summary>
    internal async Task SendGoodbyeAsync()
    {
        await SendPacketAsync(1, [0x81, 203, 0, 1, 0x11, 0x11, 0x11, 0x11]);
        if (script.HasSound)
        {
            await SendPacketAsync(3, [0x81, 203, 0, 1, 0x22, 0x22, 0x22, 0x22]);
        }
    }

    /// <summary>Sends any bytes over the connection.</summary>
    internal async Task SendRawAsync(byte[] bytes, CancellationToken stop)
    {
        await _sending.WaitAsync(stop);
        try
        {
            for (var sent = 0; sent < bytes.Length;)
            {
                sent += await socket.SendAsync(bytes.AsMemory(sent), SocketFlags.None, stop);
            }
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Closes the connection in an orderly way, or as a crash would (reset).</summary>
    internal void Close(bool reset)
    {
        if (reset)
        {
            socket.LingerState = new LingerOption(true, 0);
            socket.Close();
        }
        else
        {
            socket.Shutdown(SocketShutdown.Both);
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        _ports.ForEach(ports => ports.Dispose());
    }

    internal string SetUp(string target, string wish)
    {
        if (TransportHeader.Parse(wish).IsTcp)
        {
            return target.EndsWith("track2", StringComparison.Ordinal) ? "RTP/AVP/TCP;unicast;interleaved=2-3" : "RTP/AVP/TCP;unicast;interleaved=0-1";
        }

        var port = int.Parse(wish.Split("client_port=")[1].Split('-')[0]);
        var ports = new FakeCameraPorts(new IPEndPoint(((IPEndPoint)socket.RemoteEndPoint!).Address, port), script.Address);
        _ports.Add(ports);
        return script.HidesPorts ? wish : $"{wish};server_port={ports.MediaPort}-{ports.ControlPort}";
    }
}
