using Supervision.Media.Rtsp;
using Supervision.Media.Streams;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Media.Rtsp;

/// <summary>Small pictures with real parameter sets (of recorded cameras) and invented slices.</summary>
internal static class TestStream
{
    internal static readonly byte[][] Sets720 = [Convert.FromBase64String("Z00AH5WoFAFuQA=="), Convert.FromBase64String("aO48gA==")];
    internal static readonly byte[][] OtherSets = [Convert.FromBase64String("Z2QAM6zoAoALWQ=="), Convert.FromBase64String("aO48MA==")];

    internal static readonly byte[][] SetsH265 =
    [
        Convert.FromBase64String("QAEMAf//AWAAAAMAsAAAAwAAAwBarAwAAAMABAAAAwAyqA=="),
        Convert.FromBase64String("QgEBAWAAAAMAsAAAAwAAAwBaoAWCAeFja5JFL83BQYFBAAADAAEAAAMADKE="),
        Convert.FromBase64String("RAHA8saNA7NA"),
    ];

    internal static byte[] Key(int bytes = 100) => Slice(0x65, bytes);

    internal static byte[] Delta(int bytes = 50) => Slice(0x41, bytes);

    /// <summary>The NAL units of a unit.</summary>
    internal static List<byte[]> Nals(AccessUnit unit)
    {
        var nals = new List<byte[]>();
        foreach (var nal in new Supervision.Media.Rtsp.Rtp.NalEnumerator(unit.Data.Span))
        {
            nals.Add(nal.ToArray());
        }

        return nals;
    }

    internal static Task<RtspSource> OpenAsync(FakeCamera camera, Func<RtspOptions, RtspOptions>? change = null, MemoryLogger? logger = null)
    {
        var options = new RtspOptions { Uri = camera.Uri };
        return RtspSource.OpenAsync(
            change?.Invoke(options) ?? options, RealClocks.Loopback, RealClocks.Clock, RealClocks.Time, logger ?? new MemoryLogger(), CancellationToken.None);
    }

    /// <summary>Opens a camera under clocks that only the test moves; it may be silent for ten minutes.</summary>
    internal static Task<RtspSource> OpenAsync(FakeCamera camera, ManualTime time, Func<RtspOptions, RtspOptions>? change = null)
    {
        var options = new RtspOptions { Uri = camera.Uri, MediaTimeout = TimeSpan.FromMinutes(10) };
        return RtspSource.OpenAsync(change?.Invoke(options) ?? options, RealClocks.Loopback, time, time, new MemoryLogger(), CancellationToken.None);
    }

    /// <summary>Reads the next unit; fails instead of hanging.</summary>
    internal static async Task<AccessUnit?> NextAsync(this RtspSource source)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        return await source.ReadAsync(limit.Token);
    }

    // Bytes without start code patterns; the first bit of the slice header says: first slice of its picture.
    private static byte[] Slice(byte header, int bytes)
    {
        var nal = new byte[bytes];
        for (var i = 0; i < bytes; i++)
        {
            nal[i] = (byte)((i % 100) + 100);
        }

        (nal[0], nal[1]) = (header, 0x88);
        return nal;
    }
}
